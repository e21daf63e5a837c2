import type { Difference } from '../../conflict/conflictDialog.tsx';
import { days } from '../../format/formats.ts';
import { typeName } from '../../format/words.ts';
import { STATUSES, WAYS } from './options.ts';
import type { TransactionConflict } from './transactionConflict.ts';
import type { TransactionValues } from './transactionValues.ts';
import { LABELS } from './transactionValues.ts';

/** Both versions of each field that was changed twice, in words. */
export function differences({ conflicts, merged }: TransactionConflict): readonly Difference[] {
  return conflicts.map(({ field, mine, theirs }) => ({
    key: field,
    label: LABELS[field],
    mine: words(field, { ...merged, [field]: mine }),
    theirs: words(field, { ...merged, [field]: theirs }),
  }));
}

function words(field: keyof TransactionValues, values: TransactionValues): string {
  switch (field) {
    case 'amount':
      return `${values.amount} ${values.currency}`;
    case 'way':
      return WAYS.find(({ value }) => value === values.way)?.label ?? '';
    case 'category':
      return typeName(values.category);
    case 'date':
      return days.fullDay(values.date);
    case 'status':
      return STATUSES.find(({ value }) => value === values.status)?.label ?? '';
    case 'isExcludedFromBudget':
    case 'isEssential':
      return values[field] ? 'yes' : 'no';
    default:
      return values[field] || 'nothing';
  }
}
