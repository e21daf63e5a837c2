import { ImportTransactionsDocument, type RecordTransactionInput } from '../generated/operations.ts';
import type { Statement } from '../importer/readStatement.ts';
import { readLocalApp } from './assembly.ts';
import type { Api } from './graphqlClient.ts';
import { checkName } from './identity.ts';
import { importRows, ImportStopped, type ImportOutcome } from '../importer/importRows.ts';
import { localIssuer } from './issuer.ts';
import { ordinaryPatience, sendPatiently, type Patience } from './patience.ts';
import { mintToken } from './token.ts';

export interface Access {
  readonly url: string;
  readonly token?: string;
  readonly tenant?: string;
  readonly user?: string;
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** The token given, else one of the local issuer for tenant and user, which only the local server accepts. */
export async function tokenFor({ url, token, tenant, user }: Access): Promise<string> {
  if (token) return token;
  if (!URL.canParse(url)) throw new Error(`--url ${url} is not an address like http://127.0.0.1:4000/graphql`);
  if (!loopback.includes(new URL(url).hostname)) {
    throw new Error(`${url} is not on this machine: pass a token that it accepts with --token`);
  }
  if (!tenant || !user) throw new Error('Say whose transactions they are: --tenant and --user, or --token');
  const request = { tenant: checkName('--tenant', tenant), user: checkName('--user', user) };
  return mintToken(await readLocalApp(), await localIssuer(), request);
}

/** About three minutes of waiting: an API that was there comes back. */
const longPatience: Patience = { ...ordinaryPatience, attempts: 40 };
const longestPause = 5_000;

export interface SendOptions {
  readonly dryRun: boolean;
  readonly onProgress: (done: number) => void;
  /** Told before each pause after which a batch is sent again. */
  readonly onWait?: () => void;
  readonly signal?: AbortSignal;
  /** After the first batch, of which an API that is not there at all is soon to be reported. */
  readonly patience?: Patience;
}

/**
 * Sends a statement through the API. What the importer rejected is part of the outcome.
 * @throws ImportStopped with what was done before.
 */
export async function importStatement(statement: Statement, api: Api, options: SendOptions): Promise<ImportOutcome> {
  const { dryRun, onProgress, onWait, signal, patience = longPatience } = options;
  const withRejected = (outcome: ImportOutcome): ImportOutcome => ({
    ...outcome,
    rejected: [...statement.rejected, ...outcome.rejected],
  });
  let current = ordinaryPatience;
  const send = async (transactions: RecordTransactionInput[]) => {
    const sleep = async (milliseconds: number): Promise<void> => {
      onWait?.();
      await current.sleep(Math.min(milliseconds, longestPause));
      signal?.throwIfAborted();
    };
    const input = { transactions, dryRun };
    const answer = await sendPatiently(() => api.send(ImportTransactionsDocument, { input }), { ...current, sleep });
    current = patience;
    return answer;
  };
  try {
    return withRejected(await importRows(statement.rows, { send, onProgress, signal }));
  } catch (error) {
    throw error instanceof ImportStopped ? new ImportStopped(error.message, withRejected(error.outcome)) : error;
  }
}
