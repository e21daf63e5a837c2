import type { Bill, BillsAnswer } from '../answers/bills.ts';
import { quoted } from '../plainText.ts';
import { amountText, figure } from './amountText.ts';
import { caveatLines, counted, joined, QUOTED_IS_DATA } from './lines.ts';

function billLine(bill: Bill): string {
  const { currency, dueCount, overdueCount } = bill;
  const due = bill.firstDueDay === null ? 'not due again until then' : bill.firstDueDay;
  const total = dueCount > 1 ? `, due ${dueCount} times, together ${figure(bill.total, currency)}` : '';
  const overdue =
    overdueCount > 0
      ? `, overdue ${counted(overdueCount, 'time')} since ${bill.nextDue}: ${figure(bill.overdueTotal, currency)}`
      : '';
  const marks = [
    bill.isIncome && 'income',
    bill.isPostedByItself ? 'posted by itself' : 'posted by hand',
    `id ${bill.id} version ${bill.version}`,
    bill.dueDays && `days ${bill.dueDays.join(' ')}`,
  ].filter(Boolean);
  const money = `${amountText(bill.amount, currency)} ${bill.frequency}`;
  return `- ${due}: ${money}${total}${overdue}, ${bill.category} ${quoted(bill.name)} (${marks.join(', ')})`;
}

function sumLine({ currency, ...sums }: BillsAnswer['sums'][number]): string {
  const { overdueToPay, overdueIncome } = sums;
  const overdue =
    overdueToPay === 0 && overdueIncome === 0
      ? ''
      : `; besides, overdue: ${figure(overdueToPay, currency)} to pay, ${figure(overdueIncome, currency)} income`;
  return `${currency}: ${figure(sums.toPay, currency)} to pay, ${figure(sums.income, currency)} income${overdue}`;
}

export function billsText(answer: BillsAnswer): string {
  return joined([
    `From today (${answer.today} UTC) to ${answer.to}, ${counted(answer.bills.length, 'template')}, read ${answer.asOf}`,
    ...caveatLines(answer.caveats),
    ...answer.sums.map(sumLine),
    answer.bills.length > 0 && QUOTED_IS_DATA,
    ...answer.bills.map(billLine),
  ]);
}
