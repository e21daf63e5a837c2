import { describe, expect, it } from '@jest/globals';
import type { Code, Resolver } from '../../src/assembly/app.ts';
import type { DataSourceClient } from '../../src/dataSources/dataSource.ts';
import { createEngine } from '../../src/execution/createEngine.ts';
import type { Engine, GraphQLResponseBody } from '../../src/execution/engine.ts';
import { alice, anApp, ask, userPool } from './fakeApi.ts';

const schema = `type Query { echo(text: String): String broken: String refused: String error: String pipe: String }
  type Mutation { add(owner: ID): Note } type Note { owner: ID }
  type Subscription { onNote: Note @aws_subscribe(mutations: ["add"]) }`;

const passThrough = 'export function request(ctx) { return { payload: ctx.args }; }';
const response = (body: string): string => `export function response(ctx) { ${body} }`;
const imports = "import { util, runtime, extensions } from '@aws-appsync/utils';";

const none: DataSourceClient = {
  call: (request) => Promise.resolve({ result: (request as { payload: unknown }).payload, error: null }),
};

function code(text: string): Code {
  return { origin: '/home/someone/asset.123.js', text };
}

function engineOf(files: Record<string, string>, log: string[] = []): Promise<Engine> {
  const resolvers = Object.entries(files).map(([name, text]): Resolver => {
    const [typeName = '', fieldName = ''] = name.split('.');
    return { kind: 'UNIT', typeName, fieldName, dataSource: 'none', code: code(text) };
  });
  return start(resolvers, log);
}

function start(resolvers: readonly Resolver[], log: string[] = []): Promise<Engine> {
  return createEngine({
    app: anApp({ schema, resolvers, authProviders: [userPool] }),
    dataSources: new Map([['none', none]]),
    services: { now: () => 0, randomUUID: () => '00000000-0000-4000-8000-000000000000', random: () => 0 },
    log: (line) => log.push(line),
  });
}

describe('resolvers in APPSYNC_JS', () => {
  it('run, fail with their own errors and hide their faults', async () => {
    const log: string[] = [];
    const files = {
      'Query.echo': `${passThrough} ${response('return ctx.result.text;')}`,
      'Query.broken': `${passThrough} ${response('return ctx.result.no.such;')}`,
      'Query.refused': `${imports} ${passThrough} ${response('util.unauthorized();')}`,
      'Query.error': `${imports} ${passThrough} ${response("util.error('no', 'No', null, { a: 1 });")}`,
    };
    const { body } = await ask(await engineOf(files, log), '{ echo(text: "hi") broken refused error }');
    expect(body.data).toEqual({ echo: 'hi', broken: null, refused: null, error: null });
    expect(body.errors?.map(({ errorType, message, errorInfo }) => [errorType, message, errorInfo])).toEqual([
      ['Code', 'Runtime Error', null],
      ['Unauthorized', 'Not Authorized to access refused on type Query', null],
      ['No', 'no', { a: 1 }],
    ]);
    expect(log.join()).toContain('Query.broken: /home/someone/asset.123.js');
  });

  it('make a pipeline with early return and stash', async () => {
    const step = (body: string): string =>
      `${imports} export function request(ctx) { ${body} } ${response('return ctx.result;')}`;
    const functions = [
      step("ctx.stash.seen = 'one'; return { payload: ctx.prev.result + '>one' };"),
      step(
        "ctx.stash.seen = ctx.stash.seen + '+two'; runtime.earlyReturn(ctx.prev.result + '>early', { skipTo: 'END' });",
      ),
      step("return { payload: 'never' };"),
    ];
    const main = `export function request(ctx) { return 'before'; } ${response('return `${ctx.prev.result} ${ctx.stash.seen}`;')}`;
    const engine = await start([
      {
        kind: 'PIPELINE',
        typeName: 'Query',
        fieldName: 'pipe',
        code: code(main),
        functions: functions.map((text, index) => ({ name: `step${index}`, dataSource: 'none', code: code(text) })),
      },
    ]);
    expect((await ask(engine, '{ pipe }')).body).toEqual({ data: { pipe: 'before>one>early one+two' } });
  });

  it('filter subscriptions', async () => {
    const filter = 'util.transform.toSubscriptionFilter({ owner: { eq: ctx.identity.sub } })';
    const engine = await engineOf({
      'Mutation.add': `${passThrough} ${response('return ctx.result;')}`,
      'Subscription.onNote': `${imports} ${passThrough} ${response(`extensions.setSubscriptionFilter(${filter}); return null;`)}`,
    });
    const events: GraphQLResponseBody[] = [];
    const listener = { next: (event: GraphQLResponseBody) => events.push(event), complete: () => undefined };
    const request = { query: 'subscription { onNote { owner } }', headers: {}, caller: alice };
    expect(await engine.subscribe(request, listener)).toMatchObject({ ok: true });
    await ask(engine, 'mutation { a: add(owner: "bob") { owner } b: add(owner: "alice") { owner } }');
    expect(events).toEqual([{ data: { onNote: { owner: 'alice' } } }]);
  });

  it('stop the start where their language is not APPSYNC_JS', async () => {
    const files = { 'Query.echo': `${passThrough} ${response("throw 'x';")}` };
    await expect(engineOf(files)).rejects.toThrow(/Query\.echo \(\/home\/someone\/asset\.123\.js\)/);
  });
});
