import { CATEGORY_TYPES } from '../../../../domain/category.ts';
import { typeName } from '../../format/words.ts';

export const CATEGORIES = CATEGORY_TYPES.map((type) => ({ value: type, label: typeName(type) }));

export const WAYS = [
  { value: 'out', label: 'Money out' },
  { value: 'in', label: 'Money in' },
] as const;

export const STATUSES = [
  { value: 'pending', label: 'Pending' },
  { value: 'cleared', label: 'Cleared' },
  { value: 'reconciled', label: 'Reconciled' },
] as const;
