import { describe, expect, it } from '@jest/globals';
import { CodeRefused } from '../../src/runtime/code/codeRefused.ts';
import { faultOf, load, valueOf, withRequest } from './runCode.ts';

const banned: readonly (readonly [string, string])[] = [
  ['throw', `throw 'x';`],
  ['try', `try { return 1; } finally { return 2; }`],
  ['while', `while (true) {}`],
  ['do-while', `do {} while (false);`],
  ['for(;;)', `for (let i = 0; i < 3; i += 1) {}`],
  ['++', `let i = 0; i++;`],
  ['--', `let i = 0; --i;`],
  ['~', `return ~1;`],
  ['continue', `for (const x of []) { continue; }`],
  ['a label', `here: return 1;`],
  ['in', `return 'a' in ctx;`],
  ['instanceof', `return ctx instanceof ctx;`],
  ['class', `class A {}`],
  ['async', `const f = async () => 1;`],
  ['await', `const f = async () => await 1;`],
  ['a generator', `function* f() {}`],
  ['yield', `function* f() { yield 1; }`],
  ['this', `return this;`],
  ['new', `return new Thing();`],
  ['a regular expression literal', `return /a/;`],
  ['a BigInt', `return 1n;`],
  ['a getter or setter', `return { get a() { return 1; } };`],
  ['import()', `return import('@aws-appsync/utils');`],
  ['import.meta or new.target', `return import.meta.url;`],
  ['debugger', `debugger;`],
  ['a recursive call of f', `const f = (n) => f(n - 1); return f(1);`],
];

async function problemsOf(text: string): Promise<readonly { line: number; message: string }[]> {
  const error: unknown = await load(text).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof CodeRefused) return error.problems;
  throw new Error(`not refused: ${String(error)}`);
}

describe('code that is not APPSYNC_JS', () => {
  it.each(banned)('is refused for %s, with the line', async (name, body) => {
    const problems = await problemsOf(withRequest(`\n${body}`));
    const expected = expect.stringMatching(
      new RegExp(`^${name.replace(/[+()]/g, '\\$&')} is not available in APPSYNC_JS`),
    );
    expect(problems).toContainEqual({ line: 5, message: expected });
  });

  it('is refused with all reasons at once, in line order', async () => {
    const text = `import _ from 'lodash';
import { select } from '@aws-appsync/utils/rds';
import { invokeModel } from '@aws-appsync/utils/ai';
import { util, until } from '@aws-appsync/utils';
import utils from '@aws-appsync/utils';
export const request = () => { throw new Error(Math.abs(-1) + Number('2')); };
export default request;`;
    const problems = await problemsOf(text);
    expect(problems.map(({ line, message }) => `${line} ${message.split(':')[0]}`)).toEqual([
      '0 the file does not export a function named response',
      '1 the module lodash cannot be imported',
      '2 the module @aws-appsync/utils/rds is not supported by this emulator',
      '3 the module @aws-appsync/utils/ai is not supported by this emulator',
      '4 @aws-appsync/utils has no export until',
      '5 @aws-appsync/utils has no export default',
      '6 throw is not available in APPSYNC_JS',
      '6 new is not available in APPSYNC_JS',
      '6 Error is not available in APPSYNC_JS',
      '6 Math.abs is not available in APPSYNC_JS',
      '6 Number() is not available in APPSYNC_JS',
      '7 export default is not available in APPSYNC_JS',
    ]);
  });

  it('is refused for a syntax error, more than 32,000 characters, and a handler that is no function', async () => {
    expect(await problemsOf('export function request( {')).toMatchObject([{ line: 1 }]);
    expect(await problemsOf(withRequest('//'.padEnd(32_000, 'x')))).toMatchObject([
      { line: 0, message: expect.stringContaining('AppSync accepts at most 32000') },
    ]);
    expect(await problemsOf('export const request = 1, response = 2;')).toMatchObject([
      { message: 'request and response must be functions' },
    ]);
  });

  it('is refused when its top level fails, with the line', async () => {
    const text = 'const given = undefined;\nconst x = given.x;\nexport const request = () => x, response = () => x;';
    expect(await problemsOf(text)).toMatchObject([{ line: 2, message: expect.stringContaining("(reading 'x')") }]);
    const stopped = `util.error('no');\nexport const request = () => 1, response = () => 1;`;
    expect(await problemsOf(stopped)).toMatchObject([
      { line: 1, message: expect.stringContaining('works in a handler only') },
    ]);
  });
});

describe('code that is APPSYNC_JS', () => {
  it('may import under other names and export in any form', async () => {
    const text = `import { util as util2 } from "@aws-appsync/utils";
import { get as fetchItem, operations as ops } from "@aws-appsync/utils/dynamodb";
import * as all
  from "@aws-appsync/utils/dynamodb";
var answer = () => fetchItem({ key: { id: util2.autoId() } });
export { answer as request, answer as response };`;
    await expect(load(text)).resolves.toBeDefined();
  });

  it('has the language that is left', async () => {
    const body = `(() => {
      const { a, ...rest } = { a: 1, b: 2, c: [3] };
      let found = '';
      for (const key in rest) if (key !== 'c') found += key; else found += '!';
      for (const x of [1, 2, 3]) { if (x > 2) break; found += x; }
      for (const x of [1, 2]) for (const y of [3, 4]) found += x * y;
      const sum = (...all) => all.reduce((total, each) => total + each, 0);
      const named = function (text) { return \`<\${text}>\`; };
      switch (a) { case 1: found += named('one'); break; default: found += 'none'; }
      delete rest.b;
      return [found, sum(...[1, 2], a ?? 5), rest?.c?.[0], rest.d?.e, typeof named, 7 & 3, 2 ** 3, void 0 ?? 'void', (1, 2)];
    })()`;
    expect(await valueOf(body)).toEqual(['b!123468<one>', 4, 3, null, 'function', 3, 8, 'void', 2]);
  });

  it('answers an empty string for text that is not JSON', async () => {
    expect(await valueOf(`[JSON.parse('{"a":'), JSON.parse('{"a":[1]}'), JSON.stringify({ a: undefined })]`)).toEqual([
      '',
      { a: [1] },
      '{}',
    ]);
  });

  it('sorts without a comparator only', async () => {
    expect(await valueOf(`[3, 1, 10].sort()`)).toEqual([1, 10, 3]);
    expect(await faultOf(`[3, 1].sort((a, b) => a - b)`)).toContain('Array.prototype.sort takes no arguments');
  });

  it('replaces plain text and refuses what Java reads as a pattern', async () => {
    expect(await valueOf(`'a-b-c'.replaceAll('-', '') + 'a-b-c'.replace('-', '+')`)).toBe('abca+b-c');
    expect(await faultOf(`'a.b'.replace('.', '')`)).toContain('contains ., which AppSync reads as a Java regular');
    expect(await faultOf(`'ab'.replaceAll('a', '$1')`)).toContain('the replacement "$1" contains $');
    expect(await faultOf(`'ab'.replace('a', () => 'b')`)).toContain('takes two strings');
  });
});

describe('a method that APPSYNC_JS does not have', () => {
  const missing = [
    [`'a'.padStart(2)`, 'String.prototype.padStart'],
    [`'a'.includes('a')`, 'String.prototype.includes'],
    [`'a'.match('a')`, 'String.prototype.match'],
    [`'a'.charCodeAt(0)`, 'String.prototype.charCodeAt'],
    [`'a'.repeat(2)`, 'String.prototype.repeat'],
    [`'a'.substring(1)`, 'String.prototype.substring'],
    [`[1].includes(1)`, 'Array.prototype.includes'],
    [`[1].at(0)`, 'Array.prototype.at'],
    [`[1].keys()`, 'Array.prototype.keys'],
    [`[1].toSorted()`, 'Array.prototype.toSorted'],
    [`(1.5).toFixed(1)`, 'Number.prototype.toFixed'],
    [`ctx.request.toString.call(1)`, 'Function.prototype.call'],
  ] as const;

  it.each(missing)('%s fails by name', async (expression, name) => {
    expect(await faultOf(expression)).toBe(`resolvers/note.js:4: ${name} is not available in APPSYNC_JS`);
  });

  it.each(['Object.freeze', 'Object.fromEntries', 'Math.abs', 'JSON.rawJSON', 'Number.parseInt', 'console.warn'])(
    '%s is refused when the code is loaded',
    async (name) => {
      const problems = await problemsOf(withRequest(`return ${name}(ctx);`));
      expect(problems).toEqual([{ line: 4, message: `${name} is not available in APPSYNC_JS` }]);
    },
  );

  it('is absent when its name is computed', async () => {
    expect(await faultOf(`Object['free' + 'ze']({})`)).toContain('is not a function');
  });
});
