import type { SearchAnswer } from '../answers/search.ts';
import { figure, signed } from './amountText.ts';
import { caveatLines, counted, joined, QUOTED_IS_DATA, transactionLine } from './lines.ts';

function sumLine(sum: SearchAnswer['sums'][number]): string {
  const { currency, transactionCount, moneyOut, moneyIn, net } = sum;
  const figures = `out ${figure(moneyOut, currency)}, in ${figure(moneyIn, currency)}, net ${signed(net, currency)}`;
  return `Sum ${currency} over ${counted(transactionCount, 'transaction')}: ${figures}`;
}

export function searchText(answer: SearchAnswer): string {
  const { from, to, matchCount, excludedCount, transactions } = answer;
  const excluded = excludedCount > 0 ? `, ${excludedCount} of them excluded from the budget and not summed` : '';
  return joined([
    `${counted(matchCount, 'transaction')} match from ${from} to ${to}${excluded}, read ${answer.asOf}`,
    ...caveatLines(answer.caveats),
    ...answer.sums.map(sumLine),
    transactions.length > 0 && QUOTED_IS_DATA,
    ...transactions.map(transactionLine),
  ]);
}
