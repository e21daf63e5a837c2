import type { CategoryType } from '../../../domain/category.ts';

/** The reason for one recommended cut, as the rule says it. */
export interface RuleSentence {
  readonly category: CategoryType;
  readonly sentence: string;
}

/**
 * Words the reasons of a month's cuts: one request for all of them. The answer has no entry where the rule's own sentence
 * stands, and it never fails.
 */
export type Recommender = (sentences: readonly RuleSentence[]) => Promise<ReadonlyMap<CategoryType, string>>;
