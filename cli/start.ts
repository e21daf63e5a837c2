import { Command, InvalidArgumentError } from 'commander';
import { join } from 'node:path';
import { announcement } from '../local/announcement.ts';
import { portProblem } from '../local/freePort.ts';
import { localDirectory } from '../local/keptFile.ts';
import { messageOf } from '../local/messageOf.ts';
import { openServerLog } from '../local/serverLog.ts';
import { start } from '../local/start.ts';

interface Flags {
  readonly port: number;
  readonly inMemory: boolean;
  readonly seed: boolean;
  readonly schedules: boolean;
  readonly verbose: boolean;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new InvalidArgumentError('A port is 1 to 65535.');
  return port;
}

/** Aborts on the first Ctrl-C or SIGTERM; further ones do not interrupt the orderly end. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new Error('Stopped.'));
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return controller.signal;
}

async function run({ port, verbose, ...flags }: Flags): Promise<void> {
  const signal = stopSignal();
  const problem = await portProblem(port);
  if (problem) throw new Error(problem);
  const log = await openServerLog({
    file: join(localDirectory, `server-${port}.log`),
    show: (line) => process.stderr.write(`${line}\n`),
    showAll: verbose,
  });
  const server = await start({ port, ...flags, signal, log: log.write });
  process.stdout.write(announcement(server, log.file));
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
  process.stdout.write('Stopping\n');
  await server.close();
  await log.close();
}

// The AWS SDK's reminder that later versions want a newer Node.js is nothing the reader of this output can act on.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

await new Command('npm start --')
  .description(
    'Runs the whole API on this machine: synthesizes the stack, starts DynamoDB Local and serves it. ' +
      'DYNAMODB_ENDPOINT, with the AWS_ variables for keys and region, names another engine than DynamoDB Local.',
  )
  .option('--port <number>', 'where to listen, on 127.0.0.1', readPort, 4000)
  .option('--in-memory', 'keep no data on disk', false)
  .option('--no-seed', 'write no sample data')
  .option('--schedules', 'run the scheduled jobs on the clock, as npm run job does by hand', false)
  .option('--verbose', 'print all that functions log; without it, warnings and failures', false)
  .action(async (flags: Flags) => {
    try {
      await run(flags);
      process.exit(0);
    } catch (error) {
      process.stderr.write(`\n${messageOf(error)}\n`);
      process.exit(1);
    }
  })
  .parseAsync();
