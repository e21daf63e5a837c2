import type { FilterRule, SubscriptionFilter } from '../evaluation.ts';
import { fail, isArray, isObject, kindOf, text } from './intrinsics.ts';

/**
 * `util.transform.toSubscriptionFilter`: the filter object multiplied out into groups (OR) of rules (AND). Two
 * operators on one field are alternatives, as are the members of `or` and the entries of `rules`. Operators pass
 * unchecked here, as on AWS; `extensions.setSubscriptionFilter` checks them. Null for anything but an object.
 * https://docs.aws.amazon.com/appsync/latest/devguide/transformation-helpers-in-utils-transform-js.html
 */
export function toSubscriptionFilter(
  filter: unknown,
  ignoredFields: unknown,
  rules: unknown,
): SubscriptionFilter | null {
  if (!isObject(filter)) return null;
  const ignored = isArray(ignoredFields) ? ignoredFields : [];
  const factors = [...factorsOf(filter, ignored), ...ruleFactors(rules)];
  return { filterGroup: product(factors).map((filters) => ({ filters })) };
}

/** Alternatives of which one must hold; each is a conjunction of rules. */
type Alternatives = FilterRule[][];

/** Each entry of the filter object must hold: one factor per entry that says anything. */
function factorsOf(filter: Record<string, unknown>, ignored: readonly unknown[]): Alternatives[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (name === 'and') return members(name, value).flatMap((member) => factorsOf(member, ignored));
    if (name === 'or') return factor(members(name, value).flatMap((member) => product(factorsOf(member, ignored))));
    return ignored.indexOf(name) < 0 ? factor(operatorsOf(name, value)) : [];
  });
}

function ruleFactors(rules: unknown): Alternatives[] {
  if (rules === undefined || rules === null) return [];
  if (!isObject(rules)) return fail(`toSubscriptionFilter: rules must be an object, not ${kindOf(rules)}`);
  return factor(
    Object.entries(rules).flatMap(([name, value]) => {
      const alternatives = operatorsOf(name, value);
      return alternatives.length < 2
        ? alternatives
        : fail(`toSubscriptionFilter: the rule ${name} has more than one operator`);
    }),
  );
}

function operatorsOf(fieldName: string, operators: unknown): Alternatives {
  if (!isObject(operators))
    return fail(`toSubscriptionFilter: ${fieldName} must be an object of operators, not ${kindOf(operators)}`);
  return Object.entries(operators).map(([operator, value]) => [{ fieldName, operator, value }]);
}

function members(name: string, value: unknown): Record<string, unknown>[] {
  if (isArray(value) && value.every(isObject)) return value;
  return fail(`toSubscriptionFilter: ${name} must be a list of filter objects`);
}

function factor(alternatives: Alternatives): Alternatives[] {
  return alternatives.length === 0 ? [] : [alternatives];
}

/** No factor says anything: no group at all, as on AWS. */
function product(factors: readonly Alternatives[]): Alternatives {
  if (factors.length === 0) return [];
  return factors.reduce<Alternatives>(
    (groups, alternatives) => groups.flatMap((group) => alternatives.map((rules) => [...group, ...rules])),
    [[]],
  );
}

const scalarOperators = ['eq', 'ne', 'le', 'lt', 'ge', 'gt', 'contains', 'notContains', 'beginsWith'];
const listOperators = ['in', 'notIn', 'containsAny'];
const maxValues = 5;
const maxAttributes = 5;
const maxDepth = 5;

/**
 * A filter as AppSync accepts it for `what`, or a fault that names what is wrong. A value that is missing is one: the
 * rule would otherwise let everybody's events through.
 * https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-enhanced-filtering.html
 */
export function checkedFilter(filter: unknown, what: string): SubscriptionFilter {
  if (!isObject(filter) || !isArray(filter['filterGroup']))
    return fail(`${what} takes { filterGroup: [{ filters: [...] }] }`);
  const filterGroup = filter['filterGroup'].map((group) => {
    if (!isObject(group) || !isArray(group['filters']) || group['filters'].length === 0)
      return fail(`${what}: a group has no filters`);
    return { filters: group['filters'].map((rule) => checkedRule(rule, what)) };
  });
  if (filterGroup.length === 0) return fail(`${what}: the filter has no group`);
  const names = filterGroup.flatMap(({ filters }) => filters.map(({ fieldName }) => fieldName));
  const distinct = names.filter((name, index) => names.indexOf(name) === index);
  if (distinct.length > maxAttributes) return fail(`${what}: Filters exceed maximum attributes limit ${maxAttributes}`);
  return { filterGroup };
}

function checkedRule(rule: unknown, what: string): FilterRule {
  if (!isObject(rule)) return fail(`${what}: a filter must be an object, not ${kindOf(rule)}`);
  const fieldName = text(rule['fieldName'], `${what}: fieldName`);
  const operator = text(rule['operator'], `${what}: the operator of ${fieldName}`);
  const value = rule['value'];
  const where = `${what}: ${fieldName} ${operator}`;
  if (fieldName.split('.').length > maxDepth)
    return fail(`${what}: ${fieldName} is nested deeper than ${maxDepth} levels`);
  if (scalarOperators.indexOf(operator) >= 0)
    return isScalar(value)
      ? { fieldName, operator, value }
      : fail(`${where}: ${kindOf(value)} is not a value to compare with`);
  if (operator !== 'between' && listOperators.indexOf(operator) < 0) return fail(`${where}: there is no such operator`);
  if (!isArray(value) || value.length === 0 || !value.every(isScalar))
    return fail(`${where}: the value must be a list of values`);
  if (operator === 'between' && value.length !== 2) return fail(`${where}: the value must be a list of two values`);
  if (value.length > maxValues)
    return fail(`${where}: subscription exceeds maximum value limit ${maxValues} for operator \`${operator}\``);
  return { fieldName, operator, value };
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
