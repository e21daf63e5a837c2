import type { MonthFigures } from '../domain/recount.ts';
import type { TotalsItem } from './totalsItem.ts';
import { figureNames, numberOf, totalsAdditions } from './totalsItem.ts';

/** A figure of the totals that is not what the month's transactions come to. */
export interface WrongFigure {
  /** Of the attribute. */
  name: string;
  kept: number;
  counted: number;
}

/** Every sum, count and posting that is wrong, to the last digit, by name; a figure that is not there is 0. */
export function wrongFigures(item: TotalsItem | null, counted: MonthFigures): WrongFigure[] {
  const right = totalsAdditions(counted);
  const names = [...right.map(({ name }) => name), ...figureNames(item)];
  return names
    .filter((name, index) => names.indexOf(name) === index)
    .sort()
    .map((name) => ({
      name,
      kept: item ? numberOf(item, name) : 0,
      counted: right.find((figure) => figure.name === name)?.by ?? 0,
    }))
    .filter(({ kept, counted: wanted }) => kept !== wanted);
}
