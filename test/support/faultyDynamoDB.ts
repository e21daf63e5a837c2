import { createServer, request as send } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * What DynamoDB Local never does by itself. `throttled`, `conflict` and `internal` answer instead of the engine, so
 * nothing is written; `lostAnswer` lets the engine work and then drops the connection, so the outcome is unknown.
 */
export type Fault = 'throttled' | 'conflict' | 'internal' | 'lostAnswer';

export interface ObservedRequest {
  /** Such as `TransactWriteItems`; those of streams have their own names. */
  readonly operation: string;
  readonly input: Record<string, unknown>;
}

export interface FaultyDynamoDB {
  readonly endpoint: string;
  /** Asked of every request; undefined lets it through. Replaces the rule before. */
  inject(rule: (request: ObservedRequest) => Fault | undefined): void;
  /** How many of each fault were injected. */
  readonly injected: Readonly<Record<Fault, number>>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

const errorType = (name: string): string => `com.amazonaws.dynamodb.v20120810#${name}`;

/** Bodies as the service gives them: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
function answerOf(fault: Exclude<Fault, 'lostAnswer'>, { operation, input }: ObservedRequest): Answer {
  if (fault === 'internal') {
    return { status: 500, body: { __type: errorType('InternalServerError'), message: 'Internal server error' } };
  }
  if (fault === 'throttled') {
    const message = 'Throughput exceeds the current capacity of your table or index.';
    return { status: 400, body: { __type: errorType('ThrottlingException'), message } };
  }
  if (operation !== 'TransactWriteItems') {
    const message = 'Transaction is ongoing for the item';
    return { status: 400, body: { __type: errorType('TransactionConflictException'), message } };
  }
  const [, ...others] = input['TransactItems'] as unknown[];
  const codes = ['TransactionConflict', ...others.map(() => 'None')];
  return {
    status: 400,
    body: {
      __type: errorType('TransactionCanceledException'),
      Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
      CancellationReasons: codes.map((Code) =>
        Code === 'None' ? { Code } : { Code, Message: 'Transaction is ongoing for the item' },
      ),
    },
  };
}

/** An address in front of the engine at `engine` that behaves like DynamoDB on a bad day. */
export async function startFaultyDynamoDB(engine: string): Promise<FaultyDynamoDB> {
  const injected: Record<Fault, number> = { throttled: 0, conflict: 0, internal: 0, lostAnswer: 0 };
  let ruleNow: (request: ObservedRequest) => Fault | undefined = () => undefined;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const observed = { operation, input: JSON.parse(body.toString() || '{}') as Record<string, unknown> };
    const fault = ruleNow(observed);
    if (fault) injected[fault] += 1;
    if (fault === undefined || fault === 'lostAnswer') {
      const answered = await forward(engine, request, body);
      if (fault === 'lostAnswer') return void response.destroy();
      response.writeHead(answered.status, answered.headers).end(answered.body);
      return;
    }
    const { status, body: content } = answerOf(fault, observed);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(content));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    inject(rule) {
      ruleNow = rule;
    },
    injected,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}

interface Forwarded {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function forward(engine: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Forwarded> {
  return new Promise((resolve, reject) => {
    const outgoing = send(new URL(url ?? '/', engine), { method, headers }, (answer) => {
      buffer(answer).then(
        (content) => resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: content }),
        reject,
      );
    });
    outgoing.on('error', reject).end(body);
  });
}

/** Yields faults with a given share, the same ones for the same seed. */
export function randomFaults(
  seed: number,
  shares: Partial<Record<Fault, number>>,
  applies: (request: ObservedRequest) => boolean,
): (request: ObservedRequest) => Fault | undefined {
  let state = seed;
  // A linear congruential generator: https://en.wikipedia.org/wiki/Linear_congruential_generator (Numerical Recipes)
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return (request) => {
    if (!applies(request)) return undefined;
    let chance = next();
    for (const [fault, share] of Object.entries(shares)) {
      if (chance < share) return fault as Fault;
      chance -= share;
    }
    return undefined;
  };
}
