import type { Row } from './benchmark.ts';
import type { Interleaved } from './interleaved.ts';
import { estimate, median } from './statistics.ts';

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}

/** The row of two ways of one thing. */
export function comparisonRow(what: string, { ours, theirs, ratios }: Interleaved): Row {
  const ratio = estimate(ratios);
  return {
    what,
    ours: milliseconds(median(ours)),
    against: milliseconds(median(theirs)),
    ratio: `${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})`,
  };
}

/** Rows as a table in Markdown, columns aligned. */
export function table(heading: readonly string[], rows: readonly Row[]): string {
  const cells = [heading, ...rows.map(({ what, ours, against, ratio }) => [what, ours, against, ratio])];
  const widths = heading.map((_, column) => Math.max(...cells.map((line) => (line[column] ?? '').length)));
  const line = (values: readonly string[]): string =>
    `| ${values.map((value, column) => value.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(cells[0] ?? []), rule, ...cells.slice(1).map(line)].join('\n');
}
