import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';

export interface ServerLog {
  readonly file: string;
  write(line: string): void;
  close(): Promise<void>;
}

export interface ServerLogOptions {
  /** Begun anew. */
  readonly file: string;
  /** Receives the lines that a person at the terminal should see at once. */
  readonly show: (line: string) => void;
  /** Shows every line, as it is. */
  readonly showAll: boolean;
}

/** Keeps every line in a file. What functions write about their everyday work stays there; all else is shown as well. */
export async function openServerLog({ file, show, showAll }: ServerLogOptions): Promise<ServerLog> {
  await mkdir(dirname(file), { recursive: true });
  const stream = createWriteStream(file, { flags: 'w', mode: 0o600 });
  return {
    file,
    write(line) {
      if (!stream.writableEnded) stream.write(`${line}\n`);
      if (showAll || !isRoutine(line)) show(line);
    },
    async close() {
      stream.end();
      await finished(stream);
    },
  };
}

/** Whether a line, `function: record`, is a metric or a structured record below WARN. */
export function isRoutine(line: string): boolean {
  const text = line.slice(line.indexOf('{'));
  try {
    const record = JSON.parse(text) as { readonly level?: unknown; readonly _aws?: unknown };
    return '_aws' in record || ['TRACE', 'DEBUG', 'INFO'].includes(String(record.level));
  } catch {
    return false;
  }
}
