import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readCategoryMap } from '../../../importer/categoryMap.ts';
import { readStatement } from '../../../importer/readStatement.ts';

const header = 'id,date,payee,narration,category,account,amount,currency\n';

async function inputOf(line: string, account?: string): Promise<Record<string, unknown>> {
  const { rows, rejected } = await readStatement(header + line, { account });
  expect(rejected).toEqual([]);
  return { ...rows[0]?.input };
}

async function rejectedOf(line: string): Promise<unknown> {
  const { rows, rejected } = await readStatement(header + line);
  expect(rows).toEqual([]);
  return rejected;
}

describe('a statement row', () => {
  it('becomes a cleared import at noon UTC', async () => {
    expect(await inputOf('T1,2025-01-15,Whole Foods,Weekly run,groceries,visa-1,-87.42,usd')).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      date: '2025-01-15T12:00:00Z',
      description: 'Whole Foods',
      merchant: 'Whole Foods',
      notes: 'Weekly run',
      amount: -87.42,
      currency: 'USD',
      category: 'groceries',
      accountId: 'visa-1',
      source: 'import',
      status: 'cleared',
    });
  });

  it('is described by its narration when it has no payee', async () => {
    const input = await inputOf('T1,2025-01-15,,Interest,,,0.25,');
    expect(input).toMatchObject({ description: 'Interest', merchant: 'Interest', amount: 0.25 });
    expect(Object.keys(input).sort()).toEqual(['amount', 'date', 'description', 'id', 'merchant', 'source', 'status']);
  });

  it('takes the account of the statement unless it names its own', async () => {
    expect(await inputOf('T1,2025-01-15,a,,,,-1,', 'checking')).toMatchObject({ accountId: 'checking' });
    expect(await inputOf('T1,2025-01-15,a,,,visa,-1,', 'checking')).toMatchObject({ accountId: 'visa' });
  });

  it('keeps an account that is no id for its identity only', async () => {
    const [one, other] = [
      await inputOf('T1,2025-01-15,a,,,Assets:Checking,-1,'),
      await inputOf('T1,2025-01-15,a,,,Assets:Savings,-1,'),
    ];
    expect(one['accountId']).toBeUndefined();
    expect(one['id']).not.toBe(other['id']);
  });

  it('leaves a merchant of more than 200 characters to the API', async () => {
    const payee = 'x'.repeat(201);
    expect(await inputOf(`T1,2025-01-15,${payee},,,,-1,`)).not.toHaveProperty('merchant');
    expect(await inputOf(`T1,2025-01-15,${payee.slice(1)},,,,-1,`)).toHaveProperty('merchant', payee.slice(1));
  });

  it.each([
    ['T1,2025-02-29,a,,,,-1,USD', 'date'],
    ['T1,15.13.2025,a,,,,-1,USD', 'date'],
    ['T1,1969-12-31,a,,,,-1,USD', 'date'],
    ['T1,2025-01-15Z,a,,,,-1,USD', 'date'],
    ['T1,2025-01-15,,,,,-1,USD', 'payee'],
    [`T1,2025-01-15,${'x'.repeat(257)},,,,-1,USD`, 'payee'],
    ['T1,2025-01-15,a,,,,,USD', 'amount'],
    ['T1,2025-01-15,a,,,,"-1,50.00",USD', 'amount'],
    ['T1,2025-01-15,a,,,,€5,USD', 'currency'],
    ['T1,2025-01-15,a,,,,5 apples,USD', 'amount'],
    ['T1,2025-01-15,a,,,,1e3,USD', 'amount'],
    ['T1,2025-01-15,a,,,,Infinity,USD', 'amount'],
    ['T1,2025-01-15,a,,,,-1.005,USD', 'amount'],
    ['T1,2025-01-15,a,,,,-1.5,JPY', 'amount'],
    ['T1,2025-01-15,a,,,,1000000000000.01,USD', 'amount'],
    ['T1,2025-01-15,a,,,,0.1000000000000000055,USD', 'amount'],
    ['T1,2025-01-15,a,,,,-1,Dollar', 'currency'],
  ])('is rejected with its line and field: %s', async (line, field) => {
    expect(await rejectedOf(line)).toEqual([{ line: 2, field, reason: expect.any(String) }]);
  });

  it('does not spoil its neighbours', async () => {
    const { rows, rejected } = await readStatement(
      `${header}1,2025-01-15,a,,,,-1,\n2,oops,b,,,,-2,\n3,2025-01-17,c,,,,-3,\n`,
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(rejected.map(({ line }) => line)).toEqual([3]);
  });
});

describe('a statement', () => {
  it('takes a row once that it has twice, and says where', async () => {
    const { rows, repeated } = await readStatement(
      `${header}T1,2025-01-15,a,,,,-1,\nT1,2025-01-15,a,,,,-1,\nT1,2025-01-15,b,,,,-1,\nT1,2025-01-16,a,,,,-1,\n`,
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(repeated).toEqual([
      { line: 3, firstLine: 2, differs: false },
      { line: 4, firstLine: 2, differs: true },
    ]);
  });

  it('names its accounts, and its words for categories that nobody knows', async () => {
    const { accounts, unmappedCategories } = await readStatement(
      `${header}1,2025-01-15,a,,Toys,visa,-1,\n2,2025-01-15,b,,Pets,,-1,\n3,2025-01-15,c,,Pets,visa,-1,\n4,2025-01-15,d,,groceries,,-1,\n`,
      { account: 'giro' },
    );
    expect(accounts).toEqual(['visa', 'giro']);
    expect(unmappedCategories).toEqual([
      { name: 'Pets', rows: 2 },
      { name: 'Toys', rows: 1 },
    ]);
  });

  it('is read as the format and in the encoding that one says', async () => {
    const bytes = Uint8Array.from(
      [...'date;payee;amount\n2025-01-15;'].map((one) => one.charCodeAt(0)).concat(0xbe, 59, 49),
    );
    // 0xbe is ž in ISO 8859-15 and ¾ in Windows-1252.
    expect((await readStatement(bytes, { encoding: 'iso-8859-15' })).rows[0]?.input.description).toBe('ž');
    expect((await readStatement(bytes)).rows[0]?.input.description).toBe('¾');
    expect((await readStatement(bytes, { format: 'qif' })).format).toBe('qif');
  });
});

describe('the sample ledger', () => {
  // Independent of the importer: cut -d, -f7 data/fava-long-example.csv | tail -n +2 | paste -sd+ | bc
  const text = readFileSync(new URL('../../../data/fava-long-example.csv', import.meta.url), 'utf8');
  const map = readCategoryMap(readFileSync(new URL('../../../data/category-map.json', import.meta.url), 'utf8'));

  it('is read whole, every row with a category and an id of its own', async () => {
    expect(map.ok).toBe(true);
    const { rows, rejected } = await readStatement(text, { categoryMap: map.ok ? map.map : {} });
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(1420);
    expect(new Set(rows.map(({ input }) => input.id)).size).toBe(1420);
    expect(rows.every(({ input }) => input.category !== undefined)).toBe(true);
  });

  // Ids are part of the contract: a file that was imported by an earlier version has to meet its own rows again. The
  // digests were computed by the version that read this one layout only.
  it.each([
    ['ids of the file', (csv: string) => csv, '607839829bf775f48ecc53dd5ba75a4864b9c6da56bf817a8717651b08baebc6'],
    [
      'ids made of what the rows say',
      (csv: string) => csv.replace(/^[^,]*,/gm, ''),
      '3e131eb097be8e3bdfab612d800ee94758f3113574ebe17bfc141a08eabee6a6',
    ],
  ])('gives the ids that it always gave: %s', async (_, change, expected) => {
    const { rows } = await readStatement(change(text), { account: 'x' });
    const ids = rows.map(({ input }) => input.id);
    expect(ids).toHaveLength(1420);
    expect(createHash('sha256').update(ids.join('\n')).digest('hex')).toBe(expected);
  });

  it('keeps every cent', async () => {
    const { rows } = await readStatement(text);
    const cents = rows.reduce((sum, { input }) => sum + Math.round(input.amount * 100), 0);
    expect(cents).toBe(87_831_50);
  });
});
