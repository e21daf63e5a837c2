import { describe, expect, it } from '@jest/globals';
import type { SubscriptionFilter } from '../../src/runtime/evaluation.ts';
import { filterProblem, matchesFilter } from '../../src/subscriptions/subscriptionFilter.ts';

type Rule = readonly [string, string, unknown];

function filter(...groups: readonly (readonly Rule[])[]): SubscriptionFilter {
  const rules = (group: readonly Rule[]) =>
    group.map(([fieldName, operator, value]) => ({ fieldName, operator, value }));
  return { filterGroup: groups.map((group) => ({ filters: rules(group) })) };
}

const event = { n: 5, s: 'group/7', b: false, none: null, tags: ['x', 'y'], a: { b: { c: { d: { e: 1 } } } } };

/** https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-enhanced-filtering.html */
describe('an enhanced filter', () => {
  it.each<[string, string, unknown, boolean]>([
    ['n', 'eq', 5, true],
    ['n', 'eq', '5', false],
    ['b', 'eq', false, true],
    ['none', 'eq', null, true],
    ['n', 'ne', 5, false],
    ['n', 'ne', 6, true],
    ['n', 'lt', 5, false],
    ['n', 'lt', 6, true],
    ['n', 'le', 5, true],
    ['n', 'le', 4, false],
    ['n', 'gt', 5, false],
    ['n', 'gt', 4, true],
    ['n', 'ge', 5, true],
    ['n', 'ge', 6, false],
    ['n', 'gt', '4', false],
    ['s', 'lt', 'h', true],
    ['s', 'contains', 'up/', true],
    ['s', 'contains', 'down', false],
    ['tags', 'contains', 'x', true],
    ['tags', 'contains', 'z', false],
    ['tags', 'notContains', 'z', true],
    ['s', 'notContains', 'up/', false],
    ['s', 'beginsWith', 'group/', true],
    ['s', 'beginsWith', 'roup/', false],
    ['n', 'in', [1, 5], true],
    ['n', 'in', [1, 2], false],
    ['n', 'notIn', [1, 2], true],
    ['n', 'notIn', [1, 5], false],
    ['n', 'between', [5, 7], true],
    ['n', 'between', [1, 5], true],
    ['n', 'between', [6, 7], false],
    ['tags', 'containsAny', ['z', 'y'], true],
    ['tags', 'containsAny', ['z'], false],
    ['a.b.c.d.e', 'eq', 1, true],
    ['a.b.c.d.e', 'eq', 2, false],
  ])('%s %s %j is %s', (field, operator, value, expected) => {
    expect(matchesFilter(event, filter([[field, operator, value]]))).toBe(expected);
  });

  it('holds when all rules of a group do, and when one group does', () => {
    const yes: Rule = ['n', 'eq', 5];
    const no: Rule = ['n', 'eq', 6];
    expect(matchesFilter(event, filter([yes, yes]))).toBe(true);
    expect(matchesFilter(event, filter([yes, no]))).toBe(false);
    expect(matchesFilter(event, filter([no], [yes, no], [yes]))).toBe(true);
    expect(matchesFilter(event, filter([no], [yes, no]))).toBe(false);
  });

  it.each(['eq', 'ne', 'notIn', 'notContains', 'le'])(
    'does not hold by %s for a field that was not published',
    (operator) => {
      for (const field of ['gone', 'a.gone', 'toString', 's.length', 'tags.length', 'tags.0']) {
        expect(matchesFilter(event, filter([[field, operator, operator === 'notIn' ? ['v'] : 'v']]))).toBe(false);
      }
    },
  );

  it('holds for no list', () => {
    for (const field of ['n', '0.n']) expect(matchesFilter([event], filter([[field, 'eq', 5]]))).toBe(false);
    expect(matchesFilter([event], filter([['n', 'ne', 6]]))).toBe(false);
  });
});

describe('the limits of a filter', () => {
  const rules = (count: number): Rule[] => Array.from({ length: count }, (_, n): Rule => [`f${n}`, 'eq', 1]);

  it.each<[string, SubscriptionFilter]>([
    ['five attributes', filter(rules(5))],
    ['the same attribute often', filter(rules(5), rules(5))],
    ['five values', filter([['n', 'in', [1, 2, 3, 4, 5]]])],
    ['five levels', filter([['a.b.c.d.e', 'eq', 1]])],
  ])('allow %s', (_name, allowed) => {
    expect(filterProblem(allowed)).toBeNull();
  });

  it.each<[string, SubscriptionFilter, RegExp]>([
    ['six attributes', filter(rules(5), [['other', 'eq', 1]]), /^Filters exceed maximum attributes limit 5/],
    ['six values', filter([['n', 'in', [1, 2, 3, 4, 5, 6]]]), /maximum value limit 5 for operator `in`/],
    ['six values of notIn', filter([['n', 'notIn', [1, 2, 3, 4, 5, 6]]]), /limit 5 for operator `notIn`/],
    ['no values', filter([['n', 'in', []]]), /takes 1 values/],
    ['a range of one', filter([['n', 'between', [1]]]), /takes 2 values/],
    ['a list for a single value', filter([['n', 'eq', [1]]]), /takes one value/],
    ['a single value for a list', filter([['n', 'in', 1]]), /takes a list/],
    ['six levels', filter([['a.b.c.d.e.f', 'eq', 1]]), /5 levels deep/],
    ['an unknown operator', filter([['n', 'gte', 1]]), /unknown operator `gte`/],
    ['an operator every object has', filter([['n', 'toString', 1]]), /unknown operator/],
    ['no groups', { filterGroup: [] }, /no filterGroup/],
    ['an empty group', filter([]), /a group without filters/],
  ])('do not allow %s', (_name, refused, message) => {
    expect(filterProblem(refused)).toMatch(message);
  });
});
