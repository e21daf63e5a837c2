import { describe, expect, it } from '@jest/globals';
import { signRequest } from '../../../../emulator/test/auth/signRequest.ts';
import type { NotPublished } from '../../../../lambdas/publishChanges/publisher.ts';
import { publish } from '../../../../lambdas/publishChanges/publisher.ts';

const mutation = 'publishRecurringDue' as const;
const publication = { mutation, item: { id: 'rent', name: 'Miete' } };
const caller = {
  url: 'https://abc123.appsync-api.us-east-1.amazonaws.com/graphql',
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'a-session' },
};

const told = () => Response.json({ data: { publishRecurringDue: { id: 'rent' } } });
const refused =
  (errorType: string | null, status = 200) =>
  () =>
    Response.json({ data: null, errors: [{ errorType, message: 'Miete' }] }, { status });

interface Outcome {
  failure: object | null;
  requests: Request[];
  pauses: number[];
}

/** Publishes to an API that answers so, one answer after another; the last one from then on. */
async function publishTo(...answers: (() => Response | Promise<Response>)[]): Promise<Outcome> {
  const [requests, pauses]: [Request[], number[]] = [[], []];
  const publishing = publish(
    {
      caller,
      fetch: async (input, init) => {
        requests.push(new Request(input, init));
        return answers[Math.min(requests.length, answers.length) - 1]!();
      },
      pause: async (milliseconds) => pauses.push(milliseconds),
      random: () => 0.5,
    },
    publication,
  );
  const failure = await publishing.then(
    () => null,
    (error: unknown) => (error as NotPublished).facts,
  );
  return { failure, requests, pauses };
}

describe('a publication', () => {
  it('is one mutation with the object as JSON', async () => {
    const { failure, requests } = await publishTo(told);
    expect(failure).toBeNull();
    expect(requests).toHaveLength(1);
    const { query, variables } = (await requests[0]!.json()) as { query: string; variables: unknown };
    expect(query).toMatch(/mutation PublishRecurringDue\(\$input: PublishRecurringDueInput!\)/);
    expect(variables).toEqual({ input: { item: '{"id":"rent","name":"Miete"}' } });
  });

  it('is signed as AWS describes it, session and all', async () => {
    const { requests } = await publishTo(told);
    const [request] = requests;
    const body = await request!.text();
    const authorization = request!.headers.get('authorization')!;
    const names = /SignedHeaders=([^,]+)/
      .exec(authorization)![1]!
      .split(';')
      .filter((name) => name !== 'host');
    expect(names).toEqual(expect.arrayContaining(['content-type', 'x-amz-date', 'x-amz-security-token']));
    const date = request!.headers.get('x-amz-date')!;
    const at = new Date(date.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'));
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
    const expected = signRequest({
      ...{ body, at, ...caller.credentials },
      headers: {
        host: 'abc123.appsync-api.us-east-1.amazonaws.com',
        ...Object.fromEntries(names.map((name) => [name, request!.headers.get(name)!])),
      },
    });
    expect(authorization).toBe(expected['authorization']);
    expect(request!.headers.get('x-amz-security-token')).toBe('a-session');
  });
});

describe('what goes over by itself', () => {
  const reset = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNRESET') }));

  it.each<[string, () => Response | Promise<Response>]>([
    ['HTTP 429', refused('TooManyRequestsException', 429)],
    ['HTTP 500', refused('InternalFailure', 500)],
    ['HTTP 503 that is no JSON', () => new Response('<html>busy</html>', { status: 503 })],
    ['a GraphQL error of throttling', refused('ThrottlingException')],
    ['a GraphQL error of a limit', refused('LimitExceededException')],
    ['a GraphQL error of time', refused('ExecutionTimeout')],
    ['a connection that broke', reset],
  ])('%s is tried again', async (_, answer) => {
    const { failure, requests } = await publishTo(answer, answer, told);
    expect(failure).toBeNull();
    expect(requests).toHaveLength(3);
  });

  it('is tried four times, with longer and longer pauses, each cut by chance', async () => {
    const { failure, requests, pauses } = await publishTo(refused('TooManyRequestsException', 429));
    expect(failure).toEqual({ mutation, status: 429, errorTypes: 'TooManyRequestsException' });
    expect(requests).toHaveLength(4);
    expect(pauses).toEqual([100, 200, 400]);
  });

  it('is reported without an answer, too', async () => {
    expect((await publishTo(reset)).failure).toEqual({ mutation, errorTypes: 'TypeError' });
  });
});

describe('what stays as it is', () => {
  it.each<[string, () => Response, object]>([
    [
      'HTTP 401',
      refused('UnrecognizedClientException', 401),
      { status: 401, errorTypes: 'UnrecognizedClientException' },
    ],
    ['HTTP 400', refused('BadRequestException', 400), { status: 400, errorTypes: 'BadRequestException' }],
    ['a GraphQL error', refused('Unauthorized'), { status: 200, errorTypes: 'Unauthorized' }],
    ['a GraphQL error without a type', refused(null), { status: 200, errorTypes: 'Error' }],
    [
      'an error beside data',
      () => Response.json({ data: { publishRecurringDue: {} }, errors: [{ errorType: 'MappingTemplate' }] }),
      { status: 200, errorTypes: 'MappingTemplate' },
    ],
    ['no object', () => Response.json({ data: { publishRecurringDue: null } }), { status: 200, errorTypes: '' }],
    ['no JSON', () => new Response('hello'), { status: 200, errorTypes: 'NotJSON' }],
  ])('%s is a failure at once, and says nothing of the object', async (_, answer, expected) => {
    const { failure, requests } = await publishTo(answer);
    expect(failure).toEqual({ mutation, ...expected });
    expect(requests).toHaveLength(1);
    expect(JSON.stringify(failure)).not.toContain('Miete');
  });
});
