import { describe, expect, it } from '@jest/globals';
import { aContext, load, runRequest, withRequest } from './runCode.ts';

/** Ways out that the check at load does not see: only members of values are used. */
const escapes = [
  `ctx.constructor.constructor('return process')()`,
  `ctx.arguments.constructor.constructor('return process')()`,
  `(() => 1).constructor('return process')()`,
  `util.error.constructor('return process')()`,
  `ddb.get.constructor('return process')()`,
  `util.autoId.constructor('return process')()`,
  `[].map.constructor('return process')()`,
  `''.constructor.constructor('return process')()`,
  `(1).constructor.constructor('return process')()`,
  `[].constructor.from([1])`,
  `ctx['const' + 'ructor']['const' + 'ructor']('return process')()`,
  `ctx.__proto__.x.y`,
  `(() => 1).__proto__.call`,
  `ctx.__defineGetter__('x', () => 1)`,
  `(() => 1).call()`,
  `(() => 1).apply({})`,
  `(() => 1).bind({})()`,
  `(() => 1).caller.x`,
  `request.arguments.x`,
  `request.caller.x`,
  `[].concat.caller.x`,
  `Object.keys.constructor('return 1')()`,
  `JSON.parse.constructor('return 1')()`,
  `console.log.constructor('return 1')()`,
  `ctx.stash.constructor.x`,
  `Object.assign(util, { autoId: () => 'mine' })`,
  `Object.assign(ddb, { get: () => 'mine' })`,
  `Object.assign(ctx.toString, { seen: 1 })`,
  `Object.assign([].map, { seen: 1 })`,
  `(util.time.now = 1)`,
];

const forbiddenNames = [
  'Array',
  'BigInt',
  'Buffer',
  'Date',
  'Error',
  'Function',
  'Intl',
  'Map',
  'Promise',
  'Proxy',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'WeakMap',
  'WebAssembly',
  'arguments',
  'eval',
  'fetch',
  'globalThis',
  'isNaN',
  'module',
  'parseFloat',
  'parseInt',
  'process',
  'queueMicrotask',
  'require',
  'setTimeout',
  'structuredClone',
  'window',
];

describe('the sandbox', () => {
  it.each(escapes)('gives no way out by %s', async (expression) => {
    const { outcome } = await runRequest(`return ${expression};`);
    expect(outcome).toMatchObject({ kind: 'error', error: { errorType: 'Code' } });
  });

  it.each(forbiddenNames)('does not know %s', async (name) => {
    await expect(load(withRequest(`return typeof ${name};`))).rejects.toThrow(
      `line 4: ${name} is not available in APPSYNC_JS`,
    );
  });

  it('has no such global either where a declaration elsewhere hides the name from the check', async () => {
    const code = `export function request(ctx) {
      const hidden = (process, globalThis, Date, Function) => 1;
      return [typeof process, typeof globalThis, typeof Date, typeof Function];
    }
    export function response() {}`;
    const { outcome } = (await load(code)).evaluate('request', aContext());
    expect(outcome).toEqual({ kind: 'value', value: ['undefined', 'undefined', 'undefined', 'undefined'] });
  });

  it('keeps attribute names that are special elsewhere', async () => {
    const given = JSON.parse('{"constructor": "a", "__proto__": {"x": 1}, "hasOwnProperty": 2}') as object;
    const context = aContext({ arguments: { given } });
    const { outcome } = await runRequest('return Object.entries(ctx.args.given);', context);
    const value = [
      ['constructor', 'a'],
      ['__proto__', { x: 1 }],
      ['hasOwnProperty', 2],
    ];
    expect(outcome).toEqual({ kind: 'value', value });
  });

  it('hands nothing of one evaluation to the next', async () => {
    const code = await load(
      withRequest(`
        ctx.stash.count = (ctx.stash.count ?? 0) + 1;
        ctx.args.list.push(1);
        util.appendError('noted');
        util.http.addResponseHeader('x-seen', 'yes');
        extensions.setSubscriptionFilter({ filterGroup: [{ filters: [{ fieldName: 'a', operator: 'eq', value: 1 }] }] });
        extensions.invalidateSubscriptions({ subscriptionField: 'onNote', payload: { id: 1 } });
        console.log('once');
        return ctx.args.list;`),
    );
    const context = aContext({ arguments: { list: [] } });
    const first = code.evaluate('request', context);
    expect(first.outcome).toEqual({ kind: 'value', value: [1] });
    expect(code.evaluate('request', context)).toEqual(first);
    expect(context).toEqual(aContext({ arguments: { list: [] } }));
    expect(code.evaluate('response', aContext({ result: 1 }))).toEqual({
      outcome: { kind: 'value', value: 1 },
      stash: {},
      appendedErrors: [],
      invalidations: [],
      responseHeaders: {},
      logs: [],
    });
  });

  it('keeps two loaded files apart', async () => {
    const counter = `let calls = 0;
      export function request() { calls += 1; return calls; }
      export function response() {}`;
    const [one, other] = [await load(counter), await load(counter)];
    one.evaluate('request', aContext());
    expect(one.evaluate('request', aContext()).outcome).toEqual({ kind: 'value', value: 2 });
    expect(other.evaluate('request', aContext()).outcome).toEqual({ kind: 'value', value: 1 });
  });
});
