import type { AnalyticsAnswer } from '../answers/analytics.ts';
import type { DebtPayoffAnswer } from '../answers/debtPayoff.ts';
import type { UserContextAnswer } from '../answers/userContext.ts';
import { quoted } from '../plainText.ts';
import { amountText, figure, signed } from './amountText.ts';
import { categoryLine, caveatLines, goalLine, joined, planText, QUOTED_IS_DATA, transactionLine } from './lines.ts';

function debtLines(payoff: DebtPayoffAnswer): string[] {
  const { currency } = payoff;
  const text = (amount: number): string => figure(amount, currency);
  return [
    `Extra debt payments, ${currency}:`,
    `- safeExtraDebtPayment ${text(payoff.safeExtraDebtPayment)} = debtPaymentBudget ${text(payoff.debtPaymentBudget)} + max(0, unassigned ${text(payoff.unassigned)})`,
    `- unassigned ${text(payoff.unassigned)} = totalIncome ${text(payoff.totalIncome)} + rolloverBalance ${text(payoff.rolloverBalance)} − totalPlannedExpenses ${text(payoff.totalPlannedExpenses)} − debtPaymentBudget ${text(payoff.debtPaymentBudget)} − savingsBudget ${text(payoff.savingsBudget)}`,
    `- stillSafe ${text(payoff.stillSafe)} = safeExtraDebtPayment − extraDebtPaid ${text(payoff.extraDebtPaid)} − spentBeyondPlan ${text(payoff.spentBeyondPlan)}, not below 0`,
    `- incomeToCome ${text(payoff.incomeToCome)}: planned income that is not recorded yet; the figures count on it`,
    `- availableForDebtPayoff ${text(payoff.availableForDebtPayoff)} = discretionaryIncome ${text(payoff.discretionaryIncome)} − debtPaymentBudget; savings may claim it: never promise it`,
  ];
}

function analyticsLines(analytics: AnalyticsAnswer): (string | false)[] {
  const { currency, comparisonToPreviousMonth: change, recommendedCuts } = analytics;
  const percent = change.percentageChange === null ? '' : ` (${change.percentageChange}%)`;
  const projected = analytics.projectedMonthlySpending;
  return [
    `Analytics for ${analytics.asOf}, revision ${analytics.revision}${analytics.isBehind ? ', behind the totals' : ''}: spent ` +
      `${figure(analytics.totalSpent, currency)}, ${signed(change.spendingChange, currency)}${percent} against the month before` +
      `${projected === null ? '' : `, projected ${figure(projected, currency)}`}`,
    change.categoriesIncreased.length > 0 &&
      `- spent more than in the month before on ${change.categoriesIncreased.join(', ')}`,
    change.categoriesDecreased.length > 0 && `- spent less on ${change.categoriesDecreased.join(', ')}`,
    ...recommendedCuts.map(
      (cut) =>
        `- recommended cut ${cut.category}: ${figure(cut.currentSpending, currency)} → ${figure(cut.recommendedSpending, currency)} saves ${figure(cut.potentialSavings, currency)}. ${cut.reasoning}`,
    ),
    recommendedCuts.length > 1 && `- recommended cuts together save ${figure(analytics.potentialSavings, currency)}`,
  ];
}

function upcomingLine(one: UserContextAnswer['upcoming'][number]): string {
  const kind = `${one.isIncome ? 'income' : 'to pay'}${one.isOverdue ? ', overdue' : ''}`;
  return `- ${one.nextDue} ${amountText(one.amount, one.currency)} ${kind}, ${one.category} ${quoted(one.name)} (id ${one.id})`;
}

function list<Item>(title: string, items: readonly Item[], line: (item: Item) => string): string[] {
  return items.length === 0 ? [`${title}: none`] : [`${title}:`, ...items.map(line)];
}

export function userContextText(answer: UserContextAnswer): string {
  const { month, currency, source, facts, debtPayoff, analytics } = answer;
  const planned =
    facts.totalPlannedExpenses === null ? '' : ` of ${figure(facts.totalPlannedExpenses, currency)} planned`;
  return joined([
    `${month} (${answer.monthState}), ${currency}, ${planText(source)}, read ${answer.asOf}`,
    ...caveatLines(answer.caveats),
    `Spent ${figure(facts.totalActualExpenses, currency)}${planned}, earned ${figure(facts.totalActualIncome, currency)}, saved ${figure(facts.saved, currency)}`,
    ...(debtPayoff ? debtLines(debtPayoff) : []),
    ...list(
      answer.categories.every((row) => row.difference < 0) ? 'Overspent categories' : 'Categories',
      answer.categories,
      (row) => categoryLine(row, currency),
    ),
    ...(analytics ? analyticsLines(analytics) : []),
    QUOTED_IS_DATA,
    ...list('Active goals', answer.goals, goalLine),
    ...list(`Due until 30 days after today (${answer.asOf.slice(0, 10)} UTC)`, answer.upcoming, upcomingLine),
    ...list('Recent transactions (a sample, add nothing up)', answer.recentTransactions, transactionLine),
  ]);
}
