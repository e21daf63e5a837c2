import { print } from 'graphql';
import { OnTransactionChangedDocument, RecordTransactionDocument } from '../../generated/operations.ts';
import type { OnTransactionChangedSubscription } from '../../generated/operations.ts';
import { withHeader } from '../../test/support/authorization.ts';
import { openSubscription } from '../../test/support/subscriber.ts';
import type { Subscriber } from '../../test/support/subscriber.ts';
import type { Benchmark } from '../benchmark.ts';
import { asked, pollMilliseconds } from '../benchServer.ts';
import type { BenchServer } from '../benchServer.ts';
import { milliseconds } from '../rows.ts';
import { quantile } from '../statistics.ts';

const mutations = 200;

/** Milliseconds from the answer of each mutation to its event at every subscriber. */
async function delays({ api, emulator, token }: BenchServer, subscribers: number): Promise<number[]> {
  const authorize = withHeader(new URL(emulator.url).host, token);
  const subscriptions = await Promise.all(
    Array.from({ length: subscribers }, () =>
      openSubscription<OnTransactionChangedSubscription>(emulator.realtimeUrl, authorize, {
        query: print(OnTransactionChangedDocument),
      }),
    ),
  );
  const measured: number[] = [];
  for (let number = 0; number < mutations; number += 1) {
    const id = `live-${subscribers}-${number}`;
    const input = { id, date: '2025-07-01T12:00:00Z', description: 'Corner shop', amount: -1 };
    await asked(api.send(RecordTransactionDocument, { input }));
    const answered = performance.now();
    const arrival = async (subscription: Subscriber<OnTransactionChangedSubscription>): Promise<number> => {
      const { onTransactionChanged } = await subscription.next();
      if (onTransactionChanged?.transaction.id !== id) throw new Error('An event came that nobody caused');
      return performance.now() - answered;
    };
    measured.push(...(await Promise.all(subscriptions.map(arrival))));
  }
  await Promise.all(subscriptions.map((subscription) => subscription.close()));
  return measured;
}

/** The way of a change: transaction → stream → function → publish mutation → WebSocket. */
export const live: Benchmark = {
  name: 'live',
  about: `from the answer of a mutation to its event at a subscriber; AWS looks at a stream every ${pollMilliseconds} ms, the emulator also right after its own writes`,
  async run(server) {
    const rows = [];
    for (const subscribers of [1, 25]) {
      const measured = await delays(server, subscribers);
      rows.push({
        what: `${subscribers} ${subscribers === 1 ? 'subscriber' : 'subscribers'}, ${mutations} mutations`,
        ours: `${milliseconds(quantile(measured, 0.5))} median, ${milliseconds(quantile(measured, 0.99))} p99`,
        against: `${pollMilliseconds} ms between polls`,
        ratio: '',
      });
    }
    return rows;
  },
};
