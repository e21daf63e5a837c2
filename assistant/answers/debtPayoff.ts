import { z } from 'zod';
import { sumOf } from '../../domain/money.ts';
import type { UserContextQuery } from '../../generated/assistantOperations.ts';
import { difference } from './sums.ts';

export type Plan = NonNullable<UserContextQuery['userContext']['budget']>;
export type Payoff = NonNullable<UserContextQuery['userContext']['debtPayoff']>;

export const debtPayoffAnswer = z.object({
  currency: z.string(),
  safeExtraDebtPayment: z.number().describe('debtPaymentBudget + max(0, unassigned): what the plan leaves for debts.'),
  debtPaymentBudget: z.number().describe('Set aside for extra debt payments.'),
  unassigned: z
    .number()
    .describe('totalIncome + rolloverBalance − totalPlannedExpenses − debtPaymentBudget − savingsBudget.'),
  totalIncome: z.number().describe('Planned income.'),
  rolloverBalance: z.number().describe('From the month before; negative when that one was overspent.'),
  totalPlannedExpenses: z.number().describe('Without savings; minimum debt payments are in it where the plan says so.'),
  savingsBudget: z.number().describe('Set aside for savings; never offered to debts.'),
  discretionaryIncome: z.number().describe('totalIncome − totalPlannedExpenses.'),
  availableForDebtPayoff: z
    .number()
    .describe('discretionaryIncome − debtPaymentBudget. Savings may claim all of it: never promise it.'),
  extraDebtPaid: z.number().describe('Recorded in category debt beyond what its budget says, not below 0.'),
  spentBeyondPlan: z
    .number()
    .describe('totalActualExpenses − extraDebtPaid − totalPlannedExpenses, not below 0: gone from what was safe.'),
  incomeToCome: z.number().describe('totalIncome − totalActualIncome, not below 0: the figures count on it.'),
  stillSafe: z
    .number()
    .describe('safeExtraDebtPayment − extraDebtPaid − spentBeyondPlan, not below 0: answer with this.'),
});

export type DebtPayoffAnswer = z.infer<typeof debtPayoffAnswer>;

interface Facts {
  readonly totalActualExpenses: number;
  readonly totalActualIncome: number;
}

function notBelowZero(amounts: number[], currency: string): number {
  return Math.max(0, sumOf(amounts, currency));
}

/** The API's figures of the plan, and what the facts of the month have taken from them. */
export function toDebtPayoff(payoff: Payoff, rows: Plan['spendingByCategory'], facts: Facts): DebtPayoffAnswer {
  const { currency, safeExtraDebtPayment, totalPlannedExpenses } = payoff;
  const debt = rows?.find(({ category }) => category === 'debt');
  const extraDebtPaid = Math.max(0, difference(debt?.actual ?? 0, debt?.budgeted ?? 0, currency));
  const spentBeyondPlan = notBelowZero([facts.totalActualExpenses, -extraDebtPaid, -totalPlannedExpenses], currency);
  return {
    ...payoff,
    extraDebtPaid,
    spentBeyondPlan,
    incomeToCome: notBelowZero([payoff.totalIncome, -facts.totalActualIncome], currency),
    stillSafe: notBelowZero([safeExtraDebtPayment, -extraDebtPaid, -spentBeyondPlan], currency),
  };
}
