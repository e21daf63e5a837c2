import { describe, expect, it } from '@jest/globals';
import { readColumns, readMapping } from '../../../importer/mapping.ts';

describe('a mapping file', () => {
  it('may say everything or some of it', () => {
    const all = {
      columns: { date: 'Datum', debit: 'Soll', credit: 'Haben', payee: '#3' },
      header: true,
      delimiter: ';',
      dateFormat: 'DD.MM.YYYY',
      decimal: ',',
      expenses: 'negative',
      currency: 'EUR',
    };
    expect(readMapping(JSON.stringify(all))).toEqual({ ok: true, choices: all });
    expect(readMapping('{}')).toEqual({ ok: true, choices: {} });
  });

  it.each([
    ['{', 'not JSON'],
    ['[]', 'expected a JSON object'],
    ['null', 'expected a JSON object'],
    ['{"colums": {}}', 'there is no "colums"; there are: columns, header'],
    ['{"toString": 1}', 'there is no "toString"'],
    ['{"columns": ["date"]}', 'columns: ["date"] is not an object'],
    ['{"columns": {"when": "Datum"}}', 'columns: there is no "when"; there are: date, amount'],
    ['{"columns": {"date": 1}}', 'columns.date: 1 is not a column'],
    ['{"decimal": ";"}', 'decimal: ";" is not . or ,'],
    ['{"delimiter": ":"}', 'delimiter: ":" is not a comma'],
    ['{"dateFormat": "European"}', 'dateFormat: "European" is not a pattern'],
    ['{"expenses": "red"}', 'expenses: "red" is not negative or positive'],
    ['{"currency": "Euro"}', 'currency: "Euro" is not an ISO 4217 code'],
    ['{"header": "no"}', 'header: "no" is not true or false'],
  ])('is refused of %s', (text, reason) => {
    expect(readMapping(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});

describe('a list of columns', () => {
  it('pairs roles and names', () => {
    expect(readColumns('date=Buchungstag, amount = Betrag (EUR),payee=#4,narration=')).toEqual({
      ok: true,
      choices: { columns: { date: 'Buchungstag', amount: 'Betrag (EUR)', payee: '#4', narration: '' } },
    });
    expect(readColumns('date=a=b')).toEqual({ ok: true, choices: { columns: { date: 'a=b' } } });
  });

  it.each([
    ['date', '"date" is not like date=Datum'],
    ['date=Datum,', '"" is not like date=Datum'],
    ['when=Datum', 'there is no "when"'],
  ])('is refused of %j', (text, reason) => {
    expect(readColumns(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});
