import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readCategoryMap } from '../../../importer/categoryMap.ts';
import { previewStatement, type Preview } from '../../../importer/previewStatement.ts';

const folder = new URL('../../../data/statements/', import.meta.url);
const map = readCategoryMap(readFileSync(new URL('category-map.json', folder), 'utf8'));

async function read(name: string): Promise<Preview> {
  const preview = await previewStatement(readFileSync(new URL(name, folder)), { categoryMap: map.ok ? map.map : {} });
  expect(preview.ambiguities).toEqual([]);
  expect(preview.rejected).toEqual([]);
  return preview;
}

/** Line, day, amount, currency, description, notes and category; what the file says in words, read off by hand. */
function facts({ rows }: Preview): unknown[] {
  return rows.map(({ line, input }) => [
    line,
    input.date.slice(0, 10),
    input.amount,
    input.currency,
    input.description,
    input.notes,
    input.category,
  ]);
}

const none = undefined;

describe('the sample statements', () => {
  it('giro.csv: a German bank, Windows-1252, semicolons, lines above the header', async () => {
    const preview = await read('giro.csv');
    expect(preview).toMatchObject({ format: 'csv', encoding: 'windows-1252', csv: { headerLine: 5 } });
    expect(facts(preview)).toEqual([
      [6, '2025-02-28', -86, 'EUR', 'Stadtwerke Köln', 'Abschlag Februar', none],
      [7, '2025-02-28', 2450, 'EUR', 'Müller Bau GmbH', 'Lohn/Gehalt 02/2025', none],
      [8, '2025-02-27', -43.17, 'EUR', 'REWE Markt', 'Kartenzahlung 26.02. 18:12', none],
      [9, '2025-02-21', -7.8, 'EUR', 'Café Größenwahn', 'Kartenzahlung; "Danke"', none],
      [10, '2025-02-21', -7.8, 'EUR', 'Café Größenwahn', 'Kartenzahlung; "Danke"', none],
      [11, '2025-02-14', 112.46, 'EUR', 'Finanzamt', 'Erstattung 2024', none],
      [12, '2025-02-03', -1120, 'EUR', 'Hausverwaltung Schäfer', 'Miete Februar', none],
    ]);
    expect(preview.leftOut).toEqual([{ line: 13, field: 'status', reason: 'it is "Umsatz vorgemerkt"' }]);
    expect(preview.totals).toEqual([
      { month: '2025-02', currency: 'EUR', rows: 7, moneyOut: -1264.77, moneyIn: 2562.46 },
    ]);
    // Two equal coffees stay two.
    expect(new Set(preview.rows.map(({ input }) => input.id)).size).toBe(7);
  });

  it('card.csv: a card of the United States, month first, debit and credit apart', async () => {
    const preview = await read('card.csv');
    expect(facts(preview)).toEqual([
      [2, '2025-02-27', -64.2, none, "TRADER JOE'S #542", none, 'shopping'],
      [3, '2025-02-25', -48.75, none, 'SHELL OIL 5744, PALO ALTO', none, 'transportation'],
      [4, '2025-02-21', -15.49, none, 'NETFLIX.COM', none, 'entertainment'],
      [5, '2025-02-20', 1250, none, 'CAPITAL PAYMENT THANK YOU', none, 'debt'],
      [6, '2025-02-14', -6.75, none, 'BLUE BOTTLE COFFEE', none, 'dining'],
      [7, '2025-02-14', -6.75, none, 'BLUE BOTTLE COFFEE', none, 'dining'],
      [8, '2025-02-03', 23.99, none, 'AMAZON MKTPLACE RETURN', none, 'shopping'],
    ]);
    expect(preview.unusedColumns).toEqual(['Posted Date', 'Card No.']);
    expect(preview.totals).toEqual([{ month: '2025-02', currency: '', rows: 7, moneyOut: -141.94, moneyIn: 1273.99 }]);
  });

  it('current-account.csv: a British bank, named months, pounds beside the amounts', async () => {
    const preview = await read('current-account.csv');
    expect(preview).toMatchObject({ encoding: 'utf-8', csv: { headerLine: 5 } });
    expect(facts(preview)).toEqual([
      [6, '2025-02-03', -142, 'GBP', 'COUNCIL TAX', none, none],
      [7, '2025-02-05', -31.64, 'GBP', 'TESCO STORES 3297', none, none],
      [8, '2025-02-07', -8.4, 'GBP', 'TFL TRAVEL CHARGE', none, none],
      [9, '2025-02-10', 24, 'GBP', 'ASOS.COM LTD', none, none],
      [10, '2025-02-28', 2310.55, 'GBP', 'ACME LTD SALARY', none, none],
    ]);
  });

  it('checking.ofx: SGML, two accounts, one FITID for two coffees', async () => {
    const preview = await read('checking.ofx');
    expect(preview).toMatchObject({ format: 'ofx', accounts: ['000123456789', '000987654321'] });
    expect(facts(preview)).toEqual([
      [27, '2025-02-03', -54.31, 'USD', 'BARNES & NOBLE', 'PURCHASE 02/02', none],
      [35, '2025-02-10', -120, 'USD', 'Check 1042', none, none],
      [42, '2025-02-14', 2150.75, 'USD', 'ACME CORP PAYROLL', none, none],
      [49, '2025-02-20', -5.25, 'USD', 'CAFE', none, none],
      [56, '2025-02-20', -3.1, 'USD', 'CAFE', none, none],
      [76, '2025-02-28', 4.12, 'USD', 'INTEREST PAID', none, none],
    ]);
    expect(preview.rows.map(({ input }) => input.accountId)).toEqual([
      ...Array.from({ length: 5 }, () => '000123456789'),
      '000987654321',
    ]);
  });

  it('card.qfx: XML, a card, two currencies, one pending', async () => {
    const preview = await read('card.qfx');
    expect(facts(preview)).toEqual([
      [22, '2025-02-11', -42.9, 'EUR', 'Librairie Pères & Fils', 'Paris – 11.02.', none],
      [30, '2025-02-15', -30, 'CHF', 'Hotel Krone', none, none],
      [43, '2025-02-28', 200, 'EUR', 'Payment received', none, none],
    ]);
    expect(preview.leftOut).toEqual([{ line: 53, field: 'row', reason: 'it is pending' }]);
    expect(preview.totals).toEqual([
      { month: '2025-02', currency: 'CHF', rows: 1, moneyOut: -30, moneyIn: 0 },
      { month: '2025-02', currency: 'EUR', rows: 2, moneyOut: -42.9, moneyIn: 200 },
    ]);
  });

  it('household.qif: Quicken, a split and an opening balance', async () => {
    const preview = await read('household.qif');
    expect(preview).toMatchObject({ format: 'qif', accounts: ['Household'] });
    expect(facts(preview)).toEqual([
      [12, '2025-02-03', -1120, none, 'Lakeview Apartments', 'Rent February\nCheck 1043', 'housing'],
      [19, '2025-02-15', -92.4, none, 'Costco', 'Food:Groceries -61.15 (weekly); Household:Supplies -31.25', none],
      [29, '2025-02-28', 3.07, none, 'Interest', none, 'income'],
    ]);
    expect(preview.leftOut).toMatchObject([{ line: 6 }]);
  });
});
