import { describe, expect, it } from '@jest/globals';
import { aContext, faultOf, fixedServices, load, runRequest, valueOf, withRequest } from './runCode.ts';

describe('encoding', () => {
  it.each([
    // Java's URLEncoder, RFC 4648 §10 and commons-text's escapeEcmaScript
    [`util.urlEncode("a b&c=d/é*-._~'()!")`, 'a+b%26c%3Dd%2F%C3%A9*-._%7E%27%28%29%21'],
    [`util.urlDecode('a+b%26c%3Dd%2F%C3%A9')`, 'a b&c=d/é'],
    [`util.base64Encode('foobar') + util.base64Encode('foo') + util.base64Encode('fo')`, 'Zm9vYmFyZm9vZm8='],
    [`util.base64Decode('Zm9vYg==') + util.base64Decode('w6k=')`, 'foobé'],
    [
      `util.escapeJavaScript('He didn\\'t say, "stop!"/\\\\ \\n\\té')`,
      `He didn\\'t say, \\"stop!\\"\\/\\\\ \\n\\t\\u00E9`,
    ],
    [`util.str.normalize('e\\u0301', 'nfc')`, 'é'],
    [`util.str.normalize('ﬁ', 'nfkd')`, 'fi'],
  ])('%s', async (expression, expected) => {
    expect(await valueOf(expression)).toBe(expected);
  });

  it.each([
    [`util.urlDecode('%zz')`, 'is not URL-encoded'],
    [`util.base64Decode('a-b')`, 'is not base64'],
    [`util.str.normalize('a', 'utf8')`, 'is not one of nfc, nfd, nfkc, nfkd'],
  ])('refuses %s', async (expression, message) => {
    expect(await faultOf(expression)).toContain(message);
  });
});

describe('ids', () => {
  it('take their time and chance from the host', async () => {
    expect(await valueOf('util.autoId()')).toBe(fixedServices.randomUUID());
    // 1517943695758 in Crockford's base 32, then five times the bits 1000000000000000
    const bits = '1000000000000000'.repeat(5).match(/.{5}/g) ?? [];
    const random = bits.map((five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(Number.parseInt(five, 2)));
    expect(await valueOf('util.autoUlid()')).toBe(`01C5P7XACE${random.join('')}`);
  });

  it('KSUIDs are 27 characters of base 62 and sort by the second', async () => {
    const at = async (now: number) => {
      const code = await load(withRequest('return util.autoKsuid();'), {}, { ...fixedServices, now: () => now });
      const { outcome } = code.evaluate('request', aContext());
      return outcome.kind === 'value' ? String(outcome.value) : '';
    };
    const [first, second] = [await at(1517943695000), await at(1517943696000)];
    expect(first).toMatch(/^[0-9A-Za-z]{27}$/);
    expect(first < second).toBe(true);
    // the largest KSUID of all, from https://github.com/segmentio/ksuid
    const last = { ...fixedServices, now: () => (2 ** 32 - 1 + 1_400_000_000) * 1000, random: () => 1 - 2 ** -53 };
    const { outcome } = (await load(withRequest('return util.autoKsuid();'), {}, last)).evaluate('request', aContext());
    expect(outcome).toEqual({ kind: 'value', value: 'aWgEPTl1tmebfsQzFP4bxwgy80V' });
  });
});

describe('util.matches', () => {
  it.each([
    [`'a*b', 'aaaaab'`, true],
    [`'a*b', 'ccc'`, false],
    [`'^[A-Za-z0-9_-]{1,64}$', 'tenant_1'`, true],
    [`'^[A-Za-z0-9_-]{1,64}$', 'tenant#1'`, false],
    [`'\\\\d{4}-\\\\d{2}', '2025-01'`, true],
    [`'a\\\\-b\\\\/c}]', 'a-b/c}]'`, true],
    [`'x\\\\s', 'x\\u00a0'`, false],
    [`'.', '\\u{1F600}'`, true],
    [`'(?<=a)b|(?<year>1)|(?:c)', 'c'`, true],
  ])('(%s) is %s', async (given, expected) => {
    expect(await valueOf(`util.matches(${given})`)).toBe(expected);
  });

  it.each([
    [`'a', 'bab'`, 'it matches a part of the value only'],
    [`'a++', 'a'`, 'possessive quantifiers exist in Java only'],
    [`'(?i)a', 'A'`, '(?i exists in Java only'],
    [`'(?>a)', 'a'`, '(?> exists in Java only'],
    [`'[a-z&&[^b]]', 'a'`, 'nested character classes exist in Java only'],
    [`'\\\\p{Alpha}', 'a'`, '\\p is not read alike'],
    [`'\\\\Aa\\\\z', 'a'`, '\\A is not read alike'],
    [`'^a$', 'a\\n'`, 'line breaks'],
    [`'a{', 'a'`, 'util.matches cannot run "a{"'],
    [`'(a*)*b', '${'a'.repeat(40)}'`, 'timed out'],
  ])('refuses (%s)', async (given, message) => {
    expect(await faultOf(`util.matches(${given})`)).toContain(message);
  });
});

describe('util.authType', () => {
  const iam = { accountId: '1', userArn: 'arn', username: 'AKIA', sourceIp: ['1.2.3.4'], cognitoIdentityId: null };
  const oidc = { sub: 's', issuer: 'i', claims: {} };
  const cognito = { ...oidc, username: 'u', groups: null, sourceIp: ['1.2.3.4'], defaultAuthStrategy: 'ALLOW' };

  /** As AWS answers, recorded in https://github.com/localstack/appsync-utils. */
  it.each([
    ['no identity', null, 'API Key Authorization'],
    ['IAM', iam, 'IAM Authorization'],
    ['IAM without an ARN', { ...iam, userArn: undefined }, 'API Key Authorization'],
    ['IAM with a null source IP', { ...iam, sourceIp: null }, 'API Key Authorization'],
    ['a user pool', cognito, 'User Pool Authorization'],
    ['a user pool without a source IP', { ...cognito, sourceIp: undefined }, 'API Key Authorization'],
    ['OpenID Connect', oidc, 'Open ID Connect Authorization'],
    ['OpenID Connect with a user name', { ...oidc, username: 'u' }, 'API Key Authorization'],
    ['a Lambda authorizer', { resolverContext: { a: 1 } }, 'Lambda Authorization'],
    ['a Lambda authorizer without context', {}, 'Lambda Authorization'],
  ])('for %s', async (_, identity, expected) => {
    expect(await valueOf('util.authType()', aContext({ identity }))).toBe(expected);
  });
});

describe('util.math', () => {
  it('rounds, compares and draws', async () => {
    const all = `[util.math.roundNum(2.5), util.math.roundNum(-2.5), util.math.minVal(1, 2), util.math.maxVal(1, 2),
      util.math.randomDouble(), util.math.randomWithinRange(10, 20), Math.random()]`;
    expect(await valueOf(all)).toEqual([3, -2, 1, 2, 0.5, 15, 0.5]);
  });
});

describe('util.http', () => {
  it('adds headers in lower case, the last value of a name counting', async () => {
    const body = `util.http.addResponseHeader('itemsCount', 7);
      util.http.addResponseHeaders({ ItemsCount: 8, render: { a: 1 }, plain: 'text' });`;
    expect((await runRequest(body)).responseHeaders).toEqual({ itemscount: '8', render: '{"a":1}', plain: 'text' });
  });

  it.each([
    [`'x-amzn-trace', '1'`, 'is reserved'],
    [`'Content-Type', 'text/html'`, 'is reserved'],
    [`'a b', '1'`, 'is not a header name'],
    [`'a', '1\\r\\nb: 2'`, 'is not printable ASCII'],
    [`'a', '${'x'.repeat(4096)}'`, 'exceed 4 KB'],
  ])('refuses (%s)', async (given, message) => {
    expect(await faultOf(`util.http.addResponseHeader(${given})`)).toContain(message);
  });

  it('copies headers without those of the connection', async () => {
    const copy = `util.http.copyHeaders({ Host: 'h', 'content-length': '1', authorization: 'a', 'x-mine': 'm' })`;
    expect(await valueOf(copy)).toEqual({ authorization: 'a', 'x-mine': 'm' });
  });
});

describe('util.dynamodb', () => {
  it('keeps nothing for a missing value, as its types declare', async () => {
    const all = `['toString', 'toNumber', 'toBoolean', 'toBinary', 'toStringSet', 'toNumberSet', 'toBinarySet']
      .map((name) => util.dynamodb[name](null))`;
    expect(await valueOf(all)).toEqual([null, null, null, null, null, null, null]);
    expect(await valueOf('util.dynamodb.toDynamoDB(null)')).toEqual({ NULL: null });
  });

  it('takes the S3 object apart again', async () => {
    const json = `util.dynamodb.fromS3ObjectJson(util.dynamodb.toS3Object('k', 'b', 'r', 'v').S)`;
    expect(await valueOf(json)).toEqual({ key: 'k', bucket: 'b', region: 'r', version: 'v' });
  });

  it.each([
    ['toDynamoDB({ a: { b: undefined } })', 'a.b is undefined, which DynamoDB cannot store: leave the key out'],
    ['toDynamoDB([() => 1])', '[0] is function'],
    ['toDynamoDB(1 / 0)', 'takes a number, not Infinity'],
    ['toNumber("1")', 'takes a number, not string'],
    ['toMapValues({ s: util.dynamodb.toStringSet(["a"]) })', 's is a DynamoDB set'],
  ])('refuses %s', async (call, message) => {
    expect(await faultOf(`util.dynamodb.${call}`)).toContain(message);
  });
});

describe('console', () => {
  it('logs values as JSON', async () => {
    const { logs } = await runRequest(`console.log('id', { a: [1] }, undefined); console.error(2);`);
    expect(logs).toEqual(['INFO - "id" {"a":[1]} undefined', 'ERROR - 2']);
  });

  it('stops at 1 MB', async () => {
    const body = `const text = ctx.args.text; console.log(text); console.log(text); console.log(text); console.log('more');`;
    const { logs } = await runRequest(body, aContext({ arguments: { text: 'x'.repeat(400_000) } }));
    expect(logs.map((line) => line.length)).toEqual([400_009, 400_009, 13]);
  });
});

describe('what this emulator does not do', () => {
  it.each([
    `util.xml.toMap('<a/>')`,
    `util.xml.toJsonString('<a/>')`,
    `util.rds.toJsonObject('{}')`,
    `util.transform.toElasticsearchQueryDSL({})`,
    `extensions.evictFromApiCache('Query', 'note', {})`,
    `ddb.sync({})`,
  ])('is refused by name: %s', async (expression) => {
    const name = expression.split('(')[0]?.replace('ddb.', '') ?? '';
    expect(await faultOf(expression)).toContain(`${name} is not supported by this emulator`);
  });
});
