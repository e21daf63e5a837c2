import { decimalsOf } from './currency.ts';
import type { Failure } from './failure.ts';
import { invalid } from './failure.ts';

/**
 * Amounts travel and rest as decimal numbers; every computation here is in integer minor units. Up to 1e12 with three
 * decimals a minor amount stays below 2^53, so nothing is ever rounded on the way.
 */
export const LARGEST_AMOUNT = 1e12;

function minorUnitsOfOne(currency: string): number {
  const decimals = decimalsOf(currency);
  return decimals === 0 ? 1 : decimals === 2 ? 100 : 1000;
}

/** 12.34 USD → 1234. The amount must have passed `checkAmount`, or be a sum of such. */
export function toMinor(amount: number, currency: string): number {
  return Math.round(amount * minorUnitsOfOne(currency));
}

/** 1234 USD → 12.34: the double nearest to the decimal, which prints as that decimal. */
export function fromMinor(minor: number, currency: string): number {
  return minor / minorUnitsOfOne(currency);
}

/** The exact sum of decimal amounts of one currency. */
export function sumOf(amounts: number[], currency: string): number {
  return fromMinor(
    amounts.reduce((sum, amount) => sum + toMinor(amount, currency), 0),
    currency,
  );
}

/** Any amount that the currency can express, zero and negative ones included. */
export function checkAmount(field: string, amount: number, currency: string): Failure | null {
  if (!Number.isFinite(amount) || amount > LARGEST_AMOUNT || amount < -LARGEST_AMOUNT) {
    return invalid(field, 'must be a number between -1e12 and 1e12');
  }
  if (fromMinor(toMinor(amount, currency), currency) !== amount) {
    return invalid(field, `${amount} has more decimals than ${currency} allows (${decimalsOf(currency)})`);
  }
  return null;
}

/** An amount that is planned: `checkAmount`, and not below zero. */
export function checkPlannedAmount(field: string, amount: number, currency: string): Failure | null {
  return amount < 0 ? invalid(field, 'must not be negative') : checkAmount(field, amount, currency);
}
