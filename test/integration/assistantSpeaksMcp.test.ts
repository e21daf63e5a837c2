import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { connectApi } from '../../local/graphqlClient.ts';
import { sampleUser, seed } from '../../local/seed.ts';
import type { Era, Model } from '../support/assistant.ts';
import { eras, modelOverHttp, modelOverStdio, startHttpAssistant, tokenOf } from '../support/assistant.ts';
import type { BudgetApi } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

const root = join(import.meta.dirname, '../..');

const readTools: [string, Record<string, unknown>][] = [
  ['get_user_context', { month: '2025-01' }],
  ['spending_by_category', { month: '2025-01', category: 'groceries' }],
  ['search_transactions', { text: 'whole foods', from: '2024-10-01', to: '2025-01-31' }],
  ['spending_trends', { from: '2024-10', to: '2025-01' }],
  ['goals', { status: 'all' }],
  ['upcoming_bills', { days: 366 }],
];
const writeTools = ['record_transaction', 'contribute_to_goal', 'update_transaction_category'];

let api: BudgetApi;
let token: string;
let http: Awaited<ReturnType<typeof startHttpAssistant>>;

const connections: [string, (era: Era) => Promise<Model>][] = [
  ['stdio', (era) => modelOverStdio({ TYCHE_URL: api.url, TYCHE_TOKEN: token }, era)],
  ['HTTP', (era) => modelOverHttp(http.url, token, era)],
];

function post(headers: Record<string, string>, path = ''): Promise<Response> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  return fetch(`${http.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    body,
  });
}

beforeAll(async () => {
  api = await startBudgetApi();
  token = tokenOf(api, sampleUser);
  await seed(connectApi(api.url, token));
  http = await startHttpAssistant(api.url);
}, 120_000);

afterAll(async () => {
  await http.close();
  await api.stop();
});

describe.each(connections)('over %s', (_, connect) => {
  it.each(eras)(
    'a client (%s) lists the tools, calls each, and gets the prompts',
    async (era) => {
      const model = await connect(era);
      try {
        const { tools } = await model.client.listTools();
        expect(tools.map(({ name }) => name)).toEqual(readTools.map(([name]) => name));
        for (const { annotations, inputSchema, outputSchema } of tools) {
          expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
          expect([inputSchema.type, inputSchema['additionalProperties'], outputSchema?.type]).toEqual([
            'object',
            false,
            'object',
          ]);
        }
        for (const [name, input] of readTools) {
          const compact = await model.ask<{ asOf: string }>(name, input);
          expect(Date.parse(compact.answer.asOf)).not.toBeNaN();
          const full = await model.ask(name, { ...input, detail: 'full' });
          expect(full.text.length).toBeGreaterThanOrEqual(compact.text.length);
        }
        const { prompts } = await model.client.listPrompts();
        expect(prompts.map(({ name }) => name)).toEqual(['where_can_i_cut', 'extra_debt_payment']);
        for (const { name } of prompts) {
          const { messages } = await model.client.getPrompt({ name, arguments: { month: '2025-01' } });
          expect(messages[0]?.content).toMatchObject({ type: 'text', text: expect.stringContaining('2025-01') });
        }
      } finally {
        await model.close();
      }
    },
    60_000,
  );
});

describe('over stdio', () => {
  it('writes nothing but the protocol to standard output', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'cli/assistant.ts')], {
      env: { PATH: process.env['PATH'], TYCHE_URL: api.url, TYCHE_TOKEN: token },
    });
    const lines = createInterface({ input: child.stdout as Readable });
    const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
    const clientInfo = { name: 'plain', version: '1' };
    send({ id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } });
    send({ method: 'notifications/initialized' });
    send({ id: 2, method: 'tools/call', params: { name: 'goals', arguments: {} } });
    const seen: { id?: number; jsonrpc?: string }[] = [];
    for await (const line of lines) {
      seen.push(JSON.parse(line) as { id?: number });
      if (seen.at(-1)?.id === 2) child.stdin.end();
    }
    expect(seen.map(({ jsonrpc, id }) => [jsonrpc, id])).toEqual([
      ['2.0', 1],
      ['2.0', 2],
    ]);
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(0);
  }, 60_000);

  it('says as an answer, not by ending, that nothing answers or that the token is refused', async () => {
    const forged = `${token.slice(0, -6)}AAAAAA`;
    const bad = await modelOverStdio({ TYCHE_URL: api.url, TYCHE_TOKEN: forged });
    const refused = await bad.refused('goals');
    expect(refused.error).toMatchObject({
      errorType: 'UnauthorizedException',
      message: expect.stringContaining('You are not authorized to make this call.'),
    });
    await bad.close();
    const lost = await modelOverStdio({ TYCHE_URL: 'http://127.0.0.1:9/graphql', TYCHE_TOKEN: token });
    const unreachable = await lost.refused('get_user_context');
    expect(unreachable.error).toMatchObject({
      errorType: 'Unreachable',
      message: expect.stringContaining('http://127.0.0.1:9/graphql does not answer'),
    });
    expect((await lost.refused('goals')).error['errorType']).toBe('Unreachable');
    await lost.close();
    for (const text of [refused.text, unreachable.text, bad.notes(), lost.notes()]) {
      expect(text).not.toContain(token.split('.')[2]!.slice(0, 20));
    }
  }, 60_000);

  it.each([
    ['without a token', {}, 'Say whose figures they are'],
    ['with something else than a token', { TYCHE_TOKEN: 'hunter2' }, 'The token is not a JWT'],
    [
      'with a token for an address in clear text',
      { TYCHE_TOKEN: 'a.b.c', TYCHE_URL: 'http://example.com' },
      'https://',
    ],
  ])('does not start %s, and says why', async (_, env, message) => {
    const args = ['--import', 'tsx', join(root, 'cli/assistant.ts')];
    const run = promisify(execFile)(process.execPath, args, { env: { PATH: process.env['PATH'], ...env } });
    const failure = (await run.catch((error: unknown) => error)) as { code: number; stdout: string; stderr: string };
    expect([failure.code, failure.stdout]).toEqual([2, '']);
    expect(failure.stderr).toContain(message);
    expect(failure.stderr).not.toContain('hunter2');
  });
});

describe('over HTTP', () => {
  it.each([
    ['no token', {}, 'Missing Authorization header'],
    ['another scheme', { authorization: 'Basic dTpw' }, 'Invalid Authorization header format'],
    ['no JWT', { authorization: 'Bearer letmein' }, 'The token is not a JWT'],
  ])('answers 401 to %s, with how to bring one', async (_, headers, reason) => {
    const response = await post(headers as Record<string, string>);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer .*error="invalid_token"/);
    expect(response.headers.get('www-authenticate')).toContain(reason);
  });

  it('answers 401 to a token that has expired', async () => {
    const expired = api.issuer.sign({ ...api.claimsOf(sampleUser), exp: Math.floor(Date.now() / 1000) - 60 });
    const response = await post({ authorization: `Bearer ${expired}` });
    expect([response.status, await response.json()]).toEqual([
      401,
      { error: 'invalid_token', error_description: 'Token has expired' },
    ]);
  });

  it('serves no page of another origin and no other host name, whatever token they bring', async () => {
    const authorization = `Bearer ${token}`;
    expect((await post({ authorization })).status).toBe(200);
    expect((await post({ authorization, origin: 'http://localhost:5173' })).status).toBe(200);
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1.evil.example']) {
      expect([origin, (await post({ authorization, origin })).status]).toEqual([origin, 403]);
    }
    // fetch writes the Host header itself.
    const asked = request(http.url, { method: 'POST', headers: { host: 'evil.example', authorization } }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(403);
  });

  it('has nothing anywhere else', async () => {
    expect((await post({ authorization: `Bearer ${token}` }, '/../graphql')).status).toBe(404);
  });

  it('answers everybody with their own figures, also at the same time', async () => {
    const strangers = [
      { tenant: 'acme', user: 'user-456' },
      { tenant: 'abc123', user: 'user-457' },
    ];
    const [own, ...others] = await Promise.all(
      [token, ...strangers.map((person) => tokenOf(api, person))].map((each) => modelOverHttp(http.url, each)),
    );
    const ask = (model: Model) => model.ask<Record<string, unknown>>('get_user_context', { month: '2025-01' });
    const [mine, ...theirs] = await Promise.all([own!, ...others].map(ask));
    expect(mine!.answer['debtPayoff']).toMatchObject({ safeExtraDebtPayment: 1450 });
    for (const { answer, text } of theirs) {
      expect(answer).toMatchObject({
        debtPayoff: null,
        analytics: null,
        goals: [],
        upcoming: [],
        recentTransactions: [],
      });
      expect(answer['facts']).toMatchObject({ totalActualExpenses: 0, totalActualIncome: 0, saved: 0 });
      expect(text).not.toMatch(/Whole Foods|1450|budget-uuid-123|Emergency/);
    }
    for (const model of others) {
      const all = await model.ask<{ matchCount: number }>('search_transactions', {
        from: '2024-06-01',
        to: '2025-05-31',
      });
      expect(all.answer.matchCount).toBe(0);
      expect((await model.ask<{ bills: [] }>('upcoming_bills', { days: 366 })).answer.bills).toEqual([]);
      expect((await model.ask<{ goals: [] }>('goals', { status: 'all' })).answer.goals).toEqual([]);
    }
    await Promise.all([own!, ...others].map((model) => model.close()));
  });

  it('has no tools that write unless it was started so', async () => {
    const model = await modelOverHttp(http.url, token);
    for (const name of writeTools) {
      await expect(model.client.callTool({ name, arguments: {} })).rejects.toThrow(`Tool ${name} not found`);
    }
    await model.close();
    const writer = await startHttpAssistant(api.url, { allowWrites: true });
    const allowed = await modelOverHttp(writer.url, token);
    const { tools } = await allowed.client.listTools();
    expect(tools.slice(readTools.length).map(({ name, annotations }) => [name, annotations])).toMatchObject([
      ['record_transaction', { readOnlyHint: false, destructiveHint: false, idempotentHint: true }],
      ['contribute_to_goal', { readOnlyHint: false, destructiveHint: false, idempotentHint: true }],
      ['update_transaction_category', { readOnlyHint: false, destructiveHint: true, idempotentHint: true }],
    ]);
    await allowed.close();
    await writer.close();
  });
});

describe('bad input', () => {
  let model: Model;

  beforeAll(async () => {
    model = await modelOverHttp(http.url, token);
  });

  afterAll(() => model.close());

  it.each([
    ['get_user_context', { month: '2025-13' }, 'month'],
    ['get_user_context', { month: 202501 }, 'month'],
    ['get_user_context', { moth: '2025-01' }, 'moth'],
    ['spending_by_category', { category: 'food' }, 'category'],
    ['search_transactions', { from: '2025-02-30' }, 'from'],
    ['search_transactions', { from: '2025-02-01', to: '2025-01-01' }, 'to'],
    ['search_transactions', { from: '2024-01-01', to: '2025-01-02' }, 'from'],
    ['search_transactions', { from: '1970-01-01', to: '1970-02-01', minAmount: -1 }, 'minAmount'],
    ['spending_trends', { from: '2023-01', to: '2025-01' }, 'from'],
    ['spending_trends', { from: '2025-02', to: '2025-01' }, 'to'],
    ['upcoming_bills', { days: 367 }, 'days'],
    ['goals', { status: 'done' }, 'status'],
  ])('refuses %s with %j, naming %s', async (name, input, field) => {
    const { error, text } = await model.refused(name, input);
    expect(error).toMatchObject({ errorType: 'InvalidInput', field });
    expect(text).toMatch(/^InvalidInput: \S+ \S+/);
  });

  it('made no mistake of its own meanwhile', () => expect(http.failures).toEqual([]));
});
