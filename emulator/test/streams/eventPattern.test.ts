import { describe, expect, it } from '@jest/globals';
import { compilePattern } from '../../src/streams/eventPattern.ts';

/** The record of https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html, somewhat extended. */
const record = {
  eventID: '1',
  eventName: 'MODIFY',
  eventVersion: '1.0',
  dynamodb: {
    ApproximateCreationDateTime: 1678831218,
    Keys: { CustomerName: { S: 'AnyCompany Industries' } },
    NewImage: {
      AccountManager: { S: 'Pat Candella' },
      PaymentTerms: { S: '60 days' },
      CustomerName: { S: 'AnyCompany Industries' },
      Active: { BOOL: true },
      Note: { NULL: true },
      Limit: { N: '300' },
      Empty: { S: '' },
      Tags: { SS: ['gold', 'silver'] },
      Places: { L: [{ S: 'Rome' }, { S: 'Oslo' }] },
    },
    SequenceNumber: '111',
    SizeBytes: 26,
    StreamViewType: 'NEW_IMAGE',
  },
};

const image = (pattern: unknown) => ({ dynamodb: { NewImage: pattern } });

describe('a record fits a pattern', () => {
  it.each<[string, unknown, boolean]>([
    // The patterns of AWS's page.
    ['a key', { dynamodb: { Keys: { CustomerName: { S: ['AnyCompany Industries'] } } } }, true],
    ['one of two values', image({ AccountManager: { S: ['Pat Candella', 'Shirley Rodriguez'] } }), true],
    [
      'both of two attributes',
      image({ AccountManager: { S: ['Pat Candella'] }, PaymentTerms: { S: ['60 days'] } }),
      true,
    ],
    [
      'both, of which one is other',
      image({ AccountManager: { S: ['Pat Candella'] }, PaymentTerms: { S: ['30 days'] } }),
      false,
    ],
    ['$or', image({ $or: [{ AccountManager: { S: ['x'] } }, { PaymentTerms: { S: ['60 days'] } }] }), true],
    [
      '$or of which none fits',
      image({ $or: [{ AccountManager: { S: ['x'] } }, { PaymentTerms: { S: ['y'] } }] }),
      false,
    ],
    ['$or beside a member', { eventName: ['INSERT'], $or: [{ eventID: ['1'] }, { eventID: ['2'] }] }, false],
    ['exists of a value', image({ AccountManager: { S: [{ exists: true }] } }), true],
    ['exists of an intermediate node', image({ AccountManager: [{ exists: true }] }), false],
    ['not exists', image({ Phone: { S: [{ exists: false }] } }), true],
    ['not exists of what is there', image({ PaymentTerms: { S: [{ exists: false }] } }), false],
    ['not exists below what is not there', { dynamodb: { OldImage: { A: { S: [{ exists: false }] } } } }, true],
    ['the event name', { eventName: ['INSERT', 'MODIFY'] }, true],
    ['another event name', { eventName: ['REMOVE'] }, false],
    ['what is not there', image({ Phone: { S: ['1'] } }), false],
    ['a prefix', image({ PaymentTerms: { S: [{ prefix: '60' }] } }), true],
    ['another prefix', image({ PaymentTerms: { S: [{ prefix: '0' }] } }), false],
    ['a suffix', image({ PaymentTerms: { S: [{ suffix: 'days' }] } }), true],
    ['a suffix of nothing', image({ Phone: { S: [{ suffix: '' }] } }), false],
    ['whatever the case', image({ AccountManager: { S: [{ 'equals-ignore-case': 'PAT CANDELLA' }] } }), true],
    ['anything but', image({ PaymentTerms: { S: [{ 'anything-but': ['30 days', '90 days'] }] } }), true],
    ['anything but this', image({ PaymentTerms: { S: [{ 'anything-but': '60 days' }] } }), false],
    ['anything but, of what is not there', image({ Phone: { S: [{ 'anything-but': ['1'] }] } }), false],
    ['a number as text', image({ Limit: { N: ['300'] } }), true],
    ['a number as number', image({ Limit: { N: [300] } }), false],
    ['a boolean', image({ Active: { BOOL: [true] } }), true],
    ['NULL', image({ Note: { NULL: [true] } }), true],
    ['null of what is not there', image({ Phone: { S: [null] } }), false],
    ['an empty text', image({ Empty: { S: [''] } }), true],
    ['an element of a set', image({ Tags: { SS: ['silver'] } }), true],
    ['no element of a set', image({ Tags: { SS: ['bronze'] } }), false],
    ['an element of a list', image({ Places: { L: { S: ['Oslo'] } } }), true],
    ['numeric, exactly', { dynamodb: { SizeBytes: [{ numeric: ['=', 26] }] } }, true],
    ['numeric, a range', { dynamodb: { SizeBytes: [{ numeric: ['>', 20, '<=', 26] }] } }, true],
    ['numeric, outside', { dynamodb: { SizeBytes: [{ numeric: ['>=', 20, '<', 26] }] } }, false],
    ['numeric of a text', { dynamodb: { SequenceNumber: [{ numeric: ['=', 111] }] } }, false],
    ['one rule of several', { dynamodb: { SizeBytes: [1, { numeric: ['>', 20] }] } }, true],
  ])('%s', (_, pattern, expected) => {
    expect(compilePattern(JSON.stringify(pattern))(record)).toBe(expected);
  });

  it('does not take members of the prototype for its own', () => {
    expect(compilePattern('{"constructor":{"name":["Object"]}}')(record)).toBe(false);
  });
});

describe('a pattern is refused', () => {
  it.each([
    ['not JSON', 'the pattern is not JSON'],
    ['[]', 'the pattern is no object'],
    ['{}', 'the pattern is empty'],
    ['{"a":{}}', 'a is empty'],
    ['{"a":"b"}', 'a is neither an object nor a list of rules'],
    ['{"a":{"b":[]}}', 'a.b is neither an object nor a list of rules'],
    ['{"a":[{"wildcard":"x*"}]}', 'a: the emulator does not implement the operator wildcard'],
    ['{"a":[{"cidr":"10.0.0.0/8"}]}', 'does not implement the operator cidr'],
    ['{"a":[{"prefix":"x","suffix":"y"}]}', 'a has the rule {"prefix":"x","suffix":"y"}, which is no value'],
    ['{"a":[["b"]]}', 'a has the rule ["b"], which is no value and no operator'],
    ['{"a":[{"prefix":{"equals-ignore-case":"x"}}]}', 'prefix does not take {"equals-ignore-case":"x"}'],
    ['{"a":[{"anything-but":{"prefix":"x"}}]}', 'anything-but does not take {"prefix":"x"}'],
    ['{"a":[{"anything-but":[]}]}', 'anything-but does not take []'],
    ['{"a":[{"exists":"yes"}]}', 'exists does not take "yes"'],
    ['{"a":[{"numeric":["~",1]}]}', 'numeric does not take ["~",1]'],
    ['{"a":[{"numeric":[">"]}]}', 'numeric does not take [">"]'],
    ['{"a":[{"numeric":["toString",1]}]}', 'numeric does not take ["toString",1]'],
    ['{"dynamodb":{"NewImage":{"A":{"N":[{"numeric":[">",1]}]}}}}', 'dynamodb.NewImage.A.N: numeric never fits'],
    ['{"$or":[{"a":["b"]}]}', '$or is no list of two or more objects'],
  ])('%s', (text, message) => {
    expect(() => compilePattern(text)).toThrow(message);
  });
});
