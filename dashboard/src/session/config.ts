/** Where the API is and how one signs in: the document `/config.json` beside the page. */
export interface Config {
  /** Absolute. */
  readonly endpoint: string;
  readonly auth: AuthConfig;
}

export type AuthConfig =
  | {
      readonly kind: 'local';
      /** Where the local server makes tokens for whoever is asked for. */
      readonly tokens: string;
      /** Who the sample data belongs to. */
      readonly person: Identity;
    }
  | { readonly kind: 'cognito'; readonly userPoolId: string; readonly clientId: string; readonly region: string };

/** Who one is to a local server. */
export interface Identity {
  readonly tenant: string;
  readonly user: string;
  /** Whether in the group `admins`. */
  readonly isAdmin?: boolean;
}

/** What stands in the way, for the person to read. */
export class SessionProblem extends Error {
  override readonly name = 'SessionProblem';
}

type FetchDocument = (url: string) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>;

/** @throws SessionProblem when the document cannot be had or read */
export async function loadConfig(pageUrl: string, fetchDocument: FetchDocument = fetch): Promise<Config> {
  return readConfig(await fetchJson(new URL('/config.json', pageUrl).href, fetchDocument), pageUrl);
}

/** @throws SessionProblem when there is no answer or it is no JSON */
export async function fetchJson(url: string, fetchDocument: FetchDocument = fetch): Promise<unknown> {
  const response = await fetchDocument(url).catch(() => undefined);
  if (response === undefined) throw new SessionProblem('The server does not answer.');
  if (!response.ok) throw new SessionProblem(`The server answered ${url} with status ${response.status}.`);
  return response.json().catch(() => {
    throw new SessionProblem(`${url} is not a JSON document.`);
  });
}

/** Checks a configuration; addresses may be relative to the page. */
export function readConfig(document: unknown, pageUrl: string): Config {
  const { endpoint, auth } = recordOf(document);
  return { endpoint: new URL(textOf(endpoint, 'endpoint'), pageUrl).href, auth: readAuth(recordOf(auth), pageUrl) };
}

function readAuth(auth: Readonly<Record<string, unknown>>, pageUrl: string): AuthConfig {
  switch (auth['kind']) {
    case 'local': {
      const person = recordOf(auth['person']);
      return {
        kind: 'local',
        tokens: new URL(textOf(auth['tokens'], 'auth.tokens'), pageUrl).href,
        person: {
          tenant: textOf(person['tenant'], 'auth.person.tenant'),
          user: textOf(person['user'], 'auth.person.user'),
        },
      };
    }
    case 'cognito':
      return {
        kind: 'cognito',
        userPoolId: textOf(auth['userPoolId'], 'auth.userPoolId'),
        clientId: textOf(auth['clientId'], 'auth.clientId'),
        region: textOf(auth['region'], 'auth.region'),
      };
    default:
      throw new SessionProblem('The configuration does not say how to sign in.');
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new SessionProblem(`The configuration has no usable ${name}.`);
}
