import { describe, expect, it } from '@jest/globals';
import { parseValue } from 'graphql';
import { awsScalars } from '../../src/schema/scalars/awsScalars.ts';
import type { ScalarRules } from '../../src/schema/scalars/scalarRules.ts';

/**
 * Forms from https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html, from the descriptions that AppSync's own
 * introspection gives, and from the validators of the Amplify DataStore client.
 */
const forms: Record<string, { readonly valid: readonly unknown[]; readonly invalid: readonly unknown[] }> = {
  AWSDate: {
    valid: ['1970-01-01', '1970-01-01Z', '1970-01-01-07:00', '1970-01-01+05:30', '2021-01-01-05:30:12', '-2017-05-01'],
    invalid: [
      '',
      '2021-01-1',
      '201-01-50',
      '2021-01-112',
      '2021-01-01+5:30',
      '2021-01-01+05:3',
      '2021-02-29',
      20210101,
    ],
  },
  AWSTime: {
    valid: ['12:30', '12:30Z', '12:30:24', '12:30:24-07:00', '12:30:24.500+05:30', '12:00:00.123456789', '12:30:24.5Z'],
    invalid: [
      '',
      '1:30',
      '12:30.Z',
      '12:30:242Z',
      '12:30:24-07:00Z',
      '12:30.500+05:30',
      '12:30:.500Z',
      '24:00',
      '12:60',
      '12:30+18:01',
    ],
  },
  AWSDateTime: {
    valid: ['1970-01-01T12:00:00.2Z', '2021-01-11T12:30Z', '2021-01-11T12:30:24-07:00', '-2017-01-01T00:00Z'],
    invalid: [
      '',
      '2019',
      '2021-01-11T12:30',
      '2021-1-11T12:30Z',
      '20211-01-11T12:30:00Z',
      '2021-01-11T1:30Z',
      '2021-02-30T00:00Z',
    ],
  },
  AWSTimestamp: {
    valid: [0, 1, -1, 4294967296, -31557014167219200],
    invalid: [1.5, '0', 31556889864407200, true],
  },
  AWSEmail: {
    valid: ['a@b', 'a@b.c', 'username@example.com', 'a.b+c@d-e.org', '"a b"@c.d'],
    invalid: ['', '@', 'a', 'a@', 'a@@', '@a', 'a @b.c', 'a@ b.c', 'a@b. c', 'a..b@c.d'],
  },
  AWSURL: {
    valid: [
      'https://www.amazon.com/dp/B000NZW3KC/',
      'mailto:example@example.com',
      'http://localhost/',
      'smb://a/b/c?d=e',
    ],
    invalid: ['', '//', '//example', 'example', 'www.amazon.com', 'https://a.com/b//c', 'http:'],
  },
  AWSPhone: {
    valid: ['+10000000000', '+100 00 00', '+44123456789', '212-555-0123', '1 212 555 0123'],
    invalid: ['', '+', '+-', 'a', 'bad-number', '12345', '+1234567890123456'],
  },
  AWSIPAddress: {
    valid: ['127.0.0.1', '::', '::1', '2001:db8:a0b:12f0::1', '::ffff:10.0.0.1', '10.0.0.0/8', '2001:db8::/32'],
    invalid: ['', ':', '1.', '999.1.1.1', ' 1.1.1.1', '1.0.0', '::ffff:10.0.0', '[::1]', '10.0.0.0/33', '10.0.0.0/'],
  },
};

function scalar(name: string): ScalarRules {
  const found = awsScalars.find((rules) => rules.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

describe('the scalars of AppSync', () => {
  it.each(Object.keys(forms))('%s lets well-formed values through unchanged, in and out', (name) => {
    for (const value of forms[name]?.valid ?? []) {
      expect(scalar(name).parseValue(value)).toBe(value);
      expect(scalar(name).serialize(value)).toBe(value);
      expect(scalar(name).parseLiteral(parseValue(JSON.stringify(value)))).toBe(value);
    }
  });

  it.each(Object.keys(forms))('%s refuses what is not well-formed, in and out', (name) => {
    for (const value of forms[name]?.invalid ?? []) {
      expect(() => scalar(name).parseValue(value)).toThrow(/^Unable to parse/);
      expect(() => scalar(name).serialize(value)).toThrow(/^Unable to serialize/);
    }
  });

  it('words its refusal as AppSync does', () => {
    expect(() => scalar('AWSDateTime').parseValue('2019')).toThrow(
      'Unable to parse `2019` as a valid DateTime Object.',
    );
    expect(() => scalar('AWSTimestamp').serialize('2026-01-22T17:48:30.032Z')).toThrow(
      'Unable to serialize `2026-01-22T17:48:30.032Z` as a valid timestamp.',
    );
  });
});

describe('AWSJSON', () => {
  const json = scalar('AWSJSON');

  it('is parsed for the resolver', () => {
    expect(json.parseValue('{"upvotes": 10}')).toEqual({ upvotes: 10 });
    expect(json.parseValue('[1,2,3]')).toEqual([1, 2, 3]);
    expect(json.parseValue('"AWSJSON example string"')).toBe('AWSJSON example string');
    expect(json.parseLiteral(parseValue('"{\\"a\\":null}"'))).toEqual({ a: null });
  });

  it.each(['', '{a: 1}', "{'a': 1}", 'Unquoted string', '2020-01-01'])('refuses %j', (text) => {
    expect(() => json.parseValue(text)).toThrow(/as a valid JSON/);
  });

  it('refuses an object where the wire must carry a string', () => {
    expect(() => json.parseValue({ a: 1 })).toThrow(/as a valid JSON/);
    expect(() => json.parseLiteral(parseValue('{a: 1}'))).toThrow(/as a valid JSON/);
  });

  it('is text on the way out: made of objects, kept where it is text already', () => {
    expect(json.serialize({ a: [1, null] })).toBe('{"a":[1,null]}');
    expect(json.serialize(0)).toBe('0');
    expect(json.serialize('{"a": 1}')).toBe('{"a": 1}');
    expect(() => json.serialize('not json')).toThrow(/Unable to serialize/);
  });
});
