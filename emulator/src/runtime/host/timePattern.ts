/** One part of a Java DateTimeFormatter pattern: literal text, or a letter with its count. */
export type PatternPart = { readonly literal: string } | { readonly letter: string; readonly count: number };

const longestCount: Readonly<Record<string, number>> = {
  y: 4,
  u: 4,
  M: 4,
  L: 2,
  d: 2,
  E: 4,
  a: 1,
  H: 2,
  h: 2,
  m: 2,
  s: 2,
  S: 9,
  X: 3,
  x: 3,
  Z: 3,
};

/**
 * The parts of a pattern. Throws, naming the letter, on those not implemented (`Y` the week-based year among them,
 * which is rarely meant: `y` is the calendar year).
 * https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html
 */
export function patternParts(pattern: string): PatternPart[] {
  return [...pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)].map((match): PatternPart => {
    const [text, quoted, letter] = match;
    if (quoted !== undefined) return { literal: quoted === '' ? "'" : quoted.replaceAll("''", "'") };
    if (letter !== undefined) return letterPart(letter, text.length, pattern);
    if (/['[\]{}#]/.test(text))
      throw new Error(`the time pattern ${JSON.stringify(pattern)}: ${text} is not supported`);
    return { literal: text };
  });
}

function letterPart(letter: string, count: number, pattern: string): PatternPart {
  const longest = longestCount[letter];
  if (longest !== undefined && count <= longest && !(count === 3 && (letter === 'y' || letter === 'u')))
    return { letter, count };
  const hint = letter === 'Y' ? ' (Y is the week-based year; the calendar year is yyyy)' : '';
  throw new Error(`the time pattern ${JSON.stringify(pattern)}: ${letter.repeat(count)} is not supported${hint}`);
}

export const monthNames: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');
export const dayNames: readonly string[] = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
