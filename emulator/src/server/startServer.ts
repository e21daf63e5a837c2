import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Authenticator } from '../auth/authenticator.ts';
import type { Engine } from '../execution/engine.ts';
import { createHostCheck } from './allowedHosts.ts';
import { createGraphQLEndpoint } from './graphqlEndpoint.ts';
import { createRealtimeEndpoint, realtimePath } from './realtime/endpoint.ts';
import { appSyncLimits } from './realtime/realtimeLimits.ts';
import type { RealtimeLimits } from './realtime/realtimeLimits.ts';
import { createRouter } from './router.ts';
import type { Documents, RouterOptions } from './router.ts';
import { defaultContentSecurityPolicy } from './securityHeaders.ts';
import { createStaticHandler } from './staticFolders.ts';
import type { StaticFolders } from './staticFolders.ts';

export interface ServerOptions {
  readonly apiName: string;
  readonly engine: Engine;
  readonly authenticator: Authenticator;
  /** Answers Lambda's API. Default: there is none. */
  readonly lambda?: RouterOptions['lambda'];
  /** Address to listen on. Default 127.0.0.1: this machine only. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Further names in `Host`, for a server that is not only for this machine. */
  readonly allowedHosts?: readonly string[];
  readonly staticFolders?: StaticFolders;
  readonly documents?: Documents;
  readonly contentSecurityPolicy?: string;
  readonly realtime?: Partial<RealtimeLimits>;
  readonly onError: (error: unknown) => void;
}

export interface RunningServer {
  /** `http://127.0.0.1:4000/graphql` */
  readonly url: string;
  /** `ws://127.0.0.1:4000/graphql/realtime` */
  readonly realtimeUrl: string;
  close(): Promise<void>;
}

const graceMs = 1000;

/**
 * Longer than clients keep an idle connection. With Node's own 5 s, a client on a busy machine sends into a connection that
 * is just being closed, and no POST is sent again by itself.
 */
const keepAliveMs = 65_000;

/**
 * HTTP and WebSocket on one port.
 * @throws Error with `code` EADDRINUSE when the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { engine, authenticator, host = '127.0.0.1', port = 0, staticFolders = {}, onError } = options;
  const isAllowedHost = createHostCheck([host, ...(options.allowedHosts ?? [])]);
  const limits = { ...appSyncLimits, ...options.realtime };
  const realtime = createRealtimeEndpoint({ engine, authenticator, isAllowedHost, limits, onError });
  const router = createRouter({
    isAllowedHost,
    graphql: createGraphQLEndpoint({ engine, authenticator }),
    lambda: options.lambda,
    documents: options.documents ?? {},
    files: createStaticHandler(staticFolders, options.contentSecurityPolicy ?? defaultContentSecurityPolicy),
    welcome: { apiName: options.apiName, pages: Object.keys(staticFolders) },
    onError,
  });
  const server = createServer((request, response) => void router(request, response));
  server.keepAliveTimeout = keepAliveMs;
  server.on('upgrade', realtime.handleUpgrade);
  await listen(server, host, port);
  const authority = `${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${authority}/graphql`,
    realtimeUrl: `ws://${authority}${realtimePath}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      await realtime.close(graceMs);
      const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(cutOff);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(host, port) : error),
    );
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function portTaken(host: string, port: number): Error {
  const message = `Port ${port} is taken: another program listens on ${host}:${port}. Stop it, or choose another with the option port.`;
  return Object.assign(new Error(message), { code: 'EADDRINUSE' });
}
