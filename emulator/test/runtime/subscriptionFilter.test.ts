import { describe, expect, it } from '@jest/globals';
import { faultOf, runRequest, valueOf } from './runCode.ts';

const books = `{
  percentageUp: { lte: 50, gte: 20 },
  and: [{ title: { ne: 'Book1' } }, { downvotes: { gt: 2000 } }],
  or: [{ author: { eq: 'Admin' } }, { isPublished: { eq: false } }],
}`;

/** Groups in short: `field operator value`. */
async function groupsOf(given: string): Promise<string[][]> {
  const filter = await valueOf(`util.transform.toSubscriptionFilter(${given})`);
  const { filterGroup } = filter as {
    filterGroup: { filters: { fieldName: string; operator: string; value: unknown }[] }[];
  };
  return filterGroup.map(({ filters }) =>
    filters.map((rule) => `${rule.fieldName} ${rule.operator} ${String(rule.value)}`),
  );
}

/** https://docs.aws.amazon.com/appsync/latest/devguide/transformation-helpers-in-utils-transform-js.html */
describe('util.transform.toSubscriptionFilter', () => {
  it('multiplies out the documented example', async () => {
    const both = ['title ne Book1', 'downvotes gt 2000'];
    expect(await groupsOf(books)).toEqual([
      ['percentageUp lte 50', ...both, 'author eq Admin'],
      ['percentageUp lte 50', ...both, 'isPublished eq false'],
      ['percentageUp gte 20', ...both, 'author eq Admin'],
      ['percentageUp gte 20', ...both, 'isPublished eq false'],
    ]);
  });

  it('leaves out the ignored fields of the documented example, at any depth', async () => {
    expect(await groupsOf(`${books}, ['percentageUp', 'author']`)).toEqual([
      ['title ne Book1', 'downvotes gt 2000', 'isPublished eq false'],
    ]);
  });

  it('adds the rules of the documented example as alternatives', async () => {
    const common = ['title ne Book1', 'downvotes gt 2000', 'isPublished eq false'];
    const rules = `{ upvotes: { gte: 250 }, author: { eq: 'Person1' } }`;
    expect(await groupsOf(`${books}, ['percentageUp', 'author'], ${rules}`)).toEqual([
      [...common, 'upvotes gte 250'],
      [...common, 'author eq Person1'],
    ]);
  });

  it.each([
    [`{ a: { eq: 1 }, b: { in: [1, 2] } }`, [['a eq 1', 'b in 1,2']]],
    [`{ a: { eq: 1, ne: 2 } }`, [['a eq 1'], ['a ne 2']]],
    [
      `{ and: [{ a: { eq: 1 } }, { or: [{ b: { eq: 2 } }, { c: { eq: 3 } }] }] }`,
      [
        ['a eq 1', 'b eq 2'],
        ['a eq 1', 'c eq 3'],
      ],
    ],
    [`{ or: [{ a: { eq: 1 }, b: { eq: 2 } }, { and: [{ c: { eq: 3 } }] }] }`, [['a eq 1', 'b eq 2'], ['c eq 3']]],
    [`{}, [], { r: { eq: 1 } }`, [['r eq 1']]],
    [`{}`, []],
    [`{ a: {}, and: [] }`, []],
  ])('makes groups of %s', async (given, groups) => {
    expect(await groupsOf(given)).toEqual(groups);
  });

  it.each(['', 'null', '[]', `'{"a":{"eq":1}}'`])('answers null for (%s)', async (given) => {
    expect(await valueOf(`util.transform.toSubscriptionFilter(${given})`)).toBeNull();
  });
});

const rule = (text: string): string => `{ filterGroup: [{ filters: [${text}] }] }`;

describe('extensions.setSubscriptionFilter', () => {
  it('hands out the filter, and the invalidation filter beside it', async () => {
    const { subscriptionFilter, invalidationFilter } = await runRequest(`
      extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ tenantId: { eq: 't' }, n: { between: [1, 5] } }));
      extensions.setSubscriptionInvalidationFilter(${rule(`{ fieldName: 'a.b', operator: 'in', value: ['x'] }`)});`);
    expect(subscriptionFilter).toEqual({
      filterGroup: [
        {
          filters: [
            { fieldName: 'tenantId', operator: 'eq', value: 't' },
            { fieldName: 'n', operator: 'between', value: [1, 5] },
          ],
        },
      ],
    });
    expect(invalidationFilter).toEqual({
      filterGroup: [{ filters: [{ fieldName: 'a.b', operator: 'in', value: ['x'] }] }],
    });
  });

  const attributes = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `{ fieldName: '${name}', operator: 'eq', value: 1 }`);

  it.each([
    [rule(`{ fieldName: 'a', operator: 'lte', value: 1 }`), 'a lte: there is no such operator'],
    [rule(`{ fieldName: 'tenantId', operator: 'eq', value: undefined }`), 'tenantId eq: undefined is not a value'],
    [rule(`{ fieldName: 'a', operator: 'in', value: 'x' }`), 'the value must be a list of values'],
    [rule(`{ fieldName: 'a', operator: 'in', value: [] }`), 'the value must be a list of values'],
    [
      rule(`{ fieldName: 'a', operator: 'in', value: [1, 2, 3, 4, 5, 6] }`),
      'exceeds maximum value limit 5 for operator',
    ],
    [rule(`{ fieldName: 'a', operator: 'between', value: [1] }`), 'must be a list of two values'],
    [rule(`{ fieldName: 'a.b.c.d.e.f', operator: 'eq', value: 1 }`), 'nested deeper than 5 levels'],
    [rule(attributes.join(', ')), 'Filters exceed maximum attributes limit 5'],
    [rule(''), 'a group has no filters'],
    ['{ filterGroup: [] }', 'the filter has no group'],
    ['null', 'takes { filterGroup'],
  ])('refuses %s', async (filter, message) => {
    expect(await faultOf(`extensions.setSubscriptionFilter(${filter})`)).toContain(message);
  });

  it('takes five attributes in however many rules', async () => {
    const five = attributes.slice(0, 5).join(', ');
    const filter = `{ filterGroup: [{ filters: [${five}] }, { filters: [${five}] }] }`;
    expect(
      (await runRequest(`extensions.setSubscriptionFilter(${filter});`)).subscriptionFilter?.filterGroup,
    ).toHaveLength(2);
  });
});

describe('extensions.invalidateSubscriptions', () => {
  const call = (id: string): string =>
    `extensions.invalidateSubscriptions({ subscriptionField: 'onNote', payload: { id: ${id} } });`;

  it('records each different call once, five at most', async () => {
    const { invalidations } = await runRequest(`${call('1')} ${call('1')} ${call('2')}`);
    expect(invalidations).toEqual([
      { subscriptionField: 'onNote', payload: { id: 1 } },
      { subscriptionField: 'onNote', payload: { id: 2 } },
    ]);
    const six = await runRequest(`[1, 2, 3, 4, 5, 6].forEach((n) => { ${call('n')} });`);
    expect(six.outcome).toMatchObject({
      error: { message: expect.stringContaining('more than 5 calls in one request') },
    });
  });
});
