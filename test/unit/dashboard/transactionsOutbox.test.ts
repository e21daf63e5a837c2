import { describe, expect, it } from '@jest/globals';
import { changedAnswer } from '../../../dashboard/src/pages/transactions/changedAnswer.ts';
import {
  lastCategory,
  recentCategories,
  recentDescriptions,
} from '../../../dashboard/src/pages/transactions/lastTime.ts';
import type { Unsent } from '../../../dashboard/src/pages/transactions/outbox.ts';
import { createOutbox } from '../../../dashboard/src/pages/transactions/outbox.ts';
import { fieldOf } from '../../../dashboard/src/pages/transactions/transactionValues.ts';
import { transaction } from './samples.ts';

const unsent = (key: string, sentence: string): Unsent => ({
  ...{ key, sentence, title: 'Couldn’t save it.', errors: {} },
  draft: {
    ...{ kind: 'entry', currency: 'USD', identity: { id: key, date: '2025-01-15T12:00:00Z' } },
    values: { way: 'out', amount: '5', description: 'Bus', category: 'other', date: '2025-01-15' },
  },
});

describe('the outbox', () => {
  it('knows what is on its way', () => {
    const outbox = createOutbox();
    outbox.start(['a', 'b']);
    outbox.start(['c']);
    outbox.end(['a', 'b']);
    expect(['a', 'b', 'c'].map(outbox.isSaving)).toEqual([false, false, true]);
  });

  it('keeps what could not be saved, once, until it is taken out', () => {
    const outbox = createOutbox();
    outbox.keep(unsent('a', 'First.'));
    outbox.keep(unsent('b', 'Other.'));
    outbox.keep(unsent('a', 'Second.'));
    expect(outbox.unsent().map(({ key, sentence }) => [key, sentence])).toEqual([
      ['b', 'Other.'],
      ['a', 'Second.'],
    ]);
    outbox.drop('b');
    expect(outbox.unsent().map(({ key }) => key)).toEqual(['a']);
  });

  it('tells those who watch it, and that somebody does', () => {
    const outbox = createOutbox();
    let told = 0;
    expect(outbox.isWatched()).toBe(false);
    const leave = outbox.subscribe(() => (told += 1));
    outbox.keep(unsent('a', 'First.'));
    outbox.drop('unknown');
    expect([told, outbox.isWatched()]).toEqual([1, true]);
    leave();
    outbox.drop('a');
    expect([told, outbox.isWatched()]).toEqual([1, false]);
  });
});

describe('a transaction after an edit, as the API will answer', () => {
  it('says null where nothing is said, and derives what is derived', () => {
    const base = transaction({ notes: 'Old', location: 'Lisbon', version: 3 });
    const answer = changedAnswer(base, { notes: null, category: 'income', merchant: null, description: 'Refund' });
    expect(answer).toEqual({
      ok: true,
      value: {
        ...base,
        ...{ notes: null, category: 'income', isIncome: true, merchant: 'Refund', description: 'Refund' },
        ...{ version: 4, __typename: 'Transaction' },
      },
    });
  });

  it('remembers where it moved from', () => {
    const base = transaction({ date: '2025-01-15T12:00:00Z' });
    expect(changedAnswer(base, { date: '2025-01-16T12:00:00Z' })).toMatchObject({
      value: { date: '2025-01-16T12:00:00Z', movedFrom: '2025-01-15T12:00:00Z' },
    });
  });

  it('is none where the API will refuse it', () => {
    expect(changedAnswer(transaction(), { receiptUrl: 'http://example.com' })).toMatchObject({ ok: false });
    expect(changedAnswer(transaction(), { currency: 'JPY' })).toMatchObject({ ok: false });
  });
});

describe('what is proposed', () => {
  const known = [
    transaction({ description: 'Bakery', category: 'dining' }),
    transaction({ description: 'Market', category: 'groceries' }),
    transaction({ description: 'bakery', category: 'groceries' }),
  ];

  it('is what it was the last time, in any case', () => {
    expect(lastCategory(known, ' BAKERY ')).toBe('dining');
    expect(lastCategory(known, 'Bake')).toBeUndefined();
  });

  it('is each once, the newest first', () => {
    expect(recentCategories(known)).toEqual(['dining', 'groceries']);
    expect(recentDescriptions(known)).toEqual(['Bakery', 'Market', 'bakery']);
  });
});

it.each([
  ['changes.receiptUrl', 'receiptUrl'],
  ['tags[2]', 'tags'],
  ['input.date', 'date'],
  ['somethingElse', undefined],
  ['', undefined],
])('the path %s means the field %s', (path, field) => {
  expect(fieldOf(path)).toBe(field);
});
