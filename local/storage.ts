import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDirectory } from './directoryLock.ts';
import { startDynamoDBLocal } from './dynamodb.ts';
import { localDirectory } from './keptFile.ts';

export interface Storage {
  readonly endpoint: string;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly region?: string;
  /** Where the data is, for people. */
  readonly place: string;
  /** For what the server keeps beside the data: how far functions have followed the tables' streams. */
  readonly stateDirectory: string;
  /** Whether it is DynamoDB Local, whose licence has conditions. */
  readonly isDynamoDBLocal: boolean;
  close(): Promise<void>;
}

const dataDirectory = join(localDirectory, 'dynamodb');
const stateDirectory = join(localDirectory, 'state');

/** The engine that DYNAMODB_ENDPOINT names, asked with the AWS_ variables where they are set. */
function givenEngine(environment: NodeJS.ProcessEnv, endpoint: string): Storage {
  return {
    endpoint,
    accessKeyId: environment['AWS_ACCESS_KEY_ID'],
    secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'],
    region: environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'],
    place: endpoint,
    stateDirectory,
    isDynamoDBLocal: false,
    close: async () => {},
  };
}

async function inMemory(onNotice: (text: string) => void): Promise<Storage> {
  const { endpoint, stop } = await startDynamoDBLocal({ storage: 'memory', shared: true, onNotice });
  const temporary = await mkdtemp(join(tmpdir(), 'tyche-state-'));
  const close = async (): Promise<void> => {
    await stop();
    await rm(temporary, { recursive: true, force: true });
  };
  return { endpoint, place: 'memory', stateDirectory: temporary, isDynamoDBLocal: true, close };
}

async function onDisk(onNotice: (text: string) => void): Promise<Storage> {
  const unlock = await lockDirectory(dataDirectory);
  try {
    const { endpoint, stop } = await startDynamoDBLocal({
      storage: { directory: dataDirectory },
      shared: true,
      onNotice,
    });
    const close = async (): Promise<void> => {
      await stop();
      await unlock();
    };
    return { endpoint, place: '.local/dynamodb', stateDirectory, isDynamoDBLocal: true, close };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** The engine that DYNAMODB_ENDPOINT names, else DynamoDB Local, which keeps its data unless it is told to be in memory. */
export async function openStorage(options: {
  readonly inMemory: boolean;
  readonly onNotice: (text: string) => void;
  readonly environment?: NodeJS.ProcessEnv;
}): Promise<Storage> {
  const environment = options.environment ?? process.env;
  const endpoint = environment['DYNAMODB_ENDPOINT'];
  if (endpoint) return givenEngine(environment, endpoint);
  return options.inMemory ? inMemory(options.onNotice) : onDisk(options.onNotice);
}
