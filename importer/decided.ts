import type { Ambiguity } from './ambiguity.ts';
import type { DecimalMark } from './amount.ts';
import { guessDateFormat } from './guessDateFormat.ts';
import { guessDecimal, type AmountContext } from './guessDecimal.ts';

/** A part of a mapping: chosen, or guessed and perhaps open. */
export interface Decided<Value> {
  readonly value: Value;
  readonly ambiguities: readonly Ambiguity[];
}

/** What is chosen needs no guess; what is guessed may be open. */
function decide<Value extends string>(
  about: 'dateFormat' | 'decimal',
  chosen: Value | undefined,
  guess: () => { value: Value; choices: readonly Value[]; reason: string },
): Decided<Value> {
  if (chosen !== undefined) return { value: chosen, ambiguities: [] };
  const { value, choices, reason } = guess();
  return { value, ambiguities: choices.length > 0 ? [{ about, choices, reason }] : [] };
}

/** The date format of some cells, unless it is chosen. */
export function dateFormatOf(cells: readonly string[], chosen: string | undefined): Decided<string> {
  return decide('dateFormat', chosen, () => {
    const { dateFormat, choices, example } = guessDateFormat(cells);
    return { value: dateFormat, choices, reason: `${example} could be a date as ${choices.join(' or ')}` };
  });
}

/** The decimal mark of some cells, unless it is chosen. */
export function decimalOf(
  cells: readonly string[],
  context: AmountContext,
  chosen: DecimalMark | undefined,
): Decided<DecimalMark> {
  return decide<DecimalMark>('decimal', chosen, () => {
    const { decimal, choices, example } = guessDecimal(cells, context);
    return { value: decimal, choices, reason: `${example}: amounts could have a decimal point or a decimal comma` };
  });
}
