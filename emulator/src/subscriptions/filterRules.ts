import type { FilterRule } from '../runtime/evaluation.ts';

/** Whether a published value (never undefined) stands in the operator's relation to the rule's value. */
type Relation = (published: unknown, wanted: unknown) => boolean;

const isOneOf: Relation = (published, wanted) => Array.isArray(wanted) && wanted.includes(published);

const holds: Relation = (published, wanted) =>
  Array.isArray(published)
    ? published.includes(wanted)
    : typeof published === 'string' && typeof wanted === 'string' && published.includes(wanted);

/** Numbers by size, strings by code unit; values of different types have no order. */
function ordered(published: unknown, wanted: unknown): number {
  if (typeof published === 'number' && typeof wanted === 'number') return published - wanted;
  if (typeof published !== 'string' || typeof wanted !== 'string') return NaN;
  return published < wanted ? -1 : published > wanted ? 1 : 0;
}

const relations: Readonly<Record<string, Relation>> = {
  eq: (published, wanted) => published === wanted,
  ne: (published, wanted) => published !== wanted,
  lt: (published, wanted) => ordered(published, wanted) < 0,
  le: (published, wanted) => ordered(published, wanted) <= 0,
  gt: (published, wanted) => ordered(published, wanted) > 0,
  ge: (published, wanted) => ordered(published, wanted) >= 0,
  contains: holds,
  notContains: (published, wanted) => !holds(published, wanted),
  beginsWith: (published, wanted) =>
    typeof published === 'string' && typeof wanted === 'string' && published.startsWith(wanted),
  in: isOneOf,
  notIn: (published, wanted) => !isOneOf(published, wanted),
  between: (published, wanted) =>
    Array.isArray(wanted) && ordered(published, wanted[0]) >= 0 && ordered(published, wanted[1]) <= 0,
  containsAny: (published, wanted) =>
    Array.isArray(published) && Array.isArray(wanted) && wanted.some((each) => published.includes(each)),
};

/** Operators whose value is a list, and how long it may be. */
export const listOperators: Readonly<Record<string, { readonly least: number; readonly most: number }>> = {
  in: { least: 1, most: 5 },
  notIn: { least: 1, most: 5 },
  containsAny: { least: 1, most: 5 },
  between: { least: 2, most: 2 },
};

export function isOperator(name: string): boolean {
  return Object.hasOwn(relations, name);
}

/** A rule about a field that was not published never holds, not even a negative one. */
export function holdsRule({ fieldName, operator, value }: FilterRule, published: unknown): boolean {
  const found = fieldAt(published, fieldName.split('.'));
  return found !== undefined && relations[operator]?.(found, value) === true;
}

function fieldAt(published: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined,
    published,
  );
}
