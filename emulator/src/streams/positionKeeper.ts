import type { Position, Positions, ShardPosition } from './positions.ts';

/** The position of one mapping: read often, written in the order of its changes. */
export interface PositionKeeper {
  current(): Position;
  /** Starts over from here. */
  begin(position: Position): Promise<void>;
  /** Resolves when the change is kept. */
  set(shardId: string, position: ShardPosition): Promise<void>;
  /** Drops shards that the stream does not have any more; kept with the next change. */
  forgetOthers(shardIds: readonly string[]): void;
}

export function createPositionKeeper(mapping: string, positions: Positions): PositionKeeper {
  let current: Position = { streamArn: '', shards: {} };
  let written: Promise<void> = Promise.resolve();

  function write(position: Position): Promise<void> {
    current = position;
    const next = (): Promise<void> => positions.write(mapping, position);
    written = written.then(next, next);
    return written;
  }

  return {
    current: () => current,
    begin: write,
    set: (shardId, position) => write({ ...current, shards: { ...current.shards, [shardId]: position } }),
    forgetOthers(shardIds) {
      const kept = Object.entries(current.shards).filter(([id]) => shardIds.includes(id));
      current = { ...current, shards: Object.fromEntries(kept) };
    },
  };
}
