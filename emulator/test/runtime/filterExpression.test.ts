import { describe, expect, it } from '@jest/globals';
import { valueOf } from './runCode.ts';

/**
 * The words in which AWS renders filter objects, as recorded by the tests of
 * https://github.com/localstack/appsync-utils (`transform.test.js`); the objects are our own.
 */
const rendered: readonly (readonly [string, string, Record<string, unknown>])[] = [
  [`{ n: { eq: 1 } }`, '(#n = :n_eq)', { ':n_eq': { N: 1 } }],
  [`{ n: { ne: 'x' } }`, '(#n <> :n_ne)', { ':n_ne': { S: 'x' } }],
  [`{ n: { lt: 1, ge: 0 } }`, '((#n < :n_lt) AND (#n >= :n_ge))', { ':n_lt': { N: 1 }, ':n_ge': { N: 0 } }],
  [`{ n: { le: 1.5 } }`, '(#n <= :n_le)', { ':n_le': { N: 1.5 } }],
  [`{ n: { gt: null } }`, '(#n > :n_gt)', { ':n_gt': { NULL: null } }],
  [`{ s: { contains: 'x' } }`, '(contains(#s,:s_contains))', { ':s_contains': { S: 'x' } }],
  [`{ s: { notContains: 'x' } }`, '(NOT contains(#s,:s_notContains))', { ':s_notContains': { S: 'x' } }],
  [`{ s: { beginsWith: 'x' } }`, '(begins_with(#s,:s_beginsWith))', { ':s_beginsWith': { S: 'x' } }],
  [
    `{ s: { between: ['a', 'b', 'c'] } }`,
    '(#s BETWEEN :s_between_start AND :s_between_end)',
    { ':s_between_start': { S: 'a' }, ':s_between_end': { S: 'b' } },
  ],
  [`{ s: { in: ['a', 'b'] } }`, '(#s IN (:s_in_0, :s_in_1))', { ':s_in_0': { S: 'a' }, ':s_in_1': { S: 'b' } }],
  [`{ s: { attributeExists: true } }`, '(attribute_exists(#s))', {}],
  [`{ s: { attributeExists: false } }`, '(attribute_not_exists(#s))', {}],
  [
    `{ s: { attributeType: 'stringSet' } }`,
    '(attribute_type(#s,:s_attributeType))',
    { ':s_attributeType': { S: 'SS' } },
  ],
  [`{ s: { attributeType: '_null' } }`, '(attribute_type(#s,:s_attributeType))', { ':s_attributeType': { S: 'NULL' } }],
  [`{ s: { size: { gt: 2 } } }`, '(size(#s) > :s_size_gt)', { ':s_size_gt': { N: 2 } }],
  [
    `{ s: { size: { gt: 2, lt: 5 } } }`,
    '((size(#s) > :s_size_gt) AND (size(#s) < :s_size_lt))',
    { ':s_size_gt': { N: 2 }, ':s_size_lt': { N: 5 } },
  ],
  [`{ s: { size: { size: { eq: 1 } } } }`, '(size(#s) = :s_size_size_eq)', { ':s_size_size_eq': { N: 1 } }],
  [
    `{ a: { eq: 1 }, b: { eq: true } }`,
    '(#a = :a_eq) AND (#b = :b_eq)',
    { ':a_eq': { N: 1 }, ':b_eq': { BOOL: true } },
  ],
  [`{ and: [{ a: { eq: 1 } }] }`, '(#a = :and_0_a_eq)', { ':and_0_a_eq': { N: 1 } }],
  [
    `{ or: [{ a: { eq: 1 } }, { b: { eq: 2 } }] }`,
    '((#a = :or_0_a_eq) OR (#b = :or_1_b_eq))',
    { ':or_0_a_eq': { N: 1 }, ':or_1_b_eq': { N: 2 } },
  ],
  [
    `{ a: { eq: 1 }, and: [{ b: { eq: 2 } }] }`,
    '(#a = :a_eq) AND (#b = :and_0_b_eq)',
    { ':a_eq': { N: 1 }, ':and_0_b_eq': { N: 2 } },
  ],
  [
    `{ and: [{ or: [{ a: { eq: 1 } }, { b: { eq: 2 } }] }, { not: { c: { eq: 3 } } }] }`,
    '(((#a = :and_0_or_0_a_eq) OR (#b = :and_0_or_1_b_eq)) AND (NOT (#c = :and_1_not_c_eq)))',
    { ':and_0_or_0_a_eq': { N: 1 }, ':and_0_or_1_b_eq': { N: 2 }, ':and_1_not_c_eq': { N: 3 } },
  ],
  [`{ not: { not: { a: { eq: 1 } } } }`, '(NOT (NOT (#a = :not_not_a_eq)))', { ':not_not_a_eq': { N: 1 } }],
  [`{ 'a.b': { eq: 1 } }`, '(#a.b = :a.b_eq)', { ':a.b_eq': { N: 1 } }],
  [`{}`, '', {}],
  [`{ and: [] }`, '', {}],
  [`{ a: {} }`, '', {}],
  [`{ not: {} }`, '(NOT )', {}],
  [`{ a: { in: [] } }`, '(null)', {}],
  [`{ a: { eq: 1 }, b: {} }`, '(#a = :a_eq) AND ', { ':a_eq': { N: 1 } }],
  [`{ and: [{ a: { eq: 1 } }, {}] }`, '((#a = :and_0_a_eq) AND )', { ':and_0_a_eq': { N: 1 } }],
];

const notRendered = [
  ``,
  `null`,
  `[]`,
  `'text'`,
  `{ a: { like: 1 } }`,
  `{ a: 'x' }`,
  `{ a: { b: { eq: 1 } } }`,
  `{ and: { a: { eq: 1 } } }`,
  `{ and: null }`,
  `{ or: [{ a: { eq: 1 } }, null] }`,
  `{ not: [{ a: { eq: 1 } }] }`,
  `{ a: { between: [1] } }`,
  `{ a: { in: 'x' } }`,
  `{ a: { attributeExists: 'yes' } }`,
  `{ a: { attributeType: 'S' } }`,
  `{ a: { size: 3 } }`,
];

describe('util.transform.toDynamoDBFilterExpression and …ConditionExpression', () => {
  it.each(rendered)('render %s', async (filter, expression, expressionValues) => {
    const both = `[JSON.parse(util.transform.toDynamoDBFilterExpression(${filter})),
      util.transform.toDynamoDBConditionExpression(${filter})]`;
    const [parsed, text] = (await valueOf(both)) as [Record<string, unknown>, string];
    expect(parsed).toMatchObject({ expression, expressionValues });
    expect(Object.keys(parsed)).toEqual(['expression', 'expressionNames', 'expressionValues']);
    expect(JSON.parse(text)).toEqual(parsed);
  });

  it('name every attribute once, even one without operators', async () => {
    const text = await valueOf(
      `util.transform.toDynamoDBFilterExpression({ or: [{ a: { eq: 1 } }, { a: { eq: 2 } }], b: {} })`,
    );
    expect(JSON.parse(String(text))).toMatchObject({ expressionNames: { '#a': 'a', '#b': 'b' } });
  });

  it.each(notRendered)('answer null for (%s)', async (filter) => {
    expect(await valueOf(`util.transform.toDynamoDBFilterExpression(${filter})`)).toBeNull();
  });
});
