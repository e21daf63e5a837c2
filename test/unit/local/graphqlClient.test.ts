import { describe, expect, it } from '@jest/globals';
import { MonthTotalsDocument } from '../../../generated/operations.ts';
import { ApiUnreachable, connectApi } from '../../../local/graphqlClient.ts';

const url = 'http://127.0.0.1:4000/graphql';

function api(respond: (request: Request) => Promise<Response> | Response) {
  const fetchAnswer = async (input: string | URL | Request, init?: RequestInit) => respond(new Request(input, init));
  return connectApi(url, 'a.jwt', fetchAnswer);
}

describe('the GraphQL client', () => {
  it('posts the operation with its variables and the token', async () => {
    const sent: { headers: Headers; body: { query: string; variables: unknown } }[] = [];
    const { send } = api(async (request) => {
      expect(request.method).toBe('POST');
      sent.push({ headers: request.headers, body: (await request.json()) as { query: string; variables: unknown } });
      return Response.json({ data: { monthTotals: null } });
    });
    await send(MonthTotalsDocument, { month: '2025-01' });
    expect(sent[0]?.headers.get('authorization')).toBe('a.jwt');
    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
    expect(sent[0]?.body.variables).toEqual({ month: '2025-01' });
    expect(sent[0]?.body.query).toContain('monthTotals(month: $month)');
  });

  it('hands errors over as they are, also with status 401', async () => {
    const errors = [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }];
    const { send } = api(() => Response.json({ errors }, { status: 401 }));
    expect(await send(MonthTotalsDocument, {})).toEqual({ data: null, errors });
  });

  it.each([500, 503, 429])('takes status %d for a passing trouble', async (status) => {
    const { send } = api(() => new Response('busy', { status }));
    await expect(send(MonthTotalsDocument, {})).rejects.toThrow(ApiUnreachable);
  });

  it('names the address and the cause when nothing answers', async () => {
    const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const { send } = api(() => Promise.reject(new TypeError('fetch failed', { cause })));
    await expect(send(MonthTotalsDocument, {})).rejects.toThrow(`${url} does not answer (ECONNREFUSED)`);
  });

  it.each(['<html>', '{}', '[]', 'null', '{"errors":"all"}'])(
    'says so when something else answers: %s',
    async (body) => {
      const failure: unknown = await api(() => new Response(body))
        .send(MonthTotalsDocument, {})
        .catch((error: unknown) => error);
      expect(failure).not.toBeInstanceOf(ApiUnreachable);
      expect(failure).toMatchObject({ message: expect.stringContaining('not as a GraphQL API') });
    },
  );
});
