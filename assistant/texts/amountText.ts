import { decimalsOf } from '../../domain/currency.ts';

/** -12.5 USD → `-12.50`, without separators, so that it is read as the same number everywhere. */
export function figure(amount: number, currency: string): string {
  return amount.toFixed(decimalsOf(currency));
}

/** -12.5 USD → `-12.50 USD`. */
export function amountText(amount: number, currency: string): string {
  return `${figure(amount, currency)} ${currency}`;
}

/** 12.5 → `+12.50`: for differences, where the direction matters. */
export function signed(amount: number, currency: string): string {
  return `${amount > 0 ? '+' : ''}${figure(amount, currency)}`;
}
