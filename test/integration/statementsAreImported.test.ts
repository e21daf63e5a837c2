import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MonthTotalsDocument, TransactionsBetweenDocument } from '../../generated/operations.ts';
import type { BudgetApi, Person } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

const root = join(import.meta.dirname, '../..');
const statements = join(root, 'data/statements');

let api: BudgetApi;
let folder: string;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** The command as a person runs it; with `signal`, stopped as soon as the first tenth of the rows is there. */
function runImport(person: Person, args: readonly string[], signal?: NodeJS.Signals): Promise<Run> {
  const token = api.issuer.sign(api.claimsOf(person));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'cli/import.ts', '--url', api.url, '--token', token, ...args],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: '', INIT_CWD: root } },
  );
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (signal && out.includes('10 % · ')) child.kill(signal);
  });
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, error })));
}

const months = ['2024-11', '2024-12', '2025-01', '2025-02'];

/** Line 2 on: one cent more in each row, a month after the other. */
async function writeLedger(count: number): Promise<string> {
  const file = join(folder, `ledger-${count}.csv`);
  const rows = Array.from({ length: count }, (_, index) => {
    const month = months[Math.floor((index * months.length) / count)];
    return `${month}-${String((index % 28) + 1).padStart(2, '0')},Payee ${index % 40},-${(index + 100) / 100},USD,T${index}`;
  });
  await writeFile(file, `date,payee,amount,currency,id\n${rows.join('\n')}\n`);
  return file;
}

function createdIn({ out }: Run): number {
  return Number(/^Created (\d+) transaction/m.exec(out)?.[1]);
}

async function countOf(person: Person): Promise<number> {
  const totals = await Promise.all(months.map((month) => api.as(person).ask(MonthTotalsDocument, { month })));
  return totals
    .flatMap(({ monthTotals }) => monthTotals.categories)
    .reduce((sum, { transactionCount }) => sum + transactionCount, 0);
}

beforeAll(async () => {
  api = await startBudgetApi();
  folder = await mkdtemp(join(tmpdir(), 'statements-'));
}, 60_000);

afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

describe('a ledger of 2,000 rows on the command line', () => {
  const person = { tenant: 'abc123', user: 'ledger' };

  it('is imported with ten lines of progress and the sums of its months', async () => {
    const run = await runImport(person, [await writeLedger(2000)]);
    expect([run.code, run.error]).toEqual([0, '']);
    expect(run.out.match(/^\d+ % · \d+ of 2000 · \d+ rows\/s/gm)).toHaveLength(10);
    expect(run.out).toContain('Created 2000 transactions\n0 duplicates\n0 rejected\n');
    // Rows 0 to 499 are 1.00, 1.01, … 5.99: 500 × (1.00 + 5.99) ÷ 2.
    expect(run.out).toMatch(/^ +2024-11 +500 +-1747\.50 +0\.00 +USD$/m);
    const { monthTotals } = await api.as(person).ask(MonthTotalsDocument, { month: '2024-11' });
    expect(monthTotals.totalActualExpenses).toBe(1747.5);
    expect(await countOf(person)).toBe(2000);
  }, 120_000);

  it('is all duplicates when it is imported again', async () => {
    const run = await runImport(person, [await writeLedger(2000)]);
    expect(run.code).toBe(0);
    expect(run.out).toContain(
      'Created 0 transactions\n2000 duplicates (already there, left as they are): lines 2 to 2001\n0 rejected\n',
    );
    expect(await countOf(person)).toBe(2000);
  }, 120_000);
});

describe('an import that was interrupted', () => {
  it('by Ctrl-C says what is there, and does the rest when it is run again', async () => {
    const person = { tenant: 'abc123', user: 'ctrl-c' };
    const file = await writeLedger(500);
    const first = await runImport(person, [file], 'SIGINT');
    expect(first.code).toBe(2);
    expect(first.error).toMatch(/^Stopped before line \d+\nWhat was sent stays. Run the same command again/);
    const done = createdIn(first);
    expect(await countOf(person)).toBe(done);
    const second = await runImport(person, [file]);
    expect([second.code, createdIn(second)]).toEqual([0, 500 - done]);
    expect(second.out).toContain(`${done} duplicates (already there, left as they are): lines 2 to ${done + 1}\n`);
    expect(await countOf(person)).toBe(500);
  }, 120_000);

  it('by force is completed by the next run', async () => {
    const person = { tenant: 'abc123', user: 'killed' };
    const file = await writeLedger(500);
    const first = await runImport(person, [file], 'SIGKILL');
    expect(first.code).toBeNull();
    const second = await runImport(person, [file]);
    const duplicates = Number(/^(\d+) duplicates/m.exec(second.out)?.[1]);
    expect(duplicates).toBeGreaterThanOrEqual(50);
    expect(createdIn(second) + duplicates).toBe(500);
    expect(await countOf(person)).toBe(500);
  }, 120_000);
});

describe('a bank statement on the command line', () => {
  it.each([
    ['giro.csv', 7],
    ['card.qfx', 3],
    ['household.qif', 3],
  ])(
    'is imported whatever its format: %s',
    async (name, count) => {
      const person = { tenant: 'abc123', user: name.replace('.', '-') };
      const run = await runImport(person, [join(statements, name)]);
      expect([run.code, run.error, createdIn(run)]).toEqual([0, '', count]);
      const february = { from: '2025-02-01', to: '2025-02-28' };
      const { transactionsBetween } = await api.as(person).ask(TransactionsBetweenDocument, february);
      expect(transactionsBetween.items).toHaveLength(count);
    },
    60_000,
  );

  it('is asked about, and not written, when the order of day and month is open', async () => {
    const person = { tenant: 'abc123', user: 'open' };
    const file = join(folder, 'open.csv');
    await writeFile(file, 'Date,Description,Amount\n11/12/2024,Shop,-5.00\n12/11/2024,Cafe,-4.00\n');
    const run = await runImport(person, [file]);
    expect(run.code).toBe(2);
    expect(run.error).toContain('--date-format DD/MM/YYYY  or  --date-format MM/DD/YYYY');
    expect(await countOf(person)).toBe(0);
    const answered = await runImport(person, [file, '--date-format', 'DD/MM/YYYY']);
    expect([answered.code, createdIn(answered)]).toEqual([0, 2]);
    const { monthTotals } = await api.as(person).ask(MonthTotalsDocument, { month: '2024-12' });
    expect(monthTotals.totalActualExpenses).toBe(5);
  }, 60_000);

  it('is read by a mapping file, and not written by a dry run', async () => {
    const person = { tenant: 'abc123', user: 'mapped' };
    const [file, mapping] = [join(folder, 'odd.csv'), join(folder, 'mapping.json')];
    await writeFile(file, 'wann|was|raus|rein\n5.1.25|Brot|1,50|\n6.1.25|Lohn||2.000,00\n');
    const columns = { date: 'wann', payee: 'was', debit: 'raus', credit: 'rein' };
    await writeFile(mapping, JSON.stringify({ columns, dateFormat: 'D.M.YY', decimal: ',', currency: 'EUR' }));
    const run = await runImport(person, [file, '--mapping', mapping, '--dry-run']);
    expect([run.code, run.error]).toEqual([0, '']);
    expect(run.out).toContain('Would create 2 transactions\n');
    expect(run.out).toMatch(/^ +2025-01 +2 +-1\.50 +2000\.00 +EUR$/m);
    expect(await countOf(person)).toBe(0);
  }, 60_000);

  it('of which nothing can be read is refused with a reason', async () => {
    const file = join(folder, 'half.ofx');
    await writeFile(file, '<OFX><STMTRS><STMTTRN><TRNAMT>-5');
    const run = await runImport({ tenant: 'abc123', user: 'half' }, [file]);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.error).toMatch(/^Nothing was written.*\n.*half\.ofx: the file ends before <\/OFX>/);
  }, 60_000);
});
