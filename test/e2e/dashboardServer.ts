import { Sha256 } from '@aws-crypto/sha256-js';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { SignatureV4 } from '@smithy/signature-v4';
import { createLocalIssuer, generateSigningKey, startEmulator } from 'appsync-emulator';
import { print } from 'graphql';
import { randomBytes } from 'node:crypto';
import {
  AnalyticsFieldsFragmentDoc,
  BudgetFieldsFragmentDoc,
  GoalFieldsFragmentDoc,
  RecurringFieldsFragmentDoc,
  TransactionFieldsFragmentDoc,
} from '../../generated/dashboard.ts';
import type { Api } from '../../local/graphqlClient.ts';
import { connectApi } from '../../local/graphqlClient.ts';
import { pageDocuments } from '../../local/pageDocuments.ts';
import { pageFolders } from '../../local/pages.ts';
import { mintToken } from '../../local/token.ts';

export interface Person {
  readonly tenant: string;
  readonly user: string;
}

/** One person's API. */
export interface Client {
  /** The data of a request that must succeed. */
  ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data>;
}

export interface DashboardServer {
  /** `http://127.0.0.1:40000` */
  readonly origin: string;
  as(person: Person): Client;
  /** An ID token of the pool that the API trusts. */
  token(person: Person): string;
  /** The API as the person calls it, for what writes on their behalf. */
  api(person: Person): Api;
  /**
   * Tells subscribers of an object as it is stored, as the API's own functions do. An event may come twice, so this does
   * no harm where they run.
   */
  tell(of: keyof typeof TELLINGS, person: Person, item: object): Promise<void>;
  stop(): Promise<void>;
}

const PUBLISHER = {
  accessKeyId: 'AKIAPUBLISHER',
  secretAccessKey: 'publisher-of-the-browser-tests',
  userArn: 'arn:aws:iam::000000000000:user/publisher',
};

const own = (fragment: string, doc: Parameters<typeof print>[0]) => ({
  selection: `tenantId userId deletedAt ...${fragment}`,
  fragments: print(doc),
});

const TELLINGS = {
  publishBudgetUpdate: own('BudgetFields', BudgetFieldsFragmentDoc),
  publishGoalUpdate: own('GoalFields', GoalFieldsFragmentDoc),
  publishAnalyticsUpdate: {
    selection: 'tenantId userId ...AnalyticsFields',
    fragments: print(AnalyticsFieldsFragmentDoc),
  },
  publishRecurringDue: {
    selection: 'tenantId userId ...RecurringFields',
    fragments: print(RecurringFieldsFragmentDoc),
  },
  publishTransactionChange: {
    selection: 'kind tenantId userId month previousDate transaction { tenantId userId deletedAt ...TransactionFields }',
    fragments: print(TransactionFieldsFragmentDoc),
  },
} as const;

/** The API as it deploys, on a database of its own, with the dashboard at `/` and the explorer at `/explorer/`. */
export async function startDashboardServer(): Promise<DashboardServer> {
  const issuer = createLocalIssuer(await generateSigningKey());
  const emulator = await startEmulator({
    assembly: process.env['TEST_ASSEMBLY']!,
    dynamodb: { endpoint: process.env['DYNAMODB_ENDPOINT']!, accessKeyId: `test${randomBytes(8).toString('hex')}` },
    jwks: issuer.jwks,
    port: 0,
    credentials: [PUBLISHER],
    staticFolders: pageFolders({ dashboard: process.env['TEST_DASHBOARD']!, explorer: process.env['TEST_EXPLORER']! }),
    documents: pageDocuments(() => emulator, issuer),
  });
  const { origin } = new URL(emulator.url);
  const api = (person: Person): Api => connectApi(emulator.url, mintToken(emulator.app, issuer, person));
  return {
    origin,
    token: (person) => mintToken(emulator.app, issuer, person),
    api,
    as(person) {
      const own = api(person);
      return {
        async ask(document, variables) {
          const { data, errors } = await own.send(document, variables);
          if (errors.length > 0 || data === null) throw new Error(`The API answered ${JSON.stringify(errors)}`);
          return data;
        },
      };
    },
    async tell(of, { tenant, user }, item) {
      const { selection, fragments } = TELLINGS[of];
      const query = `mutation Tell($item: AWSJSON!) { ${of}(input: { item: $item }) { ${selection} } } ${fragments}`;
      const whole = { ...item, tenantId: tenant, userId: user };
      const body = JSON.stringify({ query, variables: { item: JSON.stringify(whole) } });
      const response = await fetch(emulator.url, { method: 'POST', body, headers: await signed(emulator.url, body) });
      const answer = (await response.json()) as { errors?: unknown[] };
      if (answer.errors !== undefined) throw new Error(`The API answered ${JSON.stringify(answer.errors)}`);
    },
    stop: () => emulator.close(),
  };
}

async function signed(url: string, body: string): Promise<Record<string, string>> {
  const { host, hostname, port, pathname, protocol } = new URL(url);
  const signer = new SignatureV4({ service: 'appsync', region: 'us-east-1', sha256: Sha256, credentials: PUBLISHER });
  const { headers } = await signer.sign({
    ...{ method: 'POST', protocol, hostname, port: Number(port), path: pathname, body },
    headers: { host, 'content-type': 'application/json' },
  });
  return headers;
}
