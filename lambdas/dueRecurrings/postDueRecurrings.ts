import { PARTITION_KEY, SORT_KEY } from '../../table/indexes.ts';
import type { Key } from '../../table/keys.ts';
import { dueShardPartition, wakeUntil } from '../../table/keys.ts';
import { inParallel } from '../shared/inParallel.ts';
import type { WaitingItems } from '../shared/jobs/waitingItems.ts';
import { countWaiting, pagesOfWaiting } from '../shared/jobs/waitingItems.ts';
import type { Ports } from './ports.ts';
import type { Tally } from './workOff.ts';
import { workOff } from './workOff.ts';

export interface Summary extends Tally {
  /** Templates that were looked at. */
  templates: number;
  failed: number;
  /** Templates, about so many, that the time did not suffice for: the next run goes on with them. */
  left: number;
}

const mostOwnersAtOnce = 10;

/** Posts and reminds of all that is due by the end of `today`, whoever's it is. */
export async function postDueRecurrings(ports: Ports, today: string): Promise<Summary> {
  const summary: Summary = { templates: 0, posted: 0, alreadyThere: 0, reminded: 0, failed: 0, left: 0 };
  const due: WaitingItems = {
    table: ports.tables.budgets,
    partition: dueShardPartition,
    sortKeys: { are: 'upTo', value: wakeUntil(today) },
    attributes: [PARTITION_KEY, SORT_KEY],
  };
  for await (const page of pagesOfWaiting<Key>(ports.database, due)) {
    // One person's templates meet on the totals of a month: those one after another, people side by side.
    await inParallel(byOwner(page), mostOwnersAtOnce, async (keys) => {
      for (const key of keys) await workOffGuarded(ports, key, today, summary);
    });
    if (ports.timeLeft() <= 0) break;
  }
  return ports.timeLeft() <= 0 ? { ...summary, left: await countWaiting(ports.database, due) } : summary;
}

function byOwner(keys: readonly Key[]): Key[][] {
  const groups = new Map<string, Key[]>();
  for (const key of keys) groups.set(key.PK, [...(groups.get(key.PK) ?? []), key]);
  return [...groups.values()];
}

/** A template that fails is reported and does not stop the others. */
async function workOffGuarded(ports: Ports, key: Key, today: string, summary: Summary): Promise<void> {
  if (ports.timeLeft() <= 0) return;
  summary.templates += 1;
  try {
    await workOff(ports, key, today, summary);
  } catch (error) {
    summary.failed += 1;
    ports.onFailure(key, error);
  }
}
