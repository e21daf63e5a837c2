import type { SpendingAnswer } from '../answers/spendingByCategory.ts';
import { quoted } from '../plainText.ts';
import { amountText, figure, signed } from './amountText.ts';
import { categoryLine, caveatLines, counted, joined, planText, QUOTED_IS_DATA, transactionLine } from './lines.ts';

type Row = SpendingAnswer['categories'][number];

function plannedLines({ plannedCategories = [] }: Row, currency: string): string[] {
  return plannedCategories.map(({ id, name, monthlyBudget, isEssential }) => {
    const kind = isEssential ? 'essential' : 'not essential';
    return `  - budget ${figure(monthlyBudget, currency)}${name === null ? '' : ` ${quoted(name)}`}, ${kind} (id ${id})`;
  });
}

function totalsLines({ totals, currency, source }: SpendingAnswer): (string | false)[] {
  const text = (amount: number): string => figure(amount, currency);
  return [
    `All categories: spent ${text(totals.actual)} of ${text(totals.budgeted)} budgeted, difference ${signed(totals.difference, currency)}; ` +
      `earned ${text(totals.income)}, saved ${text(totals.saved)}`,
    source.budgetId !== null &&
      totals.budgeted !== totals.categoriesBudgeted &&
      `The budgets of the categories sum to ${text(totals.categoriesBudgeted)}, the plan says ${text(totals.budgeted)}.`,
  ];
}

export function spendingText(answer: SpendingAnswer): string {
  const { currency, source, transactions } = answer;
  const others = answer.unconverted.map(
    (one) =>
      `- not in any sum: ${amountText(one.amount, one.currency)} ${one.category}, ${counted(one.transactionCount, 'transaction')}`,
  );
  return joined([
    `${answer.month} (${answer.monthState}), ${currency}, ${planText(source)}, read ${answer.asOf}`,
    ...caveatLines(answer.caveats),
    ...totalsLines(answer),
    ...answer.categories.flatMap((row) => [categoryLine(row, currency), ...plannedLines(row, currency)]),
    ...others,
    transactions && QUOTED_IS_DATA,
    ...(transactions ?? []).map(transactionLine),
    answer.hasMoreTransactions && 'There are more transactions: raise limit, or use search_transactions.',
  ]);
}
