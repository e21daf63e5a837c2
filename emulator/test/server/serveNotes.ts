import { rm } from 'node:fs/promises';
import { createLocalIssuer, generateSigningKey, startEmulator } from '../../src/index.ts';
import type { Emulator, EmulatorOptions, LocalIssuer } from '../../src/index.ts';
import { localUser, signRequest } from '../auth/signRequest.ts';
import { synthesizeNotes } from '../fixtures/notes/synthesizeNotes.ts';
import { post } from './httpClient.ts';
import { connectAndInit, headerProtocol, startFrame } from './realtimeClient.ts';
import type { RealtimeClient } from './realtimeClient.ts';

export interface Answer {
  readonly data?: Record<string, Record<string, unknown>> | null;
  readonly errors?: readonly Record<string, unknown>[];
}

/** The notes app, served on a database of its own. */
export interface ServedNotes {
  readonly emulator: Emulator;
  /** What functions and queues wrote. */
  readonly log: string[];
  readonly tokenOf: (sub: string) => string;
  ask(token: string, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Signed for IAM instead of a token. */
  askSigned(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  subscribe(token: string, query: string): Promise<RealtimeClient>;
}

export interface NotesHost {
  /** Starts one more emulator on the same database. */
  serve(more?: Partial<EmulatorOptions>): Promise<ServedNotes>;
  /** What `serve` starts one with. */
  options(more?: Partial<EmulatorOptions>): EmulatorOptions;
  close(): Promise<void>;
}

export const addNote =
  'mutation ($id: ID!, $text: String!) { addNote(input: { id: $id, text: $text }) { id owner text } }';

/** Synthesizes the app once; each access key is a database of its own in the shared engine. */
export async function hostNotes(accessKeyId: string): Promise<NotesHost> {
  const assembly = await synthesizeNotes();
  const issuer = createLocalIssuer(await generateSigningKey());
  const running: Emulator[] = [];
  const options = (more: Partial<EmulatorOptions> = {}): EmulatorOptions => ({
    assembly,
    dynamodb: { endpoint: process.env.DYNAMODB_ENDPOINT ?? '', accessKeyId },
    jwks: issuer.jwks,
    credentials: [localUser],
    streams: { retryMilliseconds: 1 },
    ...more,
  });
  return {
    options,
    async serve(more) {
      const log: string[] = [];
      const emulator = await startEmulator({ ...options(more), log: (line) => log.push(line) });
      running.push(emulator);
      return served(emulator, issuer, log);
    },
    async close() {
      for (const emulator of running) await emulator.close();
      await rm(assembly, { recursive: true });
    },
  };
}

function served(emulator: Emulator, issuer: LocalIssuer, log: string[]): ServedNotes {
  const send = async (body: string, headers: Record<string, string>): Promise<Answer> =>
    JSON.parse((await post(emulator.url, body, headers)).text) as Answer;
  return {
    emulator,
    log,
    tokenOf(sub) {
      const { id, clientIds } = emulator.app.userPools[0] ?? { id: '', clientIds: [] };
      return issuer.issueToken({ userPoolId: id, clientId: clientIds[0] ?? '', sub });
    },
    ask: (authorization, query, variables = {}) => send(JSON.stringify({ query, variables }), { authorization }),
    askSigned(query, variables = {}) {
      const body = JSON.stringify({ query, variables });
      return send(body, signRequest({ body, at: new Date() }));
    },
    async subscribe(authorization, query) {
      const headers = { host: new URL(emulator.url).host, Authorization: authorization };
      const client = await connectAndInit(emulator.realtimeUrl, ['graphql-ws', headerProtocol(headers)]);
      client.send(startFrame('s1', query, headers));
      const { type } = await client.next();
      if (type !== 'start_ack') throw new Error(`not subscribed: ${String(type)}`);
      return client;
    },
  };
}
