import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { MonthPageQuery } from '../../../../generated/dashboard.ts';
import {
  CategoryPageDocument,
  MerchantPageDocument,
  MonthPageDocument,
  RangePageDocument,
} from '../../../../generated/dashboard.ts';
import type { Filters } from './filters.ts';
import { daysOfPeriod } from './filters.ts';

/** All four lists answer alike. */
export type ListAnswer = MonthPageQuery;

export interface ListQuery {
  readonly query: TypedDocumentNode<ListAnswer, Record<string, string | number>>;
  readonly variables: Record<string, string>;
}

/** The one query that reads the fewest transactions of those that can match; the rest is filtered out of its answers. */
export function listQuery({ period, category, merchant }: Filters): ListQuery {
  const days = daysOfPeriod(period);
  if (merchant !== '') return of(MerchantPageDocument, { merchant, ...days });
  if (period.kind === 'days') return of(RangePageDocument, days);
  const { month } = period;
  return category === undefined ? of(MonthPageDocument, { month }) : of(CategoryPageDocument, { month, category });
}

function of<Variables extends Record<string, string>>(
  query: TypedDocumentNode<ListAnswer, never>,
  variables: Variables,
): ListQuery {
  return { query: query as ListQuery['query'], variables };
}
