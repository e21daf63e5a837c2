import { median } from './statistics.ts';

/** One way to do a thing. */
export type Side = () => Promise<unknown>;

/** Medians of each block, in milliseconds, and how often `ours` takes `theirs`. */
export interface Interleaved {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly ratios: readonly number[];
}

async function block(side: Side, calls: number): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const start = performance.now();
    await side();
    times.push(performance.now() - start);
  }
  return median(times);
}

/**
 * Measures two ways of one thing in turn, so that whatever else the machine does falls on both: only their ratio means
 * something on another machine.
 */
export async function interleaved(
  ours: Side,
  theirs: Side,
  { blocks = 15, calls = 40 }: { blocks?: number; calls?: number } = {},
): Promise<Interleaved> {
  await block(ours, calls);
  await block(theirs, calls);
  const result = { ours: [] as number[], theirs: [] as number[], ratios: [] as number[] };
  for (let number = 0; number < blocks; number += 1) {
    const oursFirst = number % 2 === 0;
    const first = await block(oursFirst ? ours : theirs, calls);
    const second = await block(oursFirst ? theirs : ours, calls);
    const [own, other] = oursFirst ? [first, second] : [second, first];
    result.ours.push(own);
    result.theirs.push(other);
    result.ratios.push(own / other);
  }
  return result;
}
