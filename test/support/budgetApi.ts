import { createLocalIssuer, generateSigningKey, startEmulator } from 'appsync-emulator';
import type { DynamoDBRequest, Emulator, LocalIssuer } from 'appsync-emulator';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import type { DocumentNode } from 'graphql';
import { randomBytes } from 'node:crypto';
import type { Authorize } from './authorization.ts';
import { functionRole, withHeader, withSignature } from './authorization.ts';
import type { Subscriber, Transport } from './subscriber.ts';
import { openSubscription } from './subscriber.ts';

export interface ApiError {
  message: string;
  errorType: string | null;
  errorInfo: Record<string, unknown> | null;
  path: (string | number)[] | null;
}

export interface Answer<Data> {
  status: number;
  data: Data | null;
  errors: ApiError[];
  /** The body as it came, to search for what must not be in it. */
  text: string;
}

export interface Person {
  tenant: string;
  user: string;
  groups?: string[];
}

/** One caller of the API. */
export interface Client {
  send<Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
  ): Promise<Answer<Data>>;
  /** The data of a request that must succeed. */
  ask<Data, Variables>(document: TypedDocumentNode<Data, Variables> | string, variables?: Variables): Promise<Data>;
  /** The one error of a request that must fail. */
  refused<Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
  ): Promise<ApiError>;
  /**
   * Live events, from when this resolves.
   * @throws SubscriptionRefused
   */
  subscribe<Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
    transport?: Transport,
  ): Promise<Subscriber<Data>>;
}

export interface BudgetApi {
  url: string;
  emulator: Emulator;
  /** Names the database that the API works on. */
  accessKeyId: string;
  issuer: LocalIssuer;
  /** Claims of a valid ID token of this person, to be spoiled by tests. */
  claimsOf(person: Person): Record<string, unknown>;
  as(person: Person): Client;
  withAuthorization(authorization: string | undefined): Client;
  /** As the API's own functions, with the signature of a role: the only one who may publish. */
  asFunction(): Client;
  /** What reached DynamoDB since the last call. */
  takeRequests(): DynamoDBRequest[];
  stop(): Promise<void>;
}

const textOf = (document: DocumentNode | string): string => (typeof document === 'string' ? document : print(document));

function clientOf({ url, realtimeUrl }: Emulator, authorize: Authorize): Client {
  const send = async <Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
  ): Promise<Answer<Data>> => {
    const sent = JSON.stringify({ query: textOf(document), variables });
    const { host, ...headers } = authorize('/graphql', sent);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: sent,
    });
    const text = await response.text();
    const body = JSON.parse(text) as { data?: Data | null; errors?: ApiError[] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [], text };
  };
  return {
    send,
    subscribe: (document, variables, transport) =>
      openSubscription(realtimeUrl, authorize, { query: textOf(document), variables }, transport),
    async ask(document, variables) {
      const answer = await send(document, variables);
      if (answer.errors.length > 0 || answer.data === null) {
        throw new Error(`The API answered ${answer.text}`);
      }
      return answer.data;
    },
    async refused(document, variables) {
      const answer = await send(document, variables);
      const [error] = answer.errors;
      if (answer.errors.length !== 1 || !error) {
        throw new Error(`Expected one error, the API answered ${answer.text}`);
      }
      return error;
    },
  };
}

export interface BudgetApiOptions {
  /** Whether functions follow the tables' streams, as they do when it is deployed. Default: false, nothing moves by itself. */
  readonly isLive?: boolean;
  /** Of DynamoDB, where something stands in front of the engine of all tests. */
  readonly endpoint?: string;
}

/** The API as it deploys, on a database of its own. */
export async function startBudgetApi({ isLive = false, endpoint }: BudgetApiOptions = {}): Promise<BudgetApi> {
  const issuer = createLocalIssuer(await generateSigningKey());
  const accessKeyId = `test${randomBytes(8).toString('hex')}`;
  let requests: DynamoDBRequest[] = [];
  const emulator = await startEmulator({
    assembly: process.env['TEST_ASSEMBLY']!,
    dynamodb: { endpoint: endpoint ?? process.env['DYNAMODB_ENDPOINT']!, accessKeyId },
    jwks: issuer.jwks,
    credentials: [functionRole(accessKeyId)],
    followStreams: isLive,
    port: 0,
    observe: (request) => requests.push(request),
  });
  const [pool] = emulator.app.userPools;
  const { host } = new URL(emulator.url);
  const tokenOf = (person: Person): string =>
    issuer.issueToken({
      userPoolId: pool!.id,
      clientId: pool!.clientIds[0]!,
      sub: person.user,
      groups: person.groups,
      claims: { 'custom:tenantId': person.tenant },
    });
  return {
    url: emulator.url,
    emulator,
    accessKeyId,
    issuer,
    claimsOf: (person) => JSON.parse(Buffer.from(tokenOf(person).split('.')[1]!, 'base64url').toString()),
    as: (person) => clientOf(emulator, withHeader(host, tokenOf(person))),
    withAuthorization: (authorization) => clientOf(emulator, withHeader(host, authorization)),
    asFunction: () => clientOf(emulator, withSignature(host, functionRole(accessKeyId))),
    takeRequests() {
      const taken = requests;
      requests = [];
      return taken;
    },
    stop: () => emulator.close(),
  };
}
