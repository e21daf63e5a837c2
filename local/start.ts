import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startEmulator, type Emulator, type EmulatorOptions, type LocalIssuer } from 'appsync-emulator';
import { Listr } from 'listr2';
import { assemblyDirectory, synthesize } from './assembly.ts';
import { connectApi } from './graphqlClient.ts';
import { localIssuer } from './issuer.ts';
import { keptFile, localDirectory } from './keptFile.ts';
import { localOperator } from './operator.ts';
import { sampleUser, seed } from './seed.ts';
import { openStorage, type Storage } from './storage.ts';
import { pageDocuments } from './pageDocuments.ts';
import { buildPages, pageFolders, type Pages } from './pages.ts';
import { mintToken } from './token.ts';

export interface StartOptions {
  readonly port: number;
  readonly inMemory: boolean;
  readonly seed: boolean;
  /** Runs the scheduled jobs on the clock. */
  readonly schedules: boolean;
  /** Receives what functions log, and why requests failed where the client is not told. Default: dropped. */
  readonly log?: (line: string) => void;
  /** Stops the start; what was begun is undone. */
  readonly signal: AbortSignal;
}

export interface LocalServer {
  readonly url: string;
  readonly realtimeUrl: string;
  readonly dashboardUrl: string;
  readonly explorerUrl: string;
  readonly storage: Storage;
  /** For `sampleUser`. */
  readonly token: string;
  /** Data on disk stays. */
  close(): Promise<void>;
}

interface Parts {
  storage: Storage;
  pages: Pages;
  emulator: Emulator;
}

type Closers = (() => Promise<void>)[];

async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}

type Serving = Pick<StartOptions, 'port' | 'log'> & Partial<Pick<StartOptions, 'schedules'>>;

async function serve(parts: Parts, issuer: LocalIssuer, { port, schedules, log }: Serving): Promise<Emulator> {
  const { endpoint, accessKeyId, secretAccessKey, region, stateDirectory } = parts.storage;
  const secret = await keptFile(join(localDirectory, 'page-token-secret'), () => randomBytes(32).toString('hex'));
  const options: EmulatorOptions = {
    assembly: assemblyDirectory,
    dynamodb: { endpoint, accessKeyId, secretAccessKey, region },
    jwks: issuer.jwks,
    credentials: [await localOperator()],
    port,
    schedules,
    tokenSecret: secret,
    stateDirectory,
    log,
    staticFolders: pageFolders(parts.pages),
    documents: pageDocuments(() => parts.emulator, issuer),
  };
  return startEmulator(options);
}

/** On a port of its own, so that nobody gets an answer from the public one before the data is there. */
async function seedPrivately(
  parts: Parts,
  issuer: LocalIssuer,
  { log }: Pick<StartOptions, 'log'>,
  onProgress: (text: string) => void,
): Promise<string> {
  const emulator = await serve(parts, issuer, { port: 0, log });
  try {
    const result = await seed(connectApi(emulator.url, mintToken(emulator.app, issuer, sampleUser)), onProgress);
    onProgress('what follows from it');
    await emulator.settled();
    return result;
  } finally {
    await emulator.close();
  }
}

function steps(options: StartOptions, issuer: LocalIssuer, closers: Closers): Listr<Parts> {
  const stopWhenAsked = (): void => options.signal.throwIfAborted();
  const prepare = new Listr<Parts>([], { concurrent: true, exitOnError: true });
  prepare.add({ title: 'Synthesize the stack', task: synthesize });
  prepare.add({
    title: options.inMemory ? 'DynamoDB in memory' : 'DynamoDB',
    rendererOptions: { persistentOutput: true },
    task: async (parts, task) => {
      const opening = openStorage({ inMemory: options.inMemory, onNotice: (text) => (task.output = text) });
      closers.push(() =>
        opening.then(
          (storage) => storage.close(),
          () => undefined,
        ),
      );
      parts.storage = await opening;
    },
  });
  prepare.add({
    title: 'Build the pages',
    task: async (parts) => {
      parts.pages = await buildPages();
    },
  });
  const all = new Listr<Parts>([], {
    registerSignalListeners: false,
    // Whoever calls this says what failed.
    rendererOptions: { collapseSubtasks: false, showErrorMessage: false },
  });
  all.add({ title: 'Prepare', task: () => prepare });
  all.add({
    title: 'Sample data',
    enabled: options.seed,
    task: async (parts, task) => {
      stopWhenAsked();
      const result = await seedPrivately(parts, issuer, options, (text) => (task.output = text));
      task.title = result === 'written' ? 'Sample data: written' : 'Sample data: already there';
    },
  });
  all.add({
    title: 'Start the API',
    task: async (parts) => {
      stopWhenAsked();
      parts.emulator = await serve(parts, issuer, options);
      closers.push(() => parts.emulator.close());
    },
  });
  return all;
}

/**
 * The whole API on this machine: synthesizes the stack, starts DynamoDB, writes the sample data and serves.
 * @throws what failed first, after everything that was begun is closed.
 */
export async function start(options: StartOptions): Promise<LocalServer> {
  const closers: Closers = [];
  try {
    const issuer = await localIssuer();
    const { emulator, storage } = await steps(options, issuer, closers).run();
    options.signal.throwIfAborted();
    return {
      url: emulator.url,
      realtimeUrl: emulator.realtimeUrl,
      dashboardUrl: new URL('/', emulator.url).href,
      explorerUrl: new URL('/explorer/', emulator.url).href,
      storage,
      token: mintToken(emulator.app, issuer, sampleUser),
      close: () => closeAll(closers),
    };
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}
