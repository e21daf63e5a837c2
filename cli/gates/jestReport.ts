import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GateReport } from './gate.ts';

/** Where jest writes what became of each test. */
export const jestResults = join(import.meta.dirname, '..', '..', 'build', 'jest-results.json');

interface JestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTotalTestSuites: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Counts of the last run. A file that could not be loaded counts as a failed test. */
export async function reportTests(): Promise<GateReport> {
  const results = JSON.parse(await readFile(jestResults, 'utf8')) as JestResults;
  await rm(jestResults);
  const passed = results.numPassedTests;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : '';
  const summary = `${passed} of ${passed + failed} tests passed in ${results.numTotalTestSuites} files${skipped}`;
  return { summary, tests: { passed, failed } };
}
