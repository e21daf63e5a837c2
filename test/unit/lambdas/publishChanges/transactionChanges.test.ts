import { describe, expect, it } from '@jest/globals';
import type { DynamoDBRecord } from 'aws-lambda';
import type { TransactionChange } from '../../../../generated/api.ts';
import { nextVersion } from '../../../../table/stored.ts';
import type { TransactionItem } from '../../../../table/transactionItem.ts';
import { restored, tombstone } from '../../../../table/transactionItem.ts';
import { storedTransaction } from '../../../support/storedSamples.ts';
import { changeRecord } from '../../../support/changeRecord.ts';
import { toldOf } from '../../../support/toldOf.ts';

const [monday, tuesday, wednesday] = ['2025-01-13T09:00:00Z', '2025-01-14T09:00:00Z', '2025-01-15T09:00:00Z'] as const;
const later = '2025-01-15T12:00:00.000Z';

const deleted = (item: TransactionItem) => tombstone(item, { deletedAt: later }, nextVersion(item, later), 0);
const movedTo = (item: TransactionItem, date: string) =>
  tombstone(item, { movedTo: date }, nextVersion(item, later), 0);

/** The item under another date, as an edit leaves it there. */
const arrived = (item: TransactionItem, date: string) =>
  storedTransaction(date, item.version + 1, { movedFrom: item.date });

interface Told {
  kind: string;
  date: string;
  version: number;
  previousDate?: string;
}

function told(records: readonly DynamoDBRecord[], stored: readonly TransactionItem[]): Told[] {
  return toldOf(records, stored).map(({ mutation, item }) => {
    expect(mutation).toBe('publishTransactionChange');
    const { kind, transaction, previousDate } = item as TransactionChange;
    const { date, version } = transaction;
    return { kind, date, version, ...(previousDate != null && { previousDate }) };
  });
}

const recorded = storedTransaction(monday);
const edited = storedTransaction(monday, 2, { amount: -1 });

describe('a transaction', () => {
  it('is told of with its owner, its month and all that it says', () => {
    const late = storedTransaction('2025-01-31T23:30:00-05:00');
    const [first] = toldOf([changeRecord(null, late)], [late]);
    expect(first!.item).toMatchObject({ kind: 'recorded', tenantId: 'abc123', userId: 'user-456', month: '2025-01' });
    expect((first!.item as TransactionChange).transaction).toMatchObject({ amount: -127.45, tags: ['weekly'] });
  });

  it('was recorded, or changed', () => {
    expect(told([changeRecord(null, recorded)], [recorded])).toEqual([{ kind: 'recorded', date: monday, version: 1 }]);
    expect(told([changeRecord(recorded, edited)], [edited])).toEqual([{ kind: 'updated', date: monday, version: 2 }]);
  });

  it('is told of once in a batch, as it is now, however often it changed', () => {
    const records = [changeRecord(null, recorded), changeRecord(recorded, edited), changeRecord(edited, edited)];
    expect(told(records, [storedTransaction(monday, 9)])).toEqual([{ kind: 'recorded', date: monday, version: 9 }]);
  });

  it('is told of as it is now when it changed again before it was read, and again when that change comes', () => {
    expect(told([changeRecord(null, recorded)], [edited])).toEqual([{ kind: 'recorded', date: monday, version: 2 }]);
    expect(told([changeRecord(recorded, edited)], [edited])).toEqual([{ kind: 'updated', date: monday, version: 2 }]);
  });

  it('was deleted, whichever of its changes is looked at', () => {
    const gone = deleted(edited);
    for (const record of [changeRecord(null, recorded), changeRecord(recorded, edited), changeRecord(edited, gone)]) {
      const [first, ...others] = toldOf([record], [gone]);
      expect(others).toEqual([]);
      const { kind, transaction } = first!.item as TransactionChange;
      expect([kind, transaction.version, transaction.deletedAt]).toEqual(['deleted', 3, later]);
    }
  });

  it('that was restored is recorded, also when its deletion is told of no more', () => {
    const gone = deleted(recorded);
    const back = restored(gone, nextVersion(gone, later));
    const events = [changeRecord(recorded, gone), changeRecord(gone, back)];
    expect(told(events, [back])).toEqual([{ kind: 'recorded', date: monday, version: 3 }]);
    expect(told(events.slice(0, 1), [back])).toEqual([{ kind: 'updated', date: monday, version: 3 }]);
    expect(told(events.slice(1), [back])).toEqual([{ kind: 'recorded', date: monday, version: 3 }]);
  });

  it('whose tombstone has expired is not told of', () => {
    const gone = deleted(recorded);
    expect(told([changeRecord(gone, null, { hasExpired: true })], [])).toEqual([]);
    expect(told([changeRecord(gone, null)], [])).toEqual([]);
  });

  it('that somebody took away by hand was deleted', () => {
    const [first, ...others] = toldOf([changeRecord(edited, null)], []);
    expect(others).toEqual([]);
    const { kind, transaction } = first!.item as TransactionChange;
    expect([kind, transaction.version, transaction.deletedAt]).toEqual(['deleted', 2, later]);
  });
});

describe('a move', () => {
  const there = arrived(recorded, tuesday);
  const left = movedTo(recorded, tuesday);
  const departure = changeRecord(recorded, left);
  const arrival = changeRecord(null, there);
  const moved = { kind: 'moved', date: tuesday, version: 2, previousDate: monday };

  it('is one event, of what arrives', () => {
    expect(told([departure, arrival], [left, there])).toEqual([moved]);
    expect(told([arrival, departure], [left, there])).toEqual([moved]);
    expect(told([departure], [left, there])).toEqual([]);
  });

  it('is still one when it was edited before it was read', () => {
    const editedThere = storedTransaction(tuesday, 3);
    expect(told([arrival, changeRecord(there, editedThere)], [left, editedThere])).toEqual([{ ...moved, version: 3 }]);
  });

  it('may end on the tombstone of a deleted one', () => {
    const other = deleted(storedTransaction(tuesday));
    expect(told([changeRecord(other, there)], [left, there])).toEqual([moved]);
  });

  it('hides what went before it in the batch', () => {
    expect(told([changeRecord(null, recorded), departure, arrival], [left, there])).toEqual([moved]);
  });

  it('that was followed by a deletion says where it was before, too', () => {
    const gone = deleted(there);
    const expected = { kind: 'deleted', date: tuesday, version: 3 };
    expect(told([arrival], [left, gone])).toEqual([{ ...expected, previousDate: monday }]);
    expect(told([arrival, changeRecord(there, gone)], [left, gone])).toEqual([{ ...expected, previousDate: monday }]);
    expect(told([changeRecord(there, gone)], [left, gone])).toEqual([expected]);
  });
});

describe('a transaction that moved twice', () => {
  const first = arrived(recorded, tuesday);
  const second = arrived(first, wednesday);
  const stored = [movedTo(recorded, tuesday), movedTo(first, wednesday), second];
  const arrivals = [changeRecord(null, first), changeRecord(null, second)];
  const wandered = [changeRecord(recorded, stored[0]!), arrivals[0]!, changeRecord(first, stored[1]!), arrivals[1]!];
  const [fromMonday, fromTuesday] = [monday, tuesday].map((previousDate) => ({
    ...{ kind: 'moved', date: wednesday, version: 3 },
    previousDate,
  }));

  it('leaves both dates, whether its changes come together or one by one', () => {
    expect(told(wandered, stored)).toEqual([fromMonday, fromTuesday]);
    expect(wandered.flatMap((record) => told([record], stored))).toEqual([fromMonday, fromTuesday]);
  });

  it('leaves both dates when it was deleted at the end', () => {
    const gone = deleted(second);
    const kinds = told(arrivals, [...stored.slice(0, 2), gone]);
    expect(kinds).toEqual([fromMonday, fromTuesday].map((event) => ({ ...event, kind: 'deleted', version: 4 })));
  });

  it('and came back is told of at its first date, which it does not leave', () => {
    const back = arrived(first, monday);
    const tombstones = [movedTo(recorded, tuesday), movedTo(first, monday)] as const;
    const records = [
      changeRecord(recorded, tombstones[0]),
      changeRecord(null, first),
      changeRecord(first, tombstones[1]),
      changeRecord(tombstones[0], back),
    ];
    const expected = [{ kind: 'moved', date: monday, version: 3, previousDate: tuesday }];
    expect(told(records, [back, tombstones[1]])).toEqual(expected);
    expect(records.flatMap((record) => told([record], [back, tombstones[1]]))).toEqual(expected);
  });

  it('in a circle while it is followed cannot be told of yet', () => {
    const circle = [movedTo(recorded, tuesday), movedTo(first, monday)];
    expect(() => told([changeRecord(null, first)], circle)).toThrow('moved while it was followed');
  });
});
