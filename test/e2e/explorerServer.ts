import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { graphql } from 'graphql';
import { WebSocketServer } from 'ws';

/** Served with the page, and the strictest policy it works under. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; font-src 'self' data:; img-src 'self' data:; connect-src 'self' ws: wss:";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export interface ExplorerServerOptions {
  /** The built page. */
  readonly folder: string;
  readonly schema: GraphQLSchema;
  readonly rootValue: unknown;
  /** What a subscription is sent after its acknowledgement. */
  readonly events: readonly unknown[];
}

export interface ExplorerServer {
  readonly url: string;
  readonly port: number;
  /** The Authorization of each GraphQL request and subscription, in order. */
  readonly tokens: string[];
  /** The one token that is not refused. */
  validToken: string;
  /** Whether session.json is there. */
  givesSession: boolean;
  close(): Promise<void>;
}

/** Serves the page at /explorer/ with a session of its own, and an API that answers as AppSync does. */
export async function startExplorerServer(options: ExplorerServerOptions): Promise<ExplorerServer> {
  const server = createServer((request, response) => {
    answer(options, state, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const sockets = acceptSubscriptions(server, options.events, () => state);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const state: ExplorerServer = {
    url: `http://127.0.0.1:${port}/explorer/`,
    port,
    tokens: [],
    validToken: 'local-token',
    givesSession: true,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return state;
}

async function answer(
  options: ExplorerServerOptions,
  state: ExplorerServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', state.url);
  if (pathname === '/graphql') return answerGraphQL(options, state, request, response);
  if (pathname === '/explorer/session.json' && state.givesSession) {
    const endpoint = `http://127.0.0.1:${state.port}/graphql`;
    return sendJson(response, 200, { token: 'local-token', tenant: 'abc123', user: 'user-456', endpoint });
  }
  const name = pathname === '/explorer/' ? 'index.html' : pathname.replace('/explorer/', '');
  const content = await readFile(join(options.folder, name)).catch(() => undefined);
  if (content === undefined) return void response.writeHead(404).end();
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'content-security-policy': CONTENT_SECURITY_POLICY }).end(content);
}

async function answerGraphQL(
  { schema, rootValue }: ExplorerServerOptions,
  state: ExplorerServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
  state.tokens.push(request.headers.authorization ?? '');
  if (request.headers.authorization !== state.validToken) {
    return sendJson(response, 401, {
      errors: [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }],
    });
  }
  const result = await graphql({
    schema,
    rootValue,
    source: String(query),
    variableValues: variables as Record<string, unknown>,
    operationName: operationName as string | undefined,
  });
  sendJson(response, 200, result);
}

/** https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html */
function acceptSubscriptions(server: Server, events: readonly unknown[], state: () => ExplorerServer): WebSocketServer {
  const sockets = new WebSocketServer({ server, path: '/graphql/realtime', handleProtocols: () => 'graphql-ws' });
  sockets.on('connection', (socket) =>
    socket.on('message', (message) => {
      const { type, id, payload } = JSON.parse(String(message));
      const send = (frame: unknown): void => socket.send(JSON.stringify(frame));
      if (type === 'connection_init') send({ type: 'connection_ack', payload: { connectionTimeoutMs: 300_000 } });
      if (type === 'stop') send({ type: 'complete', id });
      if (type !== 'start') return;
      state().tokens.push(payload.extensions.authorization.Authorization);
      send({ type: 'start_ack', id });
      for (const data of events) send({ type: 'data', id, payload: { data } });
    }),
  );
  return sockets;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
