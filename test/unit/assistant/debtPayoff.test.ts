import { describe, expect, it } from '@jest/globals';
import { toDebtPayoff } from '../../../assistant/answers/debtPayoff.ts';

/** The document's sample budget. */
const payoff = {
  currency: 'USD',
  totalIncome: 8500,
  totalPlannedExpenses: 6200,
  discretionaryIncome: 2300,
  debtPaymentBudget: 800,
  availableForDebtPayoff: 1500,
  savingsBudget: 1000,
  rolloverBalance: 150,
  unassigned: 650,
  safeExtraDebtPayment: 1450,
};

const debts = (budgeted: number, actual: number) => [
  {
    category: 'debt' as const,
    budgeted,
    actual,
    difference: budgeted - actual,
    percentOfBudget: null,
    percentOfTotal: null,
    transactionCount: 1,
  },
];

/** What is left when so much was spent, so much of it on debts of which 350 were planned. */
const after = (totalActualExpenses: number, paid: number, totalActualIncome = 8500) =>
  toDebtPayoff(payoff, debts(350, paid), { totalActualExpenses, totalActualIncome });

describe('what is still safe to pay on debts', () => {
  it.each([
    ['nothing happened yet', 0, 0, { extraDebtPaid: 0, spentBeyondPlan: 0, stillSafe: 1450 }],
    ['all went to plan', 6200, 350, { extraDebtPaid: 0, spentBeyondPlan: 0, stillSafe: 1450 }],
    ['more was spent', 6200.01, 350, { extraDebtPaid: 0, spentBeyondPlan: 0.01, stillSafe: 1449.99 }],
    ['some was paid already', 6200, 550.5, { extraDebtPaid: 200.5, spentBeyondPlan: 0, stillSafe: 1249.5 }],
    ['all was paid, and a lot spent', 8000, 1800, { extraDebtPaid: 1450, spentBeyondPlan: 350, stillSafe: 0 }],
  ])('when %s', (_, spent, paid, left) => {
    expect(after(spent, paid)).toMatchObject({ ...payoff, ...left });
  });

  it('never is more than income, rollover and savings leave, by an independent reckoning', () => {
    // What the month can bear: all income and rollover, less savings, the plan or what was spent beyond it, and the debts paid.
    for (const [spent, paid] of [
      [5000, 350],
      [6500, 350],
      [6500, 900],
      [7400, 1200],
    ] as const) {
      const extra = Math.max(0, paid - 350);
      const bearable = 8500 + 150 - 1000 - Math.max(6200, spent - extra) - extra;
      expect(after(spent, paid).stillSafe).toBe(Math.max(0, bearable));
    }
  });

  it('says what income has yet to come', () => {
    expect(after(0, 0, 3500.5).incomeToCome).toBe(4999.5);
    expect(after(0, 0, 9000).incomeToCome).toBe(0);
  });

  it('takes every payment for an extra one where debts have no budget', () => {
    const facts = { totalActualExpenses: 350, totalActualIncome: 0 };
    expect(toDebtPayoff(payoff, debts(0, 350), facts).extraDebtPaid).toBe(350);
    expect(toDebtPayoff(payoff, [], facts).extraDebtPaid).toBe(0);
  });
});
