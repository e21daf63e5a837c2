import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatNamed, mappingChosen } from '../../../local/importChoices.ts';

describe('the flags of an import', () => {
  it('become a mapping', async () => {
    expect(await mappingChosen({})).toEqual({ columns: {} });
    expect(
      await mappingChosen({
        columns: 'date=Datum,amount=#2',
        dateFormat: 'DD.MM.YY',
        decimal: ',',
        delimiter: 'tab',
        expenses: 'positive',
        currency: 'eur',
      }),
    ).toEqual({
      columns: { date: 'Datum', amount: '#2' },
      dateFormat: 'DD.MM.YY',
      decimal: ',',
      delimiter: '\t',
      expenses: 'positive',
      currency: 'EUR',
    });
  });

  it('win over the mapping file, each column by itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mapping-'));
    const mapping = join(folder, 'mapping.json');
    writeFileSync(mapping, '{"columns": {"date": "Datum", "payee": "Wer"}, "decimal": ",", "currency": "EUR"}');
    const choices = await mappingChosen({ mapping, columns: 'payee=Was', currency: 'CHF' });
    rmSync(folder, { recursive: true });
    expect(choices).toEqual({ columns: { date: 'Datum', payee: 'Was' }, decimal: ',', currency: 'CHF' });
  });

  it.each([
    [{ dateFormat: 'European' }, '--date-format "European" is not a pattern such as DD.MM.YYYY'],
    [{ decimal: ';' }, '--decimal ";" is not . or ,'],
    [{ delimiter: ':' }, '--delimiter ":" is not a comma, semicolon, tab or |'],
    [{ expenses: 'red' }, '--expenses "red" is not negative or positive'],
    [{ currency: 'euro' }, '--currency "EURO" is not an ISO 4217 code'],
    [{ columns: 'when=Datum' }, '--columns: columns: there is no "when"'],
    [{ mapping: '/nowhere.json' }, 'Cannot read /nowhere.json'],
  ])('are refused by name: %j', async (flags, reason) => {
    await expect(mappingChosen(flags)).rejects.toThrow(reason);
  });

  it('name a format', () => {
    expect([formatNamed(undefined), formatNamed('OFX'), formatNamed('qfx'), formatNamed('qif')]).toEqual([
      undefined,
      'ofx',
      'ofx',
      'qif',
    ]);
    expect(() => formatNamed('mt940')).toThrow('--format mt940: there are csv, ofx, qif');
  });
});
