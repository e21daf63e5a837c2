import { describe, expect, it } from '@jest/globals';
import { aContext, faultOf, load, runRequest, valueOf, withRequest } from './runCode.ts';

describe('a handler', () => {
  it('sees the context, its arguments under two names, and result and error in the response only', async () => {
    const text = `const seen = (ctx) => [ctx.args.id, ctx.arguments.id, ctx.result, ctx.error, ctx.env.TABLE, ctx.prev.result];
      export const request = seen, response = seen;`;
    const context = aContext({
      arguments: { id: 7 },
      result: [1],
      error: { message: 'no', type: 'X' },
      env: { TABLE: 't' },
      prev: { result: 'before' },
    });
    const code = await load(text);
    expect(code.evaluate('request', context).outcome).toEqual({
      kind: 'value',
      value: [7, 7, null, null, 't', 'before'],
    });
    expect(code.evaluate('response', context).outcome).toEqual({
      kind: 'value',
      value: [7, 7, [1], { message: 'no', type: 'X' }, 't', 'before'],
    });
  });

  it('reads the selection set by name, but does not find it in the JSON of the context', async () => {
    expect(await valueOf(`[ctx.info.selectionSetList, ctx.info.selectionSetGraphQL]`)).toEqual([['id'], '{ id }']);
    expect(await valueOf(`JSON.parse(JSON.stringify(ctx)).info`)).toEqual({
      fieldName: 'note',
      parentTypeName: 'Query',
      variables: {},
    });
  });

  it.each(['ctx.result = 1', 'ctx.stash = {}', 'ctx.mine = 1', 'delete ctx.stash'])('cannot do %s', async (change) => {
    expect(await faultOf(`(${change})`)).toMatch(/resolvers\/note\.js:4: TypeError: Cannot/);
  });

  it('carries out the stash as it left it, whatever the outcome', async () => {
    const context = aContext({ stash: { kept: 1, gone: 2 } });
    const change = `ctx.stash.added = { deep: [1] }; delete ctx.stash.gone;`;
    for (const end of ['return 1;', `util.error('x');`, 'runtime.earlyReturn(1);', 'return ctx.missing.x;'])
      expect((await runRequest(`${change} ${end}`, context)).stash).toEqual({ kept: 1, added: { deep: [1] } });
  });

  it('that returns nothing evaluates to null', async () => {
    expect((await runRequest('')).outcome).toEqual({ kind: 'value', value: null });
  });

  it('that returns a function or a circle is at fault', async () => {
    expect(await faultOf('() => 1')).toContain('the handler returned a function');
    const { outcome } = await runRequest('const a = {}; a.a = a; return a;');
    expect(outcome).toMatchObject({ error: { errorType: 'Code', message: expect.stringContaining('circular') } });
  });
});

describe('the end of an evaluation', () => {
  it('util.error stops with message, type, data and info', async () => {
    const { outcome, stash } = await runRequest(
      `[1, 2].forEach((n) => util.error('bad ' + n, 'Bad', { n }, [n])); ctx.stash.x = 1;`,
    );
    expect(outcome).toEqual({
      kind: 'error',
      error: { message: 'bad 1', errorType: 'Bad', data: { n: 1 }, errorInfo: [1] },
    });
    expect(stash).toEqual({});
  });

  it('util.error without a type has none', async () => {
    const { outcome } = await runRequest(`util.error('foo');`);
    expect(outcome).toEqual({ kind: 'error', error: { message: 'foo', errorType: null, data: null, errorInfo: null } });
  });

  it('util.unauthorized names the field, as AppSync does', async () => {
    const { outcome } = await runRequest(`util.unauthorized();`);
    const message = 'Not Authorized to access note on type Query';
    expect(outcome).toEqual({
      kind: 'error',
      error: { message, errorType: 'Unauthorized', data: null, errorInfo: null },
    });
  });

  it('util.appendError records in order and goes on', async () => {
    const { outcome, appendedErrors } = await runRequest(
      `util.appendError('a', 'A', 1); util.appendError('b'); return 'done';`,
    );
    expect(outcome).toEqual({ kind: 'value', value: 'done' });
    expect(appendedErrors).toEqual([
      { message: 'a', errorType: 'A', data: 1, errorInfo: null },
      { message: 'b', errorType: null, data: null, errorInfo: null },
    ]);
  });

  it('runtime.earlyReturn stops with a value and where to go on', async () => {
    expect((await runRequest(`runtime.earlyReturn({ a: 1 }); return 2;`)).outcome).toEqual({
      kind: 'earlyReturn',
      value: { a: 1 },
      skipTo: 'NEXT',
    });
    expect((await runRequest(`runtime.earlyReturn(undefined, { skipTo: 'END' });`)).outcome).toEqual({
      kind: 'earlyReturn',
      value: null,
      skipTo: 'END',
    });
    expect(await faultOf(`runtime.earlyReturn(1, { skipTo: 'LAST' })`)).toContain('skipTo must be END or NEXT');
  });

  it('a fault of the code names file and line, loops and imports above notwithstanding', async () => {
    const text = `import { util }
  from '@aws-appsync/utils';
export function request(ctx) {
  for (const a of [1]) for (const b of [2])
    ctx.stash.seen = a + b;
  const price = (item) =>
    item.price.amount;
  return [{}].map(price);
}
export const response = (ctx) => ctx.result;`;
    const { outcome } = (await load(text)).evaluate('request', aContext());
    const message = "resolvers/note.js:7: TypeError: Cannot read properties of undefined (reading 'amount')";
    expect(outcome).toEqual({ kind: 'error', error: { message, errorType: 'Code', data: null, errorInfo: null } });
  });

  it('a wrong call of a utility names the line of the call', async () => {
    expect(await faultOf(`(\n\nutil.base64Encode(12))`)).toBe(
      'resolvers/note.js:6: util.base64Encode takes a string, not 12',
    );
  });

  it('endless recursion is a fault', async () => {
    const { outcome } = await runRequest(`const f = (n) => g(n); const g = (n) => f(n + 1); return f(1);`);
    expect(outcome).toMatchObject({ kind: 'error', error: { errorType: 'Code' } });
  });
});

describe('limits', () => {
  const list = (length: number) => aContext({ arguments: { list: Array.from({ length }, (_, index) => index) } });

  it('lets a loop run 1,000 times and not once more, each time it is entered', async () => {
    const count = `let n = 0; for (const x of ctx.args.list) n += 1; for (const x in ctx.args.list) { n += 1; } return n;`;
    expect((await runRequest(count, list(1000))).outcome).toEqual({ kind: 'value', value: 2000 });
    expect((await runRequest(count, list(1001))).outcome).toMatchObject({
      error: { errorType: 'Code', message: 'resolvers/note.js:4: the loop in line 4 runs more than 1000 times' },
    });
  });

  it('stops an evaluation that takes too long', async () => {
    const forever = `let n = 0;
      for (const a of ctx.args.list) for (const b of ctx.args.list) for (const c of ctx.args.list) n += 1;
      return n;`;
    const { outcome } = await runRequest(forever, list(1000), { timeout: 20 });
    expect(outcome).toMatchObject({
      error: { errorType: 'Code', message: expect.stringContaining('longer than 20 ms') },
    });
    const nested = `return ctx.args.list.map((a) => ctx.args.list.map((b) => ctx.args.list.map((c) => 1).length));`;
    const mapped = await runRequest(nested, list(1000), { timeout: 20 });
    expect(mapped.outcome).toMatchObject({ error: { message: expect.stringContaining('longer than 20 ms') } });
  });

  it('gives each evaluation its own time', async () => {
    const code = await load(withRequest('for (const x of ctx.args.list) ctx.args.list.map(() => x); return true;'), {
      timeout: 200,
    });
    const loaded = performance.now();
    while (performance.now() < loaded + 250);
    expect(code.evaluate('request', list(100)).outcome).toEqual({ kind: 'value', value: true });
  });

  it('refuses a result of more than 5 MB', async () => {
    const grow = `let text = 'x'.concat('x'); for (const n of ctx.args.list) text = text + text; return text;`;
    const { outcome } = await runRequest(grow, list(23));
    expect(outcome).toMatchObject({
      error: { errorType: 'Code', message: expect.stringContaining('larger than 5 MB') },
    });
  });

  it('can be given a lower loop limit', async () => {
    const code = await load(withRequest('for (const x of [1, 2, 3]) ctx.stash.last = x;'), { maxIterations: 2 });
    expect(code.evaluate('request', aContext()).stash).toEqual({ last: 2 });
  });
});
