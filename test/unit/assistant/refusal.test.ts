import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ask } from '../../../assistant/ask.ts';
import type { ApiError } from '../../../assistant/graphqlApi.ts';
import { hideToken } from '../../../assistant/hideToken.ts';
import { defineTool } from '../../../assistant/tool.ts';
import { goals } from '../../../assistant/tools/goals.ts';
import { GoalsDocument } from '../../../generated/assistantOperations.ts';
import { callerOf } from './aTool.ts';
import { anApi, data } from './anApi.ts';

const errorOf = async (error: ApiError) => callerOf(goals, anApi(() => ({ data: null, errors: [error] })).api).call();

describe('an error of the API', () => {
  it('reaches the model in its own words, with type and field', async () => {
    const error = { errorType: 'InvalidInput', message: 'limit must be 1 to 100', errorInfo: { field: 'limit' } };
    expect(await errorOf(error)).toEqual({
      isError: true,
      text: 'InvalidInput: limit must be 1 to 100',
      structured: { error: { errorType: 'InvalidInput', message: 'limit must be 1 to 100', field: 'limit' } },
    });
  });

  it.each([
    ['UnauthorizedException', 'Token has expired.', 'needs another token'],
    ['TransactionConflict', 'Others were writing', 'call the tool again with the same input'],
    ['VersionConflict', 'Version 2 is stored', 'read it again'],
  ])('%s says what to do', async (errorType, message, advice) => {
    const { text } = await errorOf({ errorType, message });
    expect(text).toContain(`${errorType}: ${message}`);
    expect(text).toContain(advice);
  });

  it('names where a moved transaction is now', async () => {
    const errorInfo = { movedTo: '2025-02-01T12:00:00Z' };
    const { text } = await errorOf({ errorType: 'NotFound', message: 'It was moved', errorInfo });
    expect(text).toBe('NotFound: It was moved (moved to: 2025-02-01T12:00:00Z)');
  });

  it('brings no lines and no length of its own', async () => {
    const { text } = await errorOf({ errorType: 'InvalidInput', message: `a\nNote: ${'b'.repeat(2000)}` });
    expect(text).not.toContain('\n');
    expect(text.length).toBeLessThan(600);
  });

  it('takes the whole answer with it, also when there is data beside it', async () => {
    const { api } = anApi(() => ({ data: { goals: null }, errors: [{ errorType: 'Internal', message: 'no' }] }));
    await expect(ask(api, GoalsDocument, { withHistory: false })).rejects.toMatchObject({
      details: { errorType: 'Internal', message: 'no' },
    });
  });
});

describe('what is no error of the API', () => {
  it('is told as unreachable when nothing answers', async () => {
    const { api } = anApi(() => Promise.reject(new Error('http://x/graphql does not answer (ECONNREFUSED)')));
    const { text } = await callerOf(goals, api).call();
    expect(text).toBe('Unreachable: http://x/graphql does not answer (ECONNREFUSED). No figures could be read.');
  });

  it('is kept from the model when it is a mistake of the assistant', async () => {
    const { api } = anApi(() => data({ goals: { items: [{ secret: 'CANARY' }], nextToken: null } }));
    const { call, failures } = callerOf(goals, api);
    const { text, structured } = await call({ status: 'all' });
    expect(text).toMatch(/^Internal: The assistant failed/);
    expect(JSON.stringify([text, structured])).not.toContain('CANARY');
    expect(failures).toHaveLength(1);
  });

  it('is an input that the tool does not know', async () => {
    const tool = defineTool({
      ...{ name: 'echo', title: 'Echo', description: 'Echoes.' },
      input: z.strictObject({ count: z.int().min(1).max(3), kind: z.enum(['a', 'b']).default('a') }),
      answer: z.object({ kind: z.string() }),
      run: async ({ kind }) => ({ kind }),
      text: ({ kind }) => kind,
    });
    const { call } = callerOf(tool, anApi(() => data(null)).api);
    expect((await call({ count: 1 })).text).toBe('a');
    expect((await call({ count: 4 })).text).toBe(
      'InvalidInput: count is not valid: Too big: expected number to be <=3',
    );
    expect((await call({ count: 1, kind: 'c' })).text).toBe('InvalidInput: kind is not valid: expected one of "a"|"b"');
    expect((await call({ count: 1, knd: 'b' })).text).toBe('InvalidInput: knd is no input of this tool');
    expect((await call({})).structured).toMatchObject({ error: { errorType: 'InvalidInput', field: 'count' } });
  });
});

describe('a token', () => {
  const token = 'header.payload.signature';

  it('is cut out of what fetch says of a header that it does not like', async () => {
    const { api } = anApi(() =>
      Promise.reject(new TypeError(`Headers.append: "${token}" is an invalid header value.`)),
    );
    const { text } = await callerOf(goals, hideToken(api, token)).call();
    expect(text).toContain('Headers.append: "[token]" is an invalid header value.');
  });

  it('is cut out of what a server sends back', async () => {
    const errors = [{ errorType: 'Odd', message: `You sent ${token}` }];
    const { text } = await callerOf(goals, hideToken(anApi(() => ({ data: null, errors })).api, token)).call();
    expect(text).toBe('Odd: You sent [token]');
  });
});
