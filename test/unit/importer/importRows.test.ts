import { describe, expect, it } from '@jest/globals';
import type { RecordTransactionInput } from '../../../generated/operations.ts';
import { importRows, ImportStopped, type BatchAnswer as Answer, type SentRow } from '../../../importer/importRows.ts';

function rows(count: number): SentRow[] {
  return Array.from({ length: count }, (_, index) => ({
    line: index + 2,
    input: { id: `row-${index}`, date: '2025-01-01T12:00:00Z', description: 'x', amount: -1 },
  }));
}

function taken(created: number, duplicates: number): Answer {
  return { data: { importTransactions: { created, duplicates, items: [] } }, errors: [] };
}

function refused(errorInfo: unknown): Answer {
  return { data: null, errors: [{ errorType: 'InvalidInput', message: 'Bad rows', errorInfo }] };
}

/** Answers in turn, and keeps what was sent. */
function recorder(answers: Answer[]) {
  const batches: unknown[][] = [];
  const send = async (transactions: RecordTransactionInput[]): Promise<Answer> => {
    batches.push(transactions.map(({ id }) => id));
    const answer = answers.shift();
    if (!answer) throw new Error('asked too often');
    return answer;
  };
  return { batches, send };
}

describe('an import', () => {
  it('sends batches of 50, one after another, and adds up what they did', async () => {
    const { batches, send } = recorder([taken(50, 0), taken(30, 20), taken(0, 1)]);
    const progress: number[] = [];
    const outcome = await importRows(rows(101), { send, onProgress: (done) => progress.push(done) });
    expect(outcome).toMatchObject({ created: 80, duplicates: 21, rejected: [] });
    expect(batches.map((batch) => batch.length)).toEqual([50, 50, 1]);
    expect(progress).toEqual([50, 100, 101]);
  });

  it('tells which lines were there already, and which rows are there now', async () => {
    const items = [false, true, true].map((duplicate, index) => ({ index, duplicate, transaction: null }));
    const answer: Answer = { data: { importTransactions: { created: 1, duplicates: 2, items } }, errors: [] };
    const outcome = await importRows(rows(3), recorder([answer]));
    expect(outcome.duplicateLines).toEqual([3, 4]);
    expect(outcome.accepted).toEqual(rows(3));
  });

  it('stops before the next batch when it is told to', async () => {
    const controller = new AbortController();
    const { batches, send } = recorder([taken(50, 0)]);
    const options = { send, signal: controller.signal, onProgress: () => controller.abort() };
    await expect(importRows(rows(60), options)).rejects.toMatchObject({
      message: 'Stopped before line 52',
      outcome: { created: 50 },
    });
    expect(batches).toHaveLength(1);
  });

  it('sends nothing when there is nothing', async () => {
    expect(await importRows([], recorder([]))).toEqual({
      created: 0,
      duplicates: 0,
      duplicateLines: [],
      rejected: [],
      accepted: [],
    });
  });

  it('reports refused rows by their line and sends the rest of their batch again', async () => {
    const info = {
      rows: [
        { index: 0, field: 'amount', reason: 'too big' },
        { index: 2, field: 'date', reason: 'odd' },
      ],
    };
    const { batches, send } = recorder([refused(info), taken(2, 0)]);
    expect(await importRows(rows(4), { send })).toMatchObject({
      created: 2,
      duplicates: 0,
      rejected: [
        { line: 2, field: 'amount', reason: 'too big' },
        { line: 4, field: 'date', reason: 'odd' },
      ],
    });
    expect(batches).toEqual([
      ['row-0', 'row-1', 'row-2', 'row-3'],
      ['row-1', 'row-3'],
    ]);
  });

  it('sends nothing more of a batch whose rows were all refused', async () => {
    const { batches, send } = recorder([refused({ rows: [{ index: 0, field: 'date', reason: 'odd' }] })]);
    const outcome = await importRows(rows(1), { send });
    expect(outcome.rejected).toHaveLength(1);
    expect(batches).toHaveLength(1);
  });

  it.each([
    [
      'another error',
      { data: null, errors: [{ errorType: 'Unauthorized', message: 'No tenant' }] },
      'Unauthorized: No tenant',
    ],
    ['no data', { data: null, errors: [] }, 'without data'],
    ['a refusal without rows', refused(null), 'InvalidInput: Bad rows'],
    ['a refusal of rows that were not sent', refused({ rows: [{ index: 99, field: 'id', reason: 'x' }] }), 'Bad rows'],
  ])('stops at %s and says how far it came', async (_, answer: Answer, reason) => {
    const { send } = recorder([taken(49, 1), answer]);
    const stopped: unknown = await importRows(rows(60), { send }).catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(ImportStopped);
    expect(stopped).toMatchObject({
      message: expect.stringMatching(new RegExp(`^lines 52 to 61: .*${reason}`)),
      outcome: { created: 49, duplicates: 1, rejected: [] },
    });
  });

  it('stops when the API cannot be reached', async () => {
    const send = (): Promise<Answer> => Promise.reject(new Error('it does not answer'));
    await expect(importRows(rows(1), { send })).rejects.toMatchObject({
      message: 'lines 2 to 2: it does not answer',
      cause: new Error('it does not answer'),
    });
  });
});
