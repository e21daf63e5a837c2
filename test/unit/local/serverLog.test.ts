import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoutine, openServerLog } from '../../../local/serverLog.ts';

const INFO = 'UpdateAnalytics: {"level":"INFO","message":"recalculated","month":"2025-01"}';
const METRIC = 'UpdateAnalytics: {"_aws":{"Timestamp":1,"CloudWatchMetrics":[]},"Recalculated":1}';
const WARNING = 'MonthClose: {"level":"WARN","message":"drift repaired"}';
const PLAIN = 'Query.goals: a resolver says { "level": "INFO" } in the middle of a sentence';

describe('the log of a local server', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'server-log-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  async function written(showAll: boolean) {
    const shown: string[] = [];
    const file = join(directory, 'kept', 'server.log');
    const log = await openServerLog({ file, show: (line) => shown.push(line), showAll });
    for (const line of [INFO, METRIC, WARNING, PLAIN]) log.write(line);
    await log.close();
    return { shown, kept: await readFile(file, 'utf8') };
  }

  it('keeps everything and shows what is not routine', async () => {
    const { shown, kept } = await written(false);
    expect(kept).toBe([INFO, METRIC, WARNING, PLAIN, ''].join('\n'));
    expect(shown).toEqual([WARNING, PLAIN]);
  });

  it('shows everything where asked to', async () => {
    expect((await written(true)).shown).toEqual([INFO, METRIC, WARNING, PLAIN]);
  });

  it.each([
    ['a failure', 'F: {"level":"ERROR","message":"x"}', false],
    ['a record without a level', 'F: {"message":"x"}', false],
    ['null', 'F: null', false],
    ['half a record', 'F: {"level":"INFO"', false],
    ['nothing', '', false],
    ['a debug record', 'F: {"level":"DEBUG"}', true],
  ])('%s', (_, line, expected) => {
    expect(isRoutine(line)).toBe(expected);
  });
});
