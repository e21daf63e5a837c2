import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

export interface ConverseStub {
  readonly url: string;
  readonly asked: Asked[];
  /** How it answers from now on. */
  answer: (response: ServerResponse) => void;
  stop(): Promise<void>;
}

/**
 * Speaks what Amazon Bedrock's Converse operation speaks over HTTP.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 */
export async function startConverseStub(): Promise<ConverseStub> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      const { method = '', url = '', headers } = request;
      asked.push({ method, path: url, headers, body: JSON.parse(text) as Record<string, unknown> });
      stub.answer(response);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stub: ConverseStub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (response) => response.end(),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return stub;
}

/** The message of a model, as Converse returns it. */
export function converseAnswer(text: string, stopReason = 'end_turn'): (response: ServerResponse) => void {
  return (response) => {
    const output = { message: { role: 'assistant', content: [{ text }] } };
    const usage = { inputTokens: 30, outputTokens: 20, totalTokens: 50 };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ metrics: { latencyMs: 7 }, output, stopReason, usage }));
  };
}

/** An error as AWS's REST protocol with JSON writes it. */
export function converseError(status: number, name: string): (response: ServerResponse) => void {
  return (response) => {
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-amzn-errortype', `${name}:http://internal.amazon.com/coral/com.amazon.bedrock/`);
    response.end(JSON.stringify({ message: 'canary: too many tokens for user-456' }));
  };
}
