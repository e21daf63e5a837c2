import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_ID, isId } from '../../../domain/identifier.ts';
import type { Moment } from '../../../domain/moment.ts';
import { parseMoment } from '../../../domain/moment.ts';
import {
  budgetKey,
  categoryKey,
  categoryOfMonthPartition,
  contributionKey,
  contributionsOfGoalPrefix,
  goalDeadlineSortKey,
  goalKey,
  goalsDueRange,
  goalsOfStatusPrefix,
  GOALS_PREFIX,
  merchantPartition,
  totalsKey,
  transactionKey,
  transactionsBetweenRange,
  transactionsOfMonthPrefix,
} from '../../../table/keys.ts';

const owner = { tenantId: 'abc123', userId: 'user-456' };

const moment = (text: string): Moment => {
  const parsed = parseMoment('date', text);
  if (!parsed.ok) {
    throw new Error(text);
  }
  return parsed.value;
};

/** What a hostile client would try: separators, escapes, look-alikes. Only what passes `isId` reaches a key. */
const ids = fc.string({ unit: fc.constantFrom('a', 'B', '7', '-', '_', '#', '%', '~', 'é', '\u0000'), maxLength: 8 });
const acceptedIds = ids.filter((id) => isId(id, LONGEST_ID));
const owners = fc.record({ tenantId: acceptedIds, userId: acceptedIds });

describe('keys', () => {
  it("are the customer's document's, with the scope in front of the transaction indexes", () => {
    const at = moment('2025-01-15T18:30:00Z');
    expect(budgetKey(owner, '2025-01')).toEqual({ PK: 'TENANT#abc123#USER#user-456', SK: 'BUDGET#2025-01' });
    expect(totalsKey(owner, '2025-01').SK).toBe('TOTALS#2025-01');
    expect(categoryKey(owner, 'cat-uuid-789').SK).toBe('CATEGORY#cat-uuid-789');
    expect(transactionKey(owner, at, 'txn-uuid-555').SK).toBe('TXN#2025-01-15#1736965800000#txn-uuid-555');
    expect(categoryOfMonthPartition(owner, '2025-01', 'groceries')).toBe(
      'TENANT#abc123#USER#user-456#BUDGET#2025-01#CATEGORY#groceries',
    );
    expect(merchantPartition(owner, 'Whole Foods Market')).toBe(
      'TENANT#abc123#USER#user-456#MERCHANT#Whole Foods Market',
    );
  });

  it('differ for different owners and things', () => {
    const things = fc.record({ owner: owners, id: acceptedIds, merchant: fc.string({ maxLength: 12 }) });
    const at = moment('2025-01-15T18:30:00Z');
    fc.assert(
      fc.property(things, things, (one, other) => {
        const keysOf = (thing: typeof one) => [
          JSON.stringify(categoryKey(thing.owner, thing.id)),
          JSON.stringify(transactionKey(thing.owner, at, thing.id)),
          merchantPartition(thing.owner, thing.merchant),
        ];
        const sameOwner = JSON.stringify(one.owner) === JSON.stringify(other.owner);
        expect(keysOf(one)[0] === keysOf(other)[0]).toBe(sameOwner && one.id === other.id);
        expect(keysOf(one)[1] === keysOf(other)[1]).toBe(sameOwner && one.id === other.id);
        expect(keysOf(one)[2] === keysOf(other)[2]).toBe(sameOwner && one.merchant === other.merchant);
      }),
    );
  });

  it('sort as time does, from 1970 on', () => {
    const texts = [
      '1970-01-01T00:00:00Z',
      '1999-12-31T23:59:59Z',
      '2001-09-09T01:46:40Z',
      '2025-01-15T18:30:00Z',
      '2199-12-31T23:59:59Z',
    ];
    const sortKeys = texts.map((text) => transactionKey(owner, moment(text), 'x').SK);
    expect([...sortKeys].sort()).toEqual(sortKeys);
  });

  it('put the last millisecond of the last day inside a range, and the next day outside', () => {
    const [from, to] = transactionsBetweenRange('2025-01-01', '2025-01-31');
    const inside = (text: string) => {
      const { SK } = transactionKey(owner, moment(text), 'z'.repeat(50));
      return from <= SK && SK <= to;
    };
    expect(inside('2025-01-31T23:59:59.999Z')).toBe(true);
    expect(inside('2025-01-01T00:00:00Z')).toBe(true);
    expect(inside('2025-02-01T00:00:00Z')).toBe(false);
    expect(inside('2024-12-31T23:59:59Z')).toBe(false);
  });

  it("are the document's for goals, whose contributions no list of goals shows", () => {
    expect(goalKey(owner, 'goal-uuid-777')).toEqual({ PK: 'TENANT#abc123#USER#user-456', SK: 'GOAL#goal-uuid-777' });
    expect(goalDeadlineSortKey('active', '2025-12-31')).toBe('GOAL#active#2025-12-31');
    const { SK } = contributionKey(owner, 'goal-uuid-777', 'c-1');
    expect(SK).toBe('CONTRIBUTION#goal-uuid-777#c-1');
    expect(SK.startsWith(GOALS_PREFIX)).toBe(false);
    expect(SK.startsWith(contributionsOfGoalPrefix('goal-uuid-777'))).toBe(true);
    expect(SK.startsWith(contributionsOfGoalPrefix('goal-uuid-77'))).toBe(false);
  });

  it('put both days of a range of deadlines inside, and a goal without one outside', () => {
    const inside = (day: string | undefined, from?: string, to?: string) => {
      const [first, last] = goalsDueRange('active', from, to);
      const sortKey = goalDeadlineSortKey('active', day);
      return first <= sortKey && sortKey <= last;
    };
    expect(['2025-01-01', '2025-12-31'].every((day) => inside(day, '2025-01-01', '2025-12-31'))).toBe(true);
    expect(['2024-12-31', '2026-01-01'].some((day) => inside(day, '2025-01-01', '2025-12-31'))).toBe(false);
    expect([inside('2199-12-31', '2025-01-01'), inside('1970-01-01', undefined, '2025-01-01')]).toEqual([true, true]);
    expect([inside(undefined, '2025-01-01'), inside(undefined, undefined, '2025-12-31')]).toEqual([false, false]);
    expect(goalDeadlineSortKey('active', undefined).startsWith(goalsOfStatusPrefix('active'))).toBe(true);
  });

  it('take a month for itself only', () => {
    const { SK } = transactionKey(owner, moment('2025-10-01T00:00:00Z'), 'x');
    expect(SK.startsWith(transactionsOfMonthPrefix('2025-10'))).toBe(true);
    expect(SK.startsWith(transactionsOfMonthPrefix('2025-01'))).toBe(false);
  });
});
