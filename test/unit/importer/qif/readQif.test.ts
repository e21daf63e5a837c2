import { describe, expect, it } from '@jest/globals';
import { readQif } from '../../../../importer/qif/readQif.ts';
import { readStatement } from '../../../../importer/readStatement.ts';

const coffee = 'D1/31/2025\nT-4.50\nPBlue Bottle\nMlatte\nLFood:Coffee/Work\n^\n';

const row = {
  line: 2,
  account: '',
  fileId: '',
  date: '2025-01-31',
  amount: -4.5,
  currency: '',
  payee: 'Blue Bottle',
  narration: 'latte',
  category: 'Food:Coffee',
  parts: [],
  details: '',
};

describe('QIF', () => {
  it.each(['Bank', 'CCard', 'Cash', 'Oth A', 'Oth L', 'bank '])('of the type %s is read', (type) => {
    expect(readQif(`!Type:${type}\n${coffee}`)).toMatchObject({
      rows: [row],
      rejected: [],
      leftOut: [],
      warnings: [],
      ambiguities: [],
    });
  });

  it('is read with the line breaks of Windows and of old Macs', () => {
    expect(readQif(`!Type:Bank\n${coffee}`.replaceAll('\n', '\r\n')).rows).toEqual([row]);
    expect(readQif(`!Type:Bank\n${coffee}`.replaceAll('\n', '\r')).rows).toEqual([row]);
  });

  it('takes U where there is no T, the check number into the notes, and currency from outside', () => {
    const { rows } = readQif('!Type:Bank\nD1/31/2025\nU-1,234.56\nN1001\nPRent\n^\n', { currency: 'USD' });
    expect(rows).toMatchObject([{ amount: -1234.56, details: 'Check 1001', currency: 'USD' }]);
  });

  it('describes what has neither payee nor memo by its category', () => {
    const { rows } = readQif('!Type:Bank\nD1/31/2025\nT-1.00\nLFees\n^\nD1/31/2025\nT-1.00\n^\n');
    expect(rows.map(({ payee }) => payee)).toEqual(['Fees', 'Transaction']);
  });

  it('makes one row of a split transaction, its parts in the notes', async () => {
    const split = 'D1/31/2025\nT-92.40\nPCostco\nMweekly\nLFood\nSFood\nEmilk\n$-61.15\nSHome:Supplies\n$-31.25\n^\n';
    const statement = await readStatement(`!Type:Bank\n${split}`, {
      categoryMap: { Food: 'groceries', Home: 'shopping' },
    });
    expect(statement.rows).toHaveLength(1);
    expect(statement.rows[0]?.input).toMatchObject({
      description: 'Costco',
      amount: -92.4,
      notes: 'weekly\nFood -61.15 (milk); Home:Supplies -31.25',
    });
    expect(statement.rows[0]?.input.category).toBeUndefined();
  });

  it('gives a split transaction the category that all parts share', async () => {
    const split = 'D1/31/2025\nT-9\nPCostco\nL--Split--\nSFood:Milk\n$-4\nSFood:Bread\n$-5\n^\n';
    const { rows } = await readStatement(`!Type:Bank\n${split}`, { categoryMap: { Food: 'groceries' } });
    expect(rows[0]?.input.category).toBe('groceries');
  });

  it('does not make parts of the identity: notes may be written otherwise one day', async () => {
    const idOf = async (record: string) => (await readStatement(`!Type:Bank\n${record}`)).rows[0]?.input.id;
    expect(await idOf(coffee.replace('^', 'SFood\n$-4.50\n^'))).toBe(await idOf(coffee));
    // printf '%s' '["","2025-01-31",-4.5,"","Blue Bottle","latte",0]' | sha256sum
    expect(await idOf(coffee)).toBe('c0dcc9fd85bfa7271c63368eb4ee64ee');
  });

  it('knows the account of each list', () => {
    const account = (name: string): string => `!Account\nN${name}\nTBank\nDmine\n^\n!Type:Bank\n${coffee}`;
    const { rows } = readQif(account('Checking') + account('Savings'));
    expect(rows.map(({ account: name, line }) => [name, line])).toEqual([
      ['Checking', 7],
      ['Savings', 19],
    ]);
  });

  it('passes over lists of accounts, categories and securities', () => {
    const text =
      '!Option:AutoSwitch\n!Account\nNChecking\nTBank\n^\nNSavings\nTBank\n^\n!Clear:AutoSwitch\n' +
      '!Type:Cat\nNFood\nDGroceries\nE\n^\nNSalary\nI\n^\n!Type:Class\nNWork\n^\n' +
      `!Account\nNChecking\nTBank\n^\n!Type:Bank\n${coffee}`;
    const { rows, rejected, warnings } = readQif(text);
    expect(rows).toMatchObject([{ account: 'Checking', payee: 'Blue Bottle' }]);
    expect([rejected, warnings]).toEqual([[], []]);
  });

  it('leaves out the opening balance, and says that it reads no investments', () => {
    const opening = 'D1/1/2025\nT1,000.00\nCX\nPOpening Balance\nL[Checking]\n^\n';
    const { rows, leftOut, warnings } = readQif(
      `!Type:Bank\n${opening}${coffee}!Type:Invst\nD1/2/2025\nNBuy\nYACME\nI10\nQ5\nT50.00\n^\n`,
    );
    expect(rows).toHaveLength(1);
    expect(leftOut).toEqual([{ line: 2, field: 'row', reason: expect.stringContaining('balance') }]);
    expect(warnings).toEqual(['Investments are not read']);
  });

  it('rejects, by line, what is no day or amount', () => {
    const bad = coffee.replace('1/31', '2/31') + coffee.replace('-4.50', 'free');
    expect(readQif(`!Type:Bank\n${coffee}${bad}`)).toMatchObject({
      rows: [row],
      rejected: [
        { line: 8, field: 'D', reason: expect.stringContaining('2/31/2025') },
        { line: 14, field: 'T', reason: expect.stringContaining('free') },
      ],
    });
  });

  it('rejects the transaction in which the file breaks off: its amount may be half', () => {
    const text = `!Type:Bank\n${coffee}D1/30/2025\nPHalf\nT-12.3`;
    expect(readQif(text)).toMatchObject({
      rows: [row],
      rejected: [{ line: 8, field: 'row', reason: expect.stringContaining('not complete') }],
    });
  });
});

describe('the dates of QIF', () => {
  const list = (...dates: string[]): string =>
    `!Type:Bank\n${dates.map((date) => `D${date}\nT-1.00\nPx\n^\n`).join('')}`;

  it.each([
    [
      ["1/31'25", "2/ 1'25"],
      ['2025-01-31', '2025-02-01'],
    ],
    [['1/31/99'], ['1999-01-31']],
    [
      ['31/01/2025', '01/02/2025'],
      ['2025-01-31', '2025-02-01'],
    ],
    [['31.1.2025'], ['2025-01-31']],
    [['2025-01-31'], ['2025-01-31']],
    [["1/13' 5"], ['2005-01-13']],
  ])('%j are decided by the data', (dates, days) => {
    const { rows, ambiguities } = readQif(list(...dates));
    expect(ambiguities).toEqual([]);
    expect(rows.map(({ date }) => date)).toEqual(days);
  });

  it('are asked for when no day is beyond 12, and read as one says', () => {
    const text = list("3/ 4'25");
    expect(readQif(text).ambiguities).toEqual([
      { about: 'dateFormat', choices: ['DD/MM/YYYY', 'MM/DD/YYYY'], reason: expect.stringContaining("3/ 4'25") },
    ]);
    expect(readQif(text, { dateFormat: 'MM/DD/YY' })).toMatchObject({
      ambiguities: [],
      rows: [{ date: '2025-03-04' }],
    });
    expect(readQif(text, { dateFormat: 'DD/MM/YY' })).toMatchObject({
      ambiguities: [],
      rows: [{ date: '2025-04-03' }],
    });
  });
});

it('asks for the decimal mark of a QIF in which a point or comma could be either', () => {
  const text = '!Type:Bank\nD1/31/2025\nT1.234\nPx\n^\n';
  expect(readQif(text).ambiguities).toMatchObject([{ about: 'decimal', choices: ['.', ','] }]);
  expect(readQif(text, { decimal: ',' })).toMatchObject({ ambiguities: [], rows: [{ amount: 1234 }] });
});
