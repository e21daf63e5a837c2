import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How far a mapping has got. */
export interface Position {
  /** The engine's ARN of the stream: another stream of the same table is another story. */
  readonly streamArn: string;
  /** By shard; one that is not among them is read from its beginning. */
  readonly shards: Readonly<Record<string, ShardPosition>>;
}

/** Sequence number of the last record that is done, null before the first; or that the shard is closed and done. */
export type ShardPosition = { readonly after: string | null } | { readonly done: true };

/** Keeps positions, by the id of the mapping. */
export interface Positions {
  read(mapping: string): Promise<Position | undefined>;
  write(mapping: string, position: Position): Promise<void>;
}

/** Forgotten when the process ends. */
export function createMemoryPositions(): Positions {
  const positions = new Map<string, Position>();
  return {
    read: (mapping) => Promise.resolve(positions.get(mapping)),
    write: (mapping, position) => Promise.resolve(void positions.set(mapping, position)),
  };
}

/** One file for each mapping in `directory`; a write is there whole or not at all, whenever the process is killed. */
export function createFilePositions(directory: string): Positions {
  const fileOf = (mapping: string): string => join(directory, `${mapping}.json`);
  return {
    async read(mapping) {
      try {
        return JSON.parse(await readFile(fileOf(mapping), 'utf8')) as Position;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async write(mapping, position) {
      await mkdir(directory, { recursive: true });
      const file = fileOf(mapping);
      await writeFile(`${file}.new`, JSON.stringify(position));
      await rename(`${file}.new`, file);
    },
  };
}
