import { createAmountText } from './amountText.ts';
import { createDayFormat } from './dayFormat.ts';
import { hidesAmounts } from '../preferences/preferences.ts';
import { createMoneyFormat, HIDDEN } from './moneyFormat.ts';

/** The person's own locale, for the life of the page. */
export const locale = navigator.languages[0] ?? navigator.language;

export const money = createMoneyFormat(locale, hidesAmounts.isOn);
/** A sentence of the API, in which amounts may stand. */
export function discreet(text: string): string {
  return hidesAmounts.isOn() ? text.replace(/\d+([.,]\d+)*/g, HIDDEN) : text;
}

export const days = createDayFormat(locale);

const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
const roundPercentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' });
const countFormat = new Intl.NumberFormat(locale);

/** `41.67%`, of a percentage as the API gives it. */
export function percent(value: number): string {
  return percentFormat.format(value / 100);
}

/** `42%`, for sentences. */
export function roundPercent(value: number): string {
  return roundPercentFormat.format(value / 100);
}

export function list(items: readonly string[]): string {
  return listFormat.format(items);
}

/** `1,404` */
export function figure(number: number): string {
  return countFormat.format(number);
}

/** `1 transaction`, `1,404 transactions`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${figure(number)} ${number === 1 ? one : many}`;
}

const timeFormat = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });

/** `2:32 PM`, of a time in ms. */
export function clockTime(at: number): string {
  return timeFormat.format(at);
}

export const amounts = createAmountText(locale);

const currencyNames = new Intl.DisplayNames(locale, { type: 'currency' });

/** `US Dollar` */
export function currencyName(currency: string): string {
  return currencyNames.of(currency) ?? currency;
}
