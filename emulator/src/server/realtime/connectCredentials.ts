import type { IncomingMessage } from 'node:http';
import type { PresentedCredentials } from '../../auth/caller.ts';
import type { HostCheck } from '../allowedHosts.ts';
import { isObject, parseObject } from '../operationText.ts';
import { plainHeaders } from '../requestParts.ts';

/** AppSync's sub-protocol; neither `graphql-transport-ws` nor Apollo's older protocol of the same name. */
export const subProtocol = 'graphql-ws';

export type CredentialsOutcome =
  { readonly ok: true; readonly credentials: PresentedCredentials } | { readonly ok: false; readonly message: string };

const missing: CredentialsOutcome = { ok: false, message: 'Required headers are missing.' };

/**
 * The credentials of a new connection, from one of three places: the sub-protocol `header-<base64url JSON>`, the query
 * `?header=<base64 JSON>&payload=<base64 JSON>`, or real HTTP headers. A signature covers `POST /graphql/connect`.
 */
export function readConnectCredentials(request: IncomingMessage, isAllowedHost: HostCheck): CredentialsOutcome {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  if (!offered.includes(subProtocol)) return { ok: false, message: 'NoProtocolError' };
  const sourceIp = request.socket.remoteAddress ?? '';
  const query = new URL(request.url ?? '/', 'http://emulator.invalid').searchParams;
  const inProtocol = offered.find((name) => name.startsWith('header-'));
  if (inProtocol !== undefined) {
    const headers = parseObject(decode(inProtocol.slice('header-'.length)));
    return presentedOn({ path: '/graphql/connect', headers, body: '{}', sourceIp }, isAllowedHost);
  }
  const inQuery = query.get('header');
  if (inQuery === null)
    return presentedOn(
      { path: '/graphql/connect', headers: plainHeaders(request), body: '{}', sourceIp },
      isAllowedHost,
    );
  const payload = query.get('payload');
  if (payload === null || !parseObject(decode(payload))) return missing;
  const headers = parseObject(decode(inQuery));
  return presentedOn({ path: '/graphql/connect', headers, body: decode(payload), sourceIp }, isAllowedHost);
}

/**
 * Credentials from a header object that a client sent, names in any case. It must name a host of this server, as on
 * AppSync the host of the API, so that what was signed for one server is worth nothing at another.
 */
export function presentedOn(
  from: { path: string; headers: unknown; body: string; sourceIp: string },
  isAllowedHost: HostCheck,
): CredentialsOutcome {
  if (!isObject(from.headers)) return missing;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(from.headers)) {
    const key = name.toLowerCase();
    if (typeof value !== 'string') continue;
    if (Object.hasOwn(headers, key)) return { ok: false, message: `The header ${key} is given twice.` };
    headers[key] = value;
  }
  if (headers.host === undefined || !isAllowedHost(headers.host)) return missing;
  return {
    ok: true,
    credentials: { method: 'POST', path: from.path, headers, body: from.body, sourceIp: from.sourceIp },
  };
}

/** Base64 or base64url. In a query a `+` that was not escaped has become a space. */
function decode(text: string): string {
  return Buffer.from(text.replaceAll(' ', '+'), 'base64').toString('utf8');
}
