import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostCheck } from './allowedHosts.ts';
import { sendError, sendJson } from './jsonResponse.ts';
import { isLambdaPath } from './lambda/lambdaEndpoint.ts';
import { pathOf, queryOf } from './requestParts.ts';
import { setSecurityHeaders } from './securityHeaders.ts';
import type { StaticHandler } from './staticFolders.ts';
import { sendWelcomePage } from './welcomePage.ts';
import type { WelcomePageOptions } from './welcomePage.ts';

/**
 * URL path to a maker of a small JSON document, called with the query of every GET; same-origin pages only can read it.
 */
export type Documents = Readonly<Record<string, (query: URLSearchParams) => unknown>>;

export interface RouterOptions {
  readonly isAllowedHost: HostCheck;
  readonly graphql: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Lambda's API. */
  readonly lambda?: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined;
  readonly documents: Documents;
  readonly files: StaticHandler;
  readonly welcome: WelcomePageOptions;
  /** What the server itself did wrong; the client only learns that it did. */
  readonly onError: (error: unknown) => void;
}

/** Answers every HTTP request; never throws. */
export function createRouter(options: RouterOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await route(request, response, options);
    } catch (error) {
      // A client that went away is nobody's mistake.
      if (request.destroyed && !request.complete) return;
      options.onError(error);
      if (response.headersSent) response.destroy();
      else sendError(response, 500, 'InternalFailure', 'Internal failure of the emulator.');
    }
  };
}

async function route(request: IncomingMessage, response: ServerResponse, options: RouterOptions): Promise<void> {
  setSecurityHeaders(response);
  const { host } = request.headers;
  if (!options.isAllowedHost(host)) {
    return sendError(
      response,
      403,
      'ForbiddenException',
      `"${host ?? ''}" is not a name of this server; list it in the option allowedHosts.`,
    );
  }
  const pathname = pathOf(request);
  if (pathname === '/graphql') return options.graphql(request, response);
  if (options.lambda && isLambdaPath(pathname)) return options.lambda(request, response);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead && Object.hasOwn(options.documents, pathname)) {
    return sendJson(response, 200, await options.documents[pathname]?.(queryOf(request)), {
      'cache-control': 'no-store',
    });
  }
  if (await options.files(request, response, pathname)) return;
  if (isRead && pathname === '/') return sendWelcomePage(response, options.welcome);
  sendError(response, 404, 'NotFoundException', `There is nothing at ${pathname}. The API is at POST /graphql.`);
}
