import type { BudgetCategoryType } from '../../../generated/dashboard.ts';

/** A colour as `#rrggbb`, one for each scheme. */
export interface SchemeColour {
  readonly light: string;
  readonly dark: string;
}

/**
 * A colour for each category type: apart from each other for people who see all colours, and at least 3.1 against the
 * card in its scheme. Twenty-one cannot be told apart by everyone, so a category never shows by its colour alone.
 */
export const CATEGORY_COLOURS: Readonly<Record<BudgetCategoryType, SchemeColour>> = {
  housing: { light: '#0e6bdc', dark: '#5f9efa' },
  utilities: { light: '#849301', dark: '#cbdd61' },
  groceries: { light: '#526602', dark: '#7a960c' },
  dining: { light: '#9f6b45', dark: '#dc9d70' },
  transportation: { light: '#997fb5', dark: '#977ab5' },
  healthcare: { light: '#e54d78', dark: '#d25c79' },
  insurance: { light: '#01595b', dark: '#389b9d' },
  entertainment: { light: '#494579', dark: '#cccbff' },
  shopping: { light: '#7f284c', dark: '#fbbdd0' },
  personal: { light: '#96443c', dark: '#ce8076' },
  education: { light: '#483fbe', dark: '#777ce1' },
  childcare: { light: '#a3884d', dark: '#9e8651' },
  subscriptions: { light: '#7f77f9', dark: '#9d9fd3' },
  travel: { light: '#01779d', dark: '#0ec1fc' },
  gifts: { light: '#c33a8b', dark: '#ac7791' },
  debt: { light: '#624802', dark: '#e9ce96' },
  savings: { light: '#069976', dark: '#1db891' },
  taxes: { light: '#857300', dark: '#c0a817' },
  fees: { light: '#b67690', dark: '#f684b6' },
  income: { light: '#2e7051', dark: '#97e5bb' },
  other: { light: '#69707d', dark: '#8d96a5' },
};
