import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './freePort.ts';
import { startGuarded, type GuardedProcess } from './guardedProcess.ts';
import { findJava, type Java } from './java.ts';
import { projectRoot } from './projectRoot.ts';

export interface DynamoDBLocalOptions {
  readonly storage: 'memory' | { readonly directory: string };
  /** Default: a free one. */
  readonly port?: number;
  /** One database for all; otherwise each access key id and region is a database of its own. */
  readonly shared?: boolean;
  readonly onNotice?: (text: string) => void;
}

export interface DynamoDBLocal {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const startUpLimit = 60_000;
const jarDirectory = join(projectRoot, 'node_modules', 'amplify-dynamodb-simulator', 'emulator');

function jarFile(): string {
  const jar = join(jarDirectory, 'DynamoDBLocal.jar');
  if (!existsSync(jar)) throw new Error(`${jar} is missing: run npm ci, or set DYNAMODB_ENDPOINT`);
  return jar;
}

/** Flags: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.UsageNotes.html */
function serverFlags({ storage, shared }: DynamoDBLocalOptions, port: number): string[] {
  const where = storage === 'memory' ? ['-inMemory'] : ['-dbPath', storage.directory];
  return [...where, ...(shared ? ['-sharedDb'] : []), '-disableTelemetry', '-port', String(port)];
}

function javaFlags(java: Java, jar: string): string[] {
  const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const natives = `-Djava.library.path=${join(jarDirectory, 'DynamoDBLocal_lib')}`;
  const launcher = join(projectRoot, 'local', 'LoopbackDynamoDBLocal.java');
  return [...quickStart, natives, ...(java.runsSource ? ['-cp', jar, launcher] : ['-jar', jar])];
}

/** Answers a real request: a listening port says nothing yet. */
async function answers(endpoint: string): Promise<boolean> {
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'probe', secretAccessKey: 'probe' },
    maxAttempts: 1,
  });
  try {
    await client.send(new ListTablesCommand({}), { abortSignal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  } finally {
    client.destroy();
  }
}

async function untilReady(child: GuardedProcess, endpoint: string): Promise<void> {
  const deadline = Date.now() + startUpLimit;
  while (!(await answers(endpoint))) {
    if (child.exitCode() !== undefined) throw new Error(`DynamoDB Local ended while starting:\n${child.output()}`);
    if (Date.now() > deadline) {
      await child.stop();
      throw new Error(`DynamoDB Local did not answer at ${endpoint} within a minute:\n${child.output()}`);
    }
    await pause(100);
  }
  // Whoever answered may be a stranger on our port.
  if (child.exitCode() !== undefined) throw new Error(`${endpoint} is taken by another program`);
}

/**
 * DynamoDB Local from npm's amplify-dynamodb-simulator; never outlives this process.
 * Fails when Java or the JAR is missing (with what to install) and when it does not come up (with what it printed).
 */
export async function startDynamoDBLocal(options: DynamoDBLocalOptions): Promise<DynamoDBLocal> {
  const jar = jarFile();
  const java = await findJava(options.onNotice);
  if (!java.runsSource) {
    options.onNotice?.(
      'DynamoDB Local listens on all network interfaces: this Java cannot run the launcher that keeps it on 127.0.0.1 (a JDK can)',
    );
  }
  if (options.storage !== 'memory') await mkdir(options.storage.directory, { recursive: true });
  const port = options.port ?? (await freePort());
  const endpoint = `http://127.0.0.1:${port}`;
  const child = startGuarded(
    java.command,
    [...javaFlags(java, jar), ...serverFlags(options, port)],
    // The flag -disableTelemetry alone does not keep version 1.25 from setting telemetry up.
    { DDB_LOCAL_TELEMETRY: '0' },
  );
  await untilReady(child, endpoint);
  return { endpoint, stop: () => child.stop() };
}
