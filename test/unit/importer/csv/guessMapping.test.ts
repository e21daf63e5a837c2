import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guessMapping } from '../../../../importer/csv/guessMapping.ts';
import { readCsv } from '../../../../importer/csv/readCsv.ts';
import type { DecimalMark } from '../../../../importer/amount.ts';

const german =
  'Konto;DE01\n\nBuchungstag;Empfänger;Verwendungszweck;Betrag;Währung\n31.01.25;Bäcker;Brot;-3,20;EUR\n30.01.25;Chef;Lohn;2.000,00;EUR\n';

describe('the guess of a mapping', () => {
  it('is complete for a layout that it knows', () => {
    expect(guessMapping(german)).toEqual({
      mapping: {
        columns: {
          date: 'Buchungstag',
          amount: 'Betrag',
          payee: 'Empfänger',
          narration: 'Verwendungszweck',
          currency: 'Währung',
        },
        header: true,
        delimiter: ';',
        dateFormat: 'DD.MM.YY',
        decimal: ',',
        expenses: 'negative',
      },
      ambiguities: [],
      isOwnLayout: false,
    });
  });

  it('reads the file in the same way when it is given back', () => {
    const { mapping } = guessMapping(german)!;
    const { cellsOf: _, ...reading } = readCsv(german, JSON.parse(JSON.stringify(mapping)));
    expect(readCsv(german)).toMatchObject(reading);
  });

  it('is nothing of nothing', () => {
    expect(guessMapping('\n \n')).toBeNull();
  });

  it('takes our own names as they are, and leaves other columns alone', () => {
    const { mapping, ambiguities } = guessMapping('Date,Payee,Memo,Amount,Type\n2025-01-31,a,b,5.00,debit\n')!;
    expect(mapping.columns).toEqual({ date: 'Date', payee: 'Payee', amount: 'Amount' });
    expect(ambiguities).toEqual([]);
  });

  it('does not take for an id what is mostly the same, nor the other side’s account for one’s own', () => {
    const text =
      'Booking Date,Name,Amount,Transaction ID,IBAN\n2025-01-31,a,-1.00,X,DE1\n2025-01-30,b,-2.00,X,DE1\n2025-01-29,c,3.00,X,DE1\n';
    expect(guessMapping(text)?.mapping.columns).toEqual({ date: 'Booking Date', payee: 'Name', amount: 'Amount' });
    expect(guessMapping(text.replace('-2.00,X', '-2.00,Z'))?.mapping.columns).toMatchObject({ id: 'Transaction ID' });
  });

  it('keeps different rows of one id and day apart, but not in our own layout, whose ids are their author’s', () => {
    const rows = '2025-01-31,a,-1.00,X\n2025-01-31,b,-2.00,X\n2025-01-30,c,-2.00,Y\n';
    const occurrences = (header: string) => readCsv(header + rows).rows.map(({ occurrence }) => occurrence);
    expect(occurrences('Booking Date,Name,Amount,Transaction ID\n')).toEqual([undefined, 1, undefined]);
    expect(occurrences('date,payee,amount,id\n')).toEqual([undefined, undefined, undefined]);
  });

  it('believes content more than names: Valuta is a day here and a currency there', () => {
    const day = guessMapping('Valuta;Tekst;Beløb\n31-01-2025;Netto;-20,00\n');
    expect(day?.mapping.columns).toEqual({ date: 'Valuta', payee: 'Tekst', amount: 'Beløb' });
    const currency = guessMapping('Datum;Text;Belopp;Valuta\n2025-01-31;ICA;-20,00;SEK\n');
    expect(currency?.mapping.columns).toEqual({ date: 'Datum', payee: 'Text', amount: 'Belopp', currency: 'Valuta' });
  });

  it('finds columns without known names by their content', () => {
    const text = 'Wann,Wieviel,Was\n2025-01-31,-5.00,Brot\n2025-01-30,-4.00,Milch\n';
    expect(guessMapping(text)).toMatchObject({
      mapping: { columns: { date: 'Wann', amount: 'Wieviel', payee: 'Was' } },
      ambiguities: [],
    });
  });
});

describe('what a file leaves open', () => {
  const open = (text: string, choices = {}): unknown => guessMapping(text, choices)?.ambiguities;

  it('is the order of day and month', () => {
    const text = 'Date,Description,Amount\n03/04/2025,a,-1.00\n05/06/2025,b,-2.00\n';
    expect(open(text)).toEqual([
      { about: 'dateFormat', choices: ['DD/MM/YYYY', 'MM/DD/YYYY'], reason: expect.stringContaining('03/04/2025') },
    ]);
    expect(open(text, { dateFormat: 'MM/DD/YYYY' })).toEqual([]);
    expect(readCsv(text, { dateFormat: 'MM/DD/YYYY' }).rows.map(({ date }) => date)).toEqual([
      '2025-03-04',
      '2025-05-06',
    ]);
  });

  it('is the decimal mark', () => {
    const text = 'Datum;Text;Betrag\n31.01.2025;a;-1.500\n30.01.2025;b;-2.750\n';
    expect(open(text)).toEqual([{ about: 'decimal', choices: ['.', ','], reason: expect.stringContaining('-1.500') }]);
    expect(readCsv(text, { decimal: ',' }).rows.map(({ amount }) => amount)).toEqual([-1500, -2750]);
  });

  it('is which way positive amounts went, when most are', () => {
    const card =
      'Date,Description,Card Member,Amount\n01/31/2025,Store,ANN,45.00\n01/30/2025,Payment,ANN,-500.00\n01/29/2025,Cafe,ANN,4.00\n';
    expect(open(card)).toEqual([
      { about: 'expenses', choices: ['negative', 'positive'], reason: expect.stringContaining('2 of 3') },
    ]);
    expect(readCsv(card, { expenses: 'positive' })).toMatchObject({
      ambiguities: [],
      rows: [{ amount: -45 }, { amount: 500 }, { amount: -4 }],
    });
    expect(readCsv(card, { expenses: 'negative' }).rows.map(({ amount }) => amount)).toEqual([45, -500, 4]);
  });

  it('is which column is which, where only the content speaks', () => {
    const text = '2025-01-31,Shop,-5.00,95.00\n2025-01-30,Cafe,-4.00,100.00\n';
    expect(open(text)).toEqual([{ about: 'columns.amount', choices: ['#3', '#4'], reason: expect.any(String) }]);
    expect(readCsv(text, { columns: { amount: '#3' } })).toMatchObject({
      ambiguities: [],
      rows: [
        { amount: -5, payee: 'Shop' },
        { amount: -4, payee: 'Cafe' },
      ],
    });
  });
});

describe('choices', () => {
  it('win over names, each by itself, in any case of letters, and by number', () => {
    const text = 'Date,Description,Details,Amount,Net\n31/01/2025,a,b,-1.00,-0.80\n';
    const { mapping } = guessMapping(text, { columns: { amount: 'net', payee: '#3' } })!;
    expect(mapping.columns).toMatchObject({ date: 'Date', amount: 'net', payee: '#3', narration: 'Description' });
    expect(readCsv(text, { columns: { amount: 'net', payee: '#3' } }).rows).toMatchObject([
      { amount: -0.8, payee: 'b', narration: 'a' },
    ]);
  });

  it('may leave a role without a column', () => {
    expect(guessMapping(german, { columns: { narration: '' } })?.mapping.columns).not.toHaveProperty('narration');
  });

  it('find the header by the names that they use', () => {
    const text = 'Auszug;;\nWann;Was;Wieviel\n31.01.2025;Brot;-3,20\n';
    const columns = { date: 'Wann', payee: 'Was', amount: 'Wieviel' };
    expect(readCsv(text, { columns })).toMatchObject({
      rows: [{ line: 3, payee: 'Brot', amount: -3.2 }],
      rejected: [],
    });
  });

  it('of columns that are not there name those that are', () => {
    const { rows, rejected } = readCsv(german, { columns: { payee: 'Wer', amount: '#9' } });
    expect(rows).toEqual([]);
    const reason = expect.stringContaining('the file has: Buchungstag, Empfänger, Verwendungszweck, Betrag, Währung');
    expect(rejected).toEqual([
      { line: 3, field: 'payee', reason },
      { line: 3, field: 'amount', reason },
    ]);
  });

  it('replace the amount by its two sides', () => {
    const text = 'date,payee,amount,out,in\n2025-01-31,a,9,1.50,\n2025-01-30,b,9,,2.00\n';
    expect(readCsv(text, { columns: { debit: 'out', credit: 'in' } }).rows.map(({ amount }) => amount)).toEqual([
      -1.5, 2,
    ]);
  });
});

describe('the two sides of an amount', () => {
  const rowsOf = (...lines: string[]) => readCsv(['Date,Text,Debit,Credit', ...lines].join('\n'));

  it('may hold zeros for nothing', () => {
    expect(rowsOf('2025-01-31,a,5.00,0.00', '2025-01-30,b,0.00,7.00', '2025-01-29,c,0.00,0.00').rows).toMatchObject([
      { amount: -5 },
      { amount: 7 },
      { amount: 0 },
    ]);
  });

  it.each([
    ['both', '2025-01-28,x,1.00,2.00', 'amount'],
    ['neither', '2025-01-28,x,,', 'amount'],
    ['another sign than the rest', '2025-01-28,x,-1.00,', 'debit'],
    ['no number', '2025-01-28,x,,two', 'credit'],
  ])('reject a line with %s', (_, line, field) => {
    const { rows, rejected } = rowsOf('2025-01-31,a,5.00,', '2025-01-30,b,,3.00', line);
    expect(rows).toHaveLength(2);
    expect(rejected).toEqual([{ line: 4, field, reason: expect.any(String) }]);
  });
});

describe('a column of directions', () => {
  const rowsOf = (...lines: string[]) => readCsv(['Date,Text,Betrag,Soll/Haben', ...lines].join('\n'));

  it('gives unsigned amounts their sign', () => {
    expect(rowsOf('2025-01-31,a,5.00,S', '2025-01-30,b,7.00,H').rows.map(({ amount }) => amount)).toEqual([-5, 7]);
  });

  it('rejects the line in which it contradicts a signed amount', () => {
    const { rows, rejected } = rowsOf('2025-01-31,a,-5.00,S', '2025-01-30,b,7.00,H', '2025-01-29,c,9.00,S');
    expect(rows.map(({ amount }) => amount)).toEqual([-5, 7]);
    expect(rejected).toEqual([{ line: 4, field: 'direction', reason: '"S" contradicts the sign of 9' }]);
  });
});

it('rejects an amount in another currency than its row', () => {
  const { rejected } = readCsv('date,payee,amount,currency\n2025-01-31,a,-5.00 CHF,EUR\n');
  expect(rejected).toEqual([{ line: 2, field: 'currency', reason: 'the amount is in CHF, the currency is EUR' }]);
});

describe('a CSV that is written in any style', () => {
  const style = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    decimal: fc.constantFrom<DecimalMark>('.', ','),
    isGrouped: fc.boolean(),
    order: fc.constantFrom('DMY', 'MDY', 'YMD'),
    separator: fc.constantFrom('/', '-', '.'),
    layout: fc.constantFrom('amount', 'sides', 'words'),
    preamble: fc.integer({ min: 0, max: 5 }),
    lineBreak: fc.constantFrom('\n', '\r\n'),
  });
  const transaction = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    cents: fc.integer({ min: -99_999_999, max: 99_999_999 }),
    payee: fc
      .string({ unit: fc.constantFrom('a', 'b', 'É', ' ', ',', ';', '"', '|', '\t'), maxLength: 12 })
      .map((text) => `x${text}x`),
  });

  it('is read to the cent and the day, or says what it leaves open', () => {
    fc.assert(
      fc.property(fc.array(transaction, { minLength: 1, maxLength: 12 }), style, (transactions, how) => {
        const two = (number: number): string => String(number).padStart(2, '0');
        const amount = (cents: number): string => {
          const digits = String(Math.abs(cents)).padStart(3, '0');
          const group = how.decimal === '.' ? ',' : '.';
          const units = how.isGrouped ? digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group) : digits.slice(0, -2);
          return `${cents < 0 ? '-' : ''}${units}${how.decimal}${digits.slice(-2)}`;
        };
        const date = (month: number, day: number): string =>
          ({
            DMY: [two(day), two(month), '2025'],
            MDY: [two(month), two(day), '2025'],
            YMD: ['2025', two(month), two(day)],
          })[how.order as 'DMY'].join(how.separator);
        const header = { amount: ['Amount'], sides: ['Debit', 'Credit'], words: ['Amount', 'Type'] }[
          how.layout as 'amount'
        ];
        const money = (cents: number): string[] =>
          how.layout === 'amount'
            ? [amount(cents)]
            : how.layout === 'sides'
              ? cents < 0
                ? [amount(-cents), '']
                : ['', amount(cents)]
              : [amount(Math.abs(cents)), cents < 0 ? 'debit' : 'credit'];
        const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
        const lines = [
          ...Array.from({ length: how.preamble }, (_, index) => `Statement ${index}`),
          ['Booking date', ...header, 'Payee'].join(how.delimiter),
          ...transactions.map(({ month, day, cents, payee }) =>
            [date(month, day), ...money(cents), payee].map(quoted).join(how.delimiter),
          ),
        ];
        const { rows, rejected, ambiguities, csv } = readCsv(lines.join(how.lineBreak));
        expect(rejected).toEqual([]);
        expect(csv?.headerLine).toBe(how.preamble + 1);
        const expected = transactions.map(({ month, day, cents, payee }) => [
          `2025-${two(month)}-${two(day)}`,
          cents / 100,
          payee,
        ]);
        const isOpen = ambiguities.length > 0 || (how.order === 'MDY' && how.separator === '.');
        if (!isOpen) expect(rows.map((row) => [row.date, row.amount, row.payee])).toEqual(expected);
        // Two decimals always decide the mark.
        expect(ambiguities.map(({ about }) => about)).not.toContain('decimal');
      }),
    );
  });
});
