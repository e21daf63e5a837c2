import { decimalsOf } from '../domain/currency.ts';
import { readAmount, type DecimalMark } from './amount.ts';

export interface DecimalGuess {
  readonly decimal: DecimalMark;
  /** Both marks when the amounts do not decide between them; else empty. */
  readonly choices: readonly DecimalMark[];
  /** The amounts that leave it open. */
  readonly example: string;
}

export interface AmountContext {
  /** Every currency that the amounts are known to be in. */
  readonly currencies: readonly string[];
  /** Whether the layout is our own, whose amounts have a decimal point unless they show that they do not. */
  readonly isOwnLayout: boolean;
}

type Verdict = DecimalMark | 'open' | 'either' | 'none';

/** The mark that one amount decides for, `either` when both read the same from it, `open` when they do not: `1,234`. */
function verdictOn(cell: string): Verdict {
  const [point, comma] = [readAmount(cell, '.'), readAmount(cell, ',')];
  if ('reason' in point) return 'reason' in comma ? 'none' : ',';
  if ('reason' in comma) return '.';
  return point.amount === comma.amount ? 'either' : 'open';
}

/** What open amounts decide after all: in a currency without decimals a mark can only group thousands. */
function verdictInContext(cell: string, { currencies, isOwnLayout }: AmountContext): Verdict {
  const verdict = verdictOn(cell);
  if (verdict !== 'open') return verdict;
  if (isOwnLayout && cell.includes('.')) return 'either';
  const isWhole = currencies.length > 0 && currencies.every((currency) => decimalsOf(currency) === 0);
  return isWhole ? (cell.includes(',') ? '.' : ',') : 'open';
}

/** The decimal mark of a column, from all its amounts: one that only one mark can read decides. */
export function guessDecimal(cells: readonly string[], context: AmountContext): DecimalGuess {
  const verdicts = cells.map((cell) => verdictInContext(cell, context));
  const exampleOf = (verdict: Verdict): string => cells[verdicts.indexOf(verdict)] ?? '';
  const [point, comma] = [verdicts.includes('.'), verdicts.includes(',')];
  if (point && comma) return { decimal: '.', choices: ['.', ','], example: `${exampleOf('.')} and ${exampleOf(',')}` };
  if (point || comma || !verdicts.includes('open')) return { decimal: comma ? ',' : '.', choices: [], example: '' };
  return { decimal: '.', choices: ['.', ','], example: exampleOf('open') };
}
