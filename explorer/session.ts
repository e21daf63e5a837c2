import { isRecord } from './graphqlResponse.ts';

/** Who this page speaks for, and where. Both addresses are absolute. */
export interface Session {
  /** A JWT of the local server, sent as `Authorization`. */
  readonly token: string;
  readonly tenant: string;
  readonly user: string;
  readonly endpoint: string;
  readonly realtimeEndpoint: string;
}

/** What stands in the way of a session, and what to do about it. */
export interface SessionFailure {
  readonly problem: string;
  readonly advice: string;
}

export type SessionResult = { readonly session: Session } | { readonly failure: SessionFailure };

type FetchDocument = (url: string) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>;

const START = 'Start the local server with “npm start”, then reload this page.';

/** Reads `session.json` beside the page: `{ token, tenant, user, endpoint, realtimeEndpoint? }`. Never rejects. */
export async function loadSession(pageUrl: string, fetchDocument: FetchDocument = fetch): Promise<SessionResult> {
  const url = new URL('./session.json', pageUrl).href;
  try {
    const response = await fetchDocument(url);
    if (!response.ok) return failure(`${url} answered with status ${response.status}.`, START);
    return readSession(await response.json(), pageUrl);
  } catch (error) {
    return isRecord(error) && error.name === 'SyntaxError'
      ? failure(`${url} is not a JSON document.`, START)
      : failure('The local server does not answer.', START);
  }
}

/** Checks a session document; addresses may be relative to the page. */
export function readSession(document: unknown, pageUrl: string): SessionResult {
  const fields = isRecord(document) ? document : {};
  const missing = ['token', 'tenant', 'user', 'endpoint'].filter((name) => !isText(fields[name]));
  if (missing.length > 0) return failure(`The session document has no usable ${missing.join(', ')}.`, START);
  const endpoint = onPageHost(String(fields.endpoint), pageUrl);
  return {
    session: {
      token: String(fields.token),
      tenant: String(fields.tenant),
      user: String(fields.user),
      endpoint: endpoint.href,
      realtimeEndpoint: isText(fields.realtimeEndpoint)
        ? onPageHost(fields.realtimeEndpoint, pageUrl).href
        : realtimeAddress(endpoint).href,
    },
  };
}

/**
 * AppSync's realtime address of an endpoint with a name of its own.
 * https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
 */
function realtimeAddress(endpoint: URL): URL {
  const url = new URL(`${endpoint.pathname}/realtime`, endpoint);
  url.protocol = endpoint.protocol === 'https:' ? 'wss:' : 'ws:';
  return url;
}

/**
 * Loopback has several names, and to a browser each is an origin of its own. A page opened at `localhost` therefore
 * speaks to `localhost`, also where the server calls itself 127.0.0.1.
 */
function onPageHost(address: string, pageUrl: string): URL {
  const url = new URL(address, pageUrl);
  const page = new URL(pageUrl);
  if (isLoopback(url) && isLoopback(page) && url.port === page.port) url.hostname = page.hostname;
  return url;
}

function isLoopback(url: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function failure(problem: string, advice: string): SessionResult {
  return { failure: { problem, advice } };
}
