import type { FilterRule, SubscriptionFilter } from '../runtime/evaluation.ts';
import { holdsRule, isOperator, listOperators } from './filterRules.ts';

const MAXIMUM_ATTRIBUTES = 5;
const MAXIMUM_LEVELS = 5;

/**
 * Enhanced filtering: the rules of a group must all hold, of the groups one. A published list matches nothing.
 * https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-enhanced-filtering.html
 */
export function matchesFilter(published: unknown, { filterGroup }: SubscriptionFilter): boolean {
  return filterGroup.some(({ filters }) => filters.every((rule) => holdsRule(rule, published)));
}

/**
 * Why a filter cannot be used, or null. AppSync refuses what is beyond its limits when the client subscribes. A rule on
 * a field deeper than five levels it would ignore, and so let through what the rule should hold back: refused here.
 */
export function filterProblem(filter: SubscriptionFilter): string | null {
  const groups: unknown = filter.filterGroup;
  if (!Array.isArray(groups) || groups.length === 0) return 'Subscription filter has no filterGroup.';
  if (filter.filterGroup.some(({ filters }) => !Array.isArray(filters) || filters.length === 0)) {
    return 'Subscription filter has a group without filters.';
  }
  const rules = filter.filterGroup.flatMap(({ filters }) => filters);
  if (new Set(rules.map(({ fieldName }) => fieldName)).size > MAXIMUM_ATTRIBUTES) {
    return `Filters exceed maximum attributes limit ${MAXIMUM_ATTRIBUTES}.`;
  }
  return rules.map(ruleProblem).find((problem) => problem !== null) ?? null;
}

function ruleProblem({ fieldName, operator, value }: FilterRule): string | null {
  if (typeof fieldName !== 'string' || fieldName === '') return 'Subscription filter has a rule without a fieldName.';
  if (!isOperator(operator)) return `Subscription filter has the unknown operator \`${String(operator)}\`.`;
  if (fieldName.split('.').length > MAXIMUM_LEVELS) {
    return `Subscription filter on ${fieldName}: a field may be ${MAXIMUM_LEVELS} levels deep.`;
  }
  const list = listOperators[operator];
  if (!list) return Array.isArray(value) ? `Operator \`${operator}\` on ${fieldName} takes one value.` : null;
  if (!Array.isArray(value)) return `Operator \`${operator}\` on ${fieldName} takes a list.`;
  if (value.length > list.most) {
    return `subscription exceeds maximum value limit ${list.most} for operator \`${operator}\`.`;
  }
  return value.length < list.least ? `Operator \`${operator}\` on ${fieldName} takes ${list.least} values.` : null;
}
