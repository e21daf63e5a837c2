import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs the command and ends it when standard input closes, which the system does for a parent that crashed or was
 * killed as well as for one that ended. JavaScript, because it is handed to plain `node -e`.
 */
const guard = `
  const child = require('node:child_process').spawn(process.argv[1], process.argv.slice(2), {
    stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true,
  });
  const end = () => child.kill('SIGTERM');
  child.on('error', (error) => { console.error(error.message); process.exit(127); });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1)));
  process.on('SIGTERM', end);
  process.stdin.on('end', end).on('error', end).resume();
`;

export interface GuardedProcess {
  /** What it printed last, at most 4,000 characters. */
  output(): string;
  /** The exit code once it has ended. */
  exitCode(): number | undefined;
  /** Settles when it has ended. */
  stop(): Promise<void>;
}

function keepTail(child: ChildProcess): () => string {
  let tail = '';
  const keep = (chunk: Buffer): void => {
    tail = (tail + chunk.toString()).slice(-4000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => tail.trim();
}

/**
 * A child process that never outlives this one. It has a process group of its own, so that Ctrl-C reaches this process
 * alone and the child is still there for an orderly shutdown.
 */
export function startGuarded(
  command: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): GuardedProcess {
  const child = spawn(process.execPath, ['-e', guard, command, ...parameters], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
    env: { ...process.env, ...environment },
  });
  const output = keepTail(child);
  const ended = once(child, 'exit');
  child.stdin.on('error', () => {});
  child.unref();
  return {
    output,
    exitCode: () => child.exitCode ?? (child.signalCode === null ? undefined : 1),
    stop: async () => {
      child.stdin.end();
      const lastResort = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(lastResort);
    },
  };
}
