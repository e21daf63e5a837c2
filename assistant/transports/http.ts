import type { McpHttpHandler, McpServer } from '@modelcontextprotocol/server';
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  originValidationResponse,
} from '@modelcontextprotocol/server';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBearer } from './bearer.ts';
import { sendWebResponse, toWebRequest } from './nodeHttp.ts';

export interface HttpOptions {
  /** The assistant of the person whose token it is. */
  readonly assistantOf: (token: string) => McpServer;
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Further names in `Host` and `Origin`, without a port. */
  readonly allowedHosts?: readonly string[];
  readonly onError: (error: unknown) => void;
}

export interface HttpAssistant {
  /** `http://127.0.0.1:4116/mcp` */
  readonly url: string;
  close(): Promise<void>;
}

const PATH = '/mcp';

/** A call is a few hundred bytes. */
const MOST_BODY_BYTES = 256 * 1024;

function plain(status: number, message: string): Response {
  return Response.json({ error: message }, { status });
}

type Answer = (request: Request) => Promise<Response>;

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** Names first, then the path, then the token: who may not ask learns nothing else. */
function answerWith(handler: McpHttpHandler, names: string[]): Answer {
  return async (request) => {
    const foreign = hostHeaderValidationResponse(request, names) ?? originValidationResponse(request, names);
    if (foreign) return foreign;
    if (new URL(request.url).pathname !== PATH) return plain(404, `The assistant is at ${PATH}.`);
    const person = await readBearer(request);
    return person instanceof Response ? person : handler.fetch(request, { authInfo: person });
  };
}

async function serve(
  message: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  onError: HttpOptions['onError'],
) {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    await sendWebResponse(await answer(toWebRequest(message, gone.signal)), response);
  } catch (error) {
    // A client that went away is nobody's mistake.
    if (gone.signal.aborted) return;
    onError(error);
    if (response.headersSent) response.destroy();
    else await sendWebResponse(plain(500, 'The assistant failed.'), response);
  }
}

/**
 * Streamable HTTP, every request for itself and with its own person's token: nothing of a person is kept between two.
 * @throws Error with `code` EADDRINUSE when the port is taken
 */
export async function serveHttp(options: HttpOptions): Promise<HttpAssistant> {
  const { assistantOf, host = '127.0.0.1', port = 0, allowedHosts = [], onError } = options;
  const handler = createMcpHandler(({ authInfo }) => assistantOf(authInfo?.token ?? ''), {
    maxRequestBodySize: MOST_BODY_BYTES,
    onerror: onError,
  });
  const answer = answerWith(handler, [...localhostAllowedHostnames(), bracketed(host), ...allowedHosts]);
  const server = createServer((message, response) => void serve(message, response, answer, onError));
  server.listen(port, host);
  await once(server, 'listening');
  return {
    url: `http://${bracketed(host)}:${(server.address() as AddressInfo).port}${PATH}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      await handler.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
