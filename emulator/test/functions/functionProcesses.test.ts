import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LambdaFunction } from '../../src/assembly/app.ts';
import type { FunctionHost, FunctionHostOptions } from '../../src/functions/functionHost.ts';
import { aFunctionOf, aHostOf } from './aHost.ts';

// Each function is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'functions-'));
const log: string[] = [];
const hosts: FunctionHost[] = [];

afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  rmSync(folder, { recursive: true });
});

let count = 0;

/** A function of one file, `index.mjs` unless said otherwise. */
function aFunction(code: string, more: Partial<LambdaFunction> & { file?: string } = {}): LambdaFunction {
  const { file = 'index.mjs', ...given } = more;
  const name = `f${++count}`;
  const path = join(folder, name, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
  return aFunctionOf(join(folder, name), { name, memorySizeInMB: 128, ...given });
}

function hostOf(...functions: LambdaFunction[]): FunctionHost {
  return hostWith({}, ...functions);
}

function hostWith(more: Partial<FunctionHostOptions>, ...functions: LambdaFunction[]): FunctionHost {
  const dynamodb = { endpoint: 'http://127.0.0.1:9', region: 'x', accessKeyId: 'key', secretAccessKey: 'secret' };
  const surroundings = { region: 'eu-central-1', dynamodb };
  const host = aHostOf(functions, { surroundings, log: (line) => log.push(line), ...more });
  hosts.push(host);
  return host;
}

/** The outcome of one event. */
function run(code: string, event: unknown = {}, more: Partial<LambdaFunction> & { file?: string } = {}) {
  const lambda = aFunction(code, more);
  return hostOf(lambda).invoke(lambda.arn, JSON.stringify(event));
}

/** Lines come by another channel than results. */
async function logged(pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = log.find((line) => pattern.test(line));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not logged: ${pattern}`);
}

describe('a function', () => {
  it.each([
    ['an ES module', 'index.mjs', 'export const handler = async (event) => ({ got: event.a });'],
    ['CommonJS', 'index.js', 'module.exports = { handler: async (event) => ({ got: event.a }) };'],
    ['CommonJS whose exports are computed', 'index.cjs', 'exports["hand" + "ler"] = (event) => ({ got: event.a });'],
  ])('is %s, and its result is what the handler returns', async (_, file, code) => {
    expect(await run(code, { a: [1, null] }, { file })).toEqual({ ok: true, text: '{"got":[1,null]}' });
  });

  it.each([
    ['index.js', 'exports.handler = async () => typeof require;', '"function"'],
    ['package.json', '{"type":"module"}', undefined],
  ])('keeps its own kind of module below a package of another kind: %s', async (file, code, text) => {
    if (text === undefined) {
      const lambda = aFunction(code, { file });
      writeFileSync(join(lambda.directory, 'index.js'), 'export const handler = () => typeof require;');
      expect(await hostOf(lambda).invoke(lambda.arn, '{}')).toEqual({ ok: true, text: '"undefined"' });
      return;
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    expect(await run(code, {}, { file })).toEqual({ ok: true, text });
  });

  it('may lie in a folder and have another name', async () => {
    const more = { file: 'src/words.mjs', handler: 'src/words.count' };
    expect(await run('export const count = () => 7;', {}, more)).toEqual({ ok: true, text: '7' });
  });

  it('may return nothing', async () => {
    expect(await run('export const handler = () => undefined;')).toEqual({ ok: true, text: undefined });
  });

  it('finds the packages that Lambda brings along', async () => {
    const code = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
      export const handler = () => new DynamoDBClient({}).config.region();`;
    expect(await run(code)).toEqual({ ok: true, text: '"eu-central-1"' });
  });

  it("has its own variables and Lambda's, and none of the emulator's", async () => {
    process.env['A_SECRET_OF_THE_DEVELOPER'] = 'x';
    const more = { environment: { TABLE: 'notes' }, memorySizeInMB: 256 };
    const outcome = await run('export const handler = () => process.env;', {}, more);
    const variables = JSON.parse((outcome.ok && outcome.text) || '{}') as Record<string, string>;
    expect(variables).toMatchObject({
      TABLE: 'notes',
      AWS_REGION: 'eu-central-1',
      AWS_LAMBDA_FUNCTION_NAME: `f${count}`,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_ACCESS_KEY_ID: expect.stringMatching(/^ASIA[0-9A-F]{16}$/),
      AWS_SECRET_ACCESS_KEY: expect.stringMatching(/^.{40}$/),
      AWS_SESSION_TOKEN: expect.stringMatching(/^.{128}$/),
      AWS_ENDPOINT_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//),
      AWS_ENDPOINT_URL_DYNAMODB: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//),
      TZ: 'UTC',
    });
    expect(variables).not.toHaveProperty('A_SECRET_OF_THE_DEVELOPER');
    expect(variables).not.toHaveProperty('NODE_OPTIONS');
  });

  it('gets a context that knows the request and the time that is left', async () => {
    const code = `export const handler = (event, context) => ({ ...context, left: context.getRemainingTimeInMillis() });`;
    const outcome = await run(code, {}, { timeoutSeconds: 9 });
    const context = JSON.parse((outcome.ok && outcome.text) || '{}') as Record<string, unknown>;
    expect(context).toMatchObject({
      functionName: `f${count}`,
      invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:f${count}`,
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      memoryLimitInMB: '128',
    });
    expect(context['left']).toBeGreaterThan(0);
    expect(context['left']).toBeLessThanOrEqual(9000);
  });

  it('writes to the log of the emulator, under its name', async () => {
    await run('export const handler = () => { console.log("out"); console.error("two\\nlines"); };');
    expect(await logged(new RegExp(`^f${count}: out$`))).toBeDefined();
    expect(await logged(new RegExp(`^f${count}: lines$`))).toBeDefined();
  });

  it('keeps its state from one event to the next, and shares it with no other function', async () => {
    const code = 'let n = 0; globalThis.seen ??= 0; export const handler = () => [++n, ++globalThis.seen];';
    const [one, other] = [aFunction(code), aFunction(code)];
    const host = hostOf(one, other);
    expect(await host.invoke(one.arn, '{}')).toEqual({ ok: true, text: '[1,1]' });
    expect(await host.invoke(one.arn, '{}')).toEqual({ ok: true, text: '[2,2]' });
    expect(await host.invoke(other.arn, '{}')).toEqual({ ok: true, text: '[1,1]' });
  });

  it('gets one event at a time', async () => {
    const lambda = aFunction(`let running = 0;
      export async function handler() {
        running += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
        return running--;
      }`);
    const host = hostOf(lambda);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => host.invoke(lambda.arn, '{}')));
    expect(outcomes).toEqual([1, 2, 3, 4].map(() => ({ ok: true, text: '1' })));
  });

  it('gets as many at once as it is given processes, and has no more of them than events need', async () => {
    const lambda = aFunction(`export async function handler() {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return process.pid;
      }`);
    const host = hostWith({ concurrency: () => 3 }, lambda);
    const pid = async (): Promise<unknown> => host.invoke(lambda.arn, '{}');
    const first = await pid();
    expect(await pid()).toEqual(first);
    const four = await Promise.all([pid(), pid(), pid(), pid()]);
    expect(new Set(four.map((outcome) => JSON.stringify(outcome))).size).toBe(3);
    expect(four).toContainEqual(first);
  });

  it('finds the addresses of this machine where its variables name those of AWS', async () => {
    const url = 'https://x.appsync-api.eu-central-1.amazonaws.com/graphql';
    const lambda = aFunction('export const handler = () => [process.env.URL, process.env.BOTH, process.env.OTHER];', {
      environment: { URL: url, BOTH: `${url} ${url}`, OTHER: `${url.slice(0, -1)}` },
    });
    const host = hostWith({ addresses: () => ({ [url]: 'http://127.0.0.1:4000/graphql' }) }, lambda);
    const local = 'http://127.0.0.1:4000/graphql';
    expect(await host.invoke(lambda.arn, '{}')).toEqual({
      ok: true,
      text: JSON.stringify([local, `${local} ${local}`, url.slice(0, -1)]),
    });
  });

  it('sees the id of the request that it was invoked with', async () => {
    const lambda = aFunction('export const handler = (event, { awsRequestId }) => awsRequestId;');
    expect(await hostOf(lambda).invoke(lambda.arn, '{}', 'r-1')).toEqual({ ok: true, text: '"r-1"' });
  });
});

describe('a function that fails', () => {
  it.each([
    ['throws', 'export const handler = () => { throw new RangeError("no"); };', 'RangeError', 'no'],
    ['rejects', 'export const handler = async () => { throw new TypeError("later"); };', 'TypeError', 'later'],
    ['throws no Error', 'export const handler = () => { throw "text"; };', 'string', 'text'],
    ['does not parse', 'export const handler = (;', 'SyntaxError', "Unexpected token ';'"],
    ['throws when loaded', 'throw new Error("at the top");', 'Error', 'at the top'],
    ['has no such export', 'export const other = 1;', 'Runtime.HandlerNotFound', 'index.handler is undefined'],
    ['wants a callback', 'export const handler = (e, c, done) => done(null, 1);', 'Runtime.CallbackHandler', 'async'],
    ['returns what is no JSON', 'export const handler = () => 1n;', 'Runtime.MarshalError', 'BigInt'],
    ['exits', 'export const handler = () => process.exit(3);', 'Runtime.ExitError', 'exit status 3'],
    [
      'rejects behind its own back',
      'export const handler = () => { Promise.reject(new Error("lost")); return new Promise(() => {}); };',
      'Runtime.UnhandledPromiseRejection',
      'Error: lost',
    ],
  ])('%s', async (_, code, errorType, message) => {
    const outcome = await run(code);
    expect(outcome).toMatchObject({ ok: false, errorType: expect.stringContaining(errorType) });
    expect(outcome).toMatchObject({ errorMessage: expect.stringContaining(message) });
  });

  it('because its file is missing', async () => {
    const outcome = await run('', {}, { handler: 'nowhere.handler' });
    expect(outcome).toEqual({
      ok: false,
      errorType: 'Runtime.ImportModuleError',
      errorMessage: "Cannot find module 'nowhere'",
    });
  });

  it('tells the stack to the log alone', async () => {
    const outcome = await run('export const handler = () => { throw new Error("with a stack"); };');
    expect(outcome).toEqual({ ok: false, errorType: 'Error', errorMessage: 'with a stack' });
    expect(await logged(new RegExp(`^f${count}: Error: with a stack`))).toBeDefined();
    expect(await logged(new RegExp(`^f${count}:     at .*index\\.mjs:1:`))).toBeDefined();
  });

  it('by answering more than 6 MB', async () => {
    const code = 'export const handler = ({ size }) => "x".repeat(size);';
    const lambda = aFunction(code);
    const host = hostOf(lambda);
    const most = 6_291_556 - 2;
    expect(await host.invoke(lambda.arn, JSON.stringify({ size: most }))).toMatchObject({ ok: true });
    expect(await host.invoke(lambda.arn, JSON.stringify({ size: most + 1 }))).toEqual({
      ok: false,
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
    });
  });

  it.each([
    ['waits', 'await new Promise((resolve) => setTimeout(resolve, 30_000))'],
    ['loops', 'while (true);'],
  ])('by taking too long while it %s, and starts afresh with the next event', async (_, never) => {
    const code = `let n = 0; export async function handler({ hang }) { n += 1; if (hang) ${never}; return n; }`;
    const lambda = aFunction(code, { timeoutSeconds: 1 });
    const host = hostOf(lambda);
    expect(await host.invoke(lambda.arn, '{}')).toEqual({ ok: true, text: '1' });
    const [late, next] = await Promise.all([host.invoke(lambda.arn, '{"hang":true}'), host.invoke(lambda.arn, '{}')]);
    expect(late).toEqual({
      ok: false,
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringMatching(/^RequestId: [0-9a-f-]{36} Error: Task timed out after 1\.00 seconds$/),
    });
    expect(next).toEqual({ ok: true, text: '1' });
    expect(await logged(new RegExp(`^f${count}: .*timed out`))).toBeDefined();
  });

  it('starts afresh after an error outside the handler', async () => {
    const lambda = aFunction(`let n = 0; export function handler() {
      n += 1;
      if (n === 2) setTimeout(() => { throw new Error('later'); });
      return n === 2 ? new Promise(() => {}) : n;
    }`);
    const host = hostOf(lambda);
    const outcomes = [];
    for (let event = 0; event < 3; event += 1) outcomes.push(await host.invoke(lambda.arn, '{}'));
    expect(outcomes).toMatchObject([
      { text: '1' },
      { errorType: 'Runtime.UncaughtException', errorMessage: 'Error: later' },
      { text: '1' },
    ]);
  });
});

describe('when the emulator closes', () => {
  it('processes end, what runs fails, and nothing is left on disk', async () => {
    const lambda = aFunction(`import { setTimeout } from 'node:timers/promises';
      export async function handler({ wait }) { if (wait) await setTimeout(60_000); return [process.pid, import.meta.dirname]; }`);
    const host = hostOf(lambda);
    const first = await host.invoke(lambda.arn, '{}');
    const [pid, task] = JSON.parse((first.ok && first.text) || '[]') as [number, string];
    expect(existsSync(task)).toBe(true);
    const running = host.invoke(lambda.arn, '{"wait":true}');
    await host.close();
    expect(await running).toMatchObject({ ok: false, errorType: 'Runtime.ExitError' });
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(readdirSync(tmpdir())).not.toContain(task.split('/').at(-2));
  });

  it('a function that was never invoked has cost nothing', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('appsync-emulator-functions-'));
    await hostOf(aFunction('')).close();
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('appsync-emulator-functions-'));
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
  });
});
