import { describe, expect, it } from '@jest/globals';
import type { Recurring } from '../../../domain/recurring.ts';
import { dueBetweenRange } from '../../../table/keys.ts';
import { postingKey, recurringItem, recurringOf } from '../../../table/recurringItem.ts';
import { attributesForClients, firstVersion } from '../../../table/stored.ts';

const owner = { tenantId: 'abc123', userId: 'user-456' };
const revised = firstVersion('2024-01-01T00:00:00Z');

/** The customer's document. */
const rent: Recurring = {
  id: 'rec-uuid-321',
  name: 'Monthly Rent',
  amount: 2200,
  currency: 'USD',
  category: 'housing',
  frequency: 'monthly',
  startDate: '2024-01-01',
  dayOfMonth: 1,
  isIncome: false,
  isEssential: true,
  autoCreate: true,
  reminderDays: 3,
  isActive: true,
  lastGenerated: '2025-01-01',
  nextDue: '2025-02-01',
};

const item = (part: Partial<Recurring> = {}, remindedFor?: string) =>
  recurringItem(owner, { ...rent, ...part }, { shard: 7, remindedFor }, revised);

describe('a stored template', () => {
  it("is the customer's document's, with the index of the jobs", () => {
    expect(item()).toEqual({
      PK: 'TENANT#abc123#USER#user-456',
      SK: 'RECURRING#rec-uuid-321',
      itemType: 'RECURRING_TRANSACTION',
      tenantId: 'abc123',
      userId: 'user-456',
      ...rent,
      shard: 7,
      ...revised,
      GSI1PK: 'USER#user-456',
      GSI1SK: 'RECURRING#2025-02-01',
      GSI2PK: 'DUE#7',
      GSI2SK: '2025-01-29#TENANT#abc123#USER#user-456#rec-uuid-321',
    });
  });

  it.each<[string, Partial<Recurring>]>([
    ['inactive', { isActive: false }],
    ['over', { nextDue: undefined }],
  ])('leaves both indexes when it is %s', (_, part) => {
    expect(Object.keys(item(part)).filter((name) => name.startsWith('GSI'))).toEqual([]);
  });

  it('leaves the index of the jobs when they have nothing left to do', () => {
    expect(item({ autoCreate: false }, '2025-02-01')).toMatchObject({ GSI1SK: 'RECURRING#2025-02-01' });
    expect(item({ autoCreate: false }, '2025-02-01')).not.toHaveProperty('GSI2PK');
  });

  it('gives the template back for an edit, and clients no key', () => {
    expect(recurringOf(item({}, '2025-02-01'))).toEqual(rent);
    expect(attributesForClients(item({}, '2025-02-01'))).toEqual({ ...rent, ...owner, ...revised });
  });

  it('posts to the place of its transaction', () => {
    expect(postingKey(owner, rent.id, '2025-02-01')).toEqual({
      PK: 'TENANT#abc123#USER#user-456',
      SK: 'TXN#2025-02-01#1738411200000#rec-uuid-321_2025-02-01',
    });
  });

  it('lies within a range of days that ends on its day', () => {
    const [from, to] = dueBetweenRange('2025-01-02', '2025-02-01');
    const sortKey = item().GSI1SK!;
    expect(from <= sortKey && sortKey <= to).toBe(true);
    expect(dueBetweenRange('2025-01-02', '2025-01-31')[1] < sortKey).toBe(true);
  });
});
