import { toMinor } from '../../domain/money.ts';
import type { TransactionRowFragment } from '../../generated/assistantOperations.ts';
import type { Criteria } from './criteria.ts';

/** Without case and accents, so that "cafe" finds "Café". */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function containsEveryWord(row: TransactionRowFragment, text: string): boolean {
  const place = folded([row.description, row.merchant, row.notes ?? ''].join('\n'));
  return folded(text)
    .split(/\s+/u)
    .every((word) => place.includes(word));
}

function isWithin({ amount, currency }: TransactionRowFragment, { minAmount, maxAmount }: Criteria): boolean {
  const size = Math.abs(toMinor(amount, currency));
  const isLargeEnough = minAmount === undefined || size >= toMinor(minAmount, currency);
  return isLargeEnough && (maxAmount === undefined || size <= toMinor(maxAmount, currency));
}

/** Whether a transaction fits all that is asked for; what is absent fits everything. */
export function isMatch(row: TransactionRowFragment, criteria: Criteria): boolean {
  const { text, category, merchant, direction, from, to } = criteria;
  const day = row.date.slice(0, 10);
  return (
    day >= from &&
    day <= to &&
    (category === undefined || row.category === category) &&
    (merchant === undefined || row.merchant === merchant) &&
    (direction === undefined || (direction === 'out' ? row.amount < 0 : row.amount > 0)) &&
    isWithin(row, criteria) &&
    (text === undefined || containsEveryWord(row, text))
  );
}
