import { expect, it } from '@jest/globals';
import { isMilestone, progressBar, progressLine } from '../../../local/importProgress.ts';

it.each([
  [0, 10_000, 0, '0 % · 0 of 10000'],
  [4_500, 10_000, 9_000, '45 % · 4500 of 10000 · 500 rows/s · 11 s left'],
  [50, 10_000, 500, '0 % · 50 of 10000 · 100 rows/s · 1 min 40 s left'],
  [9_999, 10_000, 10_000, '99 % · 9999 of 10000 · 1000 rows/s · 1 s left'],
  [10_000, 10_000, 20_000, '100 % · 10000 of 10000 · 500 rows/s'],
  [1, 3, 0, '33 % · 1 of 3 · 1000 rows/s · 1 s left'],
])('%d of %d after %d ms is told as %s', (done, total, elapsed, line) => {
  expect(progressLine(done, total, elapsed)).toBe(line);
});

it('draws a bar in twenty-four steps', () => {
  expect(progressBar(1, 2, 1000)).toBe(`${'█'.repeat(12)}${'░'.repeat(12)} ${progressLine(1, 2, 1000)}`);
  expect(progressBar(2, 2, 1000).startsWith('█'.repeat(24))).toBe(true);
});

it('passes ten milestones, however many batches there are', () => {
  const milestonesOf = (total: number, batch: number): number =>
    Array.from({ length: Math.ceil(total / batch) }, (_, index) => index * batch).filter((before) =>
      isMilestone(before, Math.min(before + batch, total), total),
    ).length;
  expect([milestonesOf(10_000, 50), milestonesOf(1_420, 50), milestonesOf(7, 50)]).toEqual([10, 10, 1]);
});
