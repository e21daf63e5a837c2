import { describe, expect, it } from '@jest/globals';
import { recurringGroups } from '../../../dashboard/src/pages/recurring/recurringGroups.ts';
import { upcomingSums } from '../../../dashboard/src/pages/recurring/upcomingSums.ts';
import type { RecurringFieldsFragment } from '../../../generated/dashboard.ts';
import { template } from './recurringFixture.ts';

const TODAY = '2025-01-31';
const due = (name: string, nextDue: string | null, changes: Partial<RecurringFieldsFragment> = {}) =>
  template({ id: name, name, nextDue, ...changes });

describe('what is recurring', () => {
  it('is apart by when it is due: 2025-03-02 is the thirtieth day after 2025-01-31', () => {
    const groups = recurringGroups(
      [
        due('later', '2025-03-03'),
        due('last soon', '2025-03-02'),
        due('today', '2025-01-31'),
        due('late', '2025-01-30'),
        due('later than late', '2025-01-29'),
        due('paused', '2025-02-01', { isActive: false }),
        due('over', null),
        due('over and paused', null, { isActive: false }),
      ],
      TODAY,
    );
    const namesOf = (templates: readonly RecurringFieldsFragment[]) => templates.map(({ name }) => name);
    const names = {
      overdue: namesOf(groups.overdue),
      soon: namesOf(groups.soon),
      later: namesOf(groups.later),
      paused: namesOf(groups.paused),
      ended: namesOf(groups.ended),
    };
    expect(names).toEqual({
      overdue: ['later than late', 'late'],
      soon: ['today', 'last soon'],
      later: ['later'],
      paused: ['paused'],
      ended: ['over', 'over and paused'],
    });
  });

  it('is summed by currency, every due day counted, what is overdue included', () => {
    const { overdue, soon } = recurringGroups(
      [
        // 26 January, 2, 9, 16, 23 February and 2 March.
        due('weekly', '2025-01-26', { frequency: 'weekly', startDate: '2025-01-26', dayOfMonth: null, amount: 0.1 }),
        due('rent', '2025-02-01'),
        due('pay', '2025-02-15', { startDate: '2024-01-15', dayOfMonth: 15, isIncome: true, amount: 3500 }),
        due('yen', '2025-02-10', { startDate: '2024-01-10', dayOfMonth: 10, currency: 'JPY', amount: 900 }),
        due('last', '2025-02-20', { startDate: '2024-01-20', dayOfMonth: 20, endDate: '2025-02-20', amount: 5 }),
      ],
      TODAY,
    );
    expect(upcomingSums([...overdue, ...soon], '2025-03-02')).toEqual([
      // The rent falls due on 1 February and on 1 March.
      { currency: 'USD', out: 4405.6, in: 3500, payments: 10 },
      { currency: 'JPY', out: 900, in: 0, payments: 1 },
    ]);
  });
});
