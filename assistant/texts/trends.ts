import type { TrendsAnswer } from '../answers/trends.ts';
import { figure, signed } from './amountText.ts';
import { caveatLines, counted, joined } from './lines.ts';

function monthLine(row: TrendsAnswer['months'][number]): string {
  const { month, monthState, currency } = row;
  const state = monthState === 'over' ? '' : ` (${monthState})`;
  const categories = (row.categories ?? []).map((one) => `${one.category} ${figure(one.actual, currency)}`).join(', ');
  return (
    `- ${month}${state}: spent ${figure(row.spent, currency)}, income ${figure(row.income, currency)}, ` +
    `net ${signed(row.net, currency)}, saved ${figure(row.saved, currency)} ${currency}; ` +
    `${counted(row.transactionCount, 'transaction')}, revision ${row.totalsRevision}${categories && `; ${categories}`}`
  );
}

function trendLines(trend: TrendsAnswer['trends'][number]): string[] {
  const { currency, averagedMonths, latestMonth } = trend;
  const count = averagedMonths.length;
  const movers = trend.movers.map((one) => {
    const percent = one.percentageChange === null ? '' : ` (${one.percentageChange}%)`;
    const figures = `${figure(one.latest, currency)} against ${figure(one.averageBefore, currency)}`;
    return `- ${one.category}: ${signed(one.change, currency)}${percent}, ${figures}`;
  });
  const title = `Spending of ${latestMonth} against the mean of the ${count - 1} months before, ${currency}:`;
  return [
    `Mean of ${count} months, ${currency}: spent ${figure(trend.averageSpent, currency)}, income ` +
      `${figure(trend.averageIncome, currency)}, net ${signed(trend.averageNet, currency)}`,
    ...(movers.length > 0 ? [title, ...movers] : []),
  ];
}

export function trendsText(answer: TrendsAnswer): string {
  return joined([
    `Months ${answer.from} to ${answer.to}, read ${answer.asOf}`,
    ...caveatLines(answer.caveats),
    ...answer.months.map(monthLine),
    ...answer.trends.flatMap(trendLines),
  ]);
}
