import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ProgramSettings, Told } from './program.ts';

const root = join(import.meta.dirname, '../../..');

/** A client in a process of its own, as an app would run it: nothing of a test runner around it. */
export interface ClientProgram {
  /** All that it has told so far. */
  readonly told: readonly Told[];
  /**
   * Waits until it has told enough.
   * @throws Error with its output when it ends before
   */
  until(isEnough: (told: readonly Told[]) => boolean): Promise<void>;
  stop(): Promise<void>;
}

export function startProgram(
  name: 'amplify' | 'apollo',
  settings: ProgramSettings,
  environment: Record<string, string> = {},
): ClientProgram {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, `${name}.ts`)], {
    cwd: root,
    env: { PATH: process.env['PATH'], CLIENT_SETTINGS: JSON.stringify(settings), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told: Told[] = [];
  let complaints = '';
  let isOver = false;
  let wake = (): void => undefined;
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    told.push(JSON.parse(line) as Told);
    wake();
  });
  const end = once(child, 'close').then(() => {
    isOver = true;
    wake();
  });
  return {
    told,
    async until(isEnough) {
      while (!isEnough(told)) {
        if (isOver) throw new Error(`${name} ended; it told ${JSON.stringify(told)} and wrote ${complaints}`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    async stop() {
      child.kill();
      await end;
    },
  };
}
