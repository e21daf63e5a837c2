import { describe, expect, it } from '@jest/globals';
import { readStatement } from '../../../importer/readStatement.ts';

const text = [
  'Datum;Empfänger;Betrag;Info',
  '30.02.2025;Café;-3,10;x',
  '15.01.2025;Miete;-900,00;x',
  '16.01.2025;Bäcker;drei;x',
  '17.01.2025;Kiosk;-1,00',
].join('\n');

describe('what a person corrects of a CSV', () => {
  it('is offered for each rejected line, by what its columns mean, as the file spells it', async () => {
    const { rejected, correctable } = await readStatement(text);
    expect(rejected.map(({ line, field }) => [line, field])).toEqual([
      [2, 'date'],
      [4, 'amount'],
      [5, 'row'],
    ]);
    expect(correctable).toEqual({
      2: { date: '30.02.2025', amount: '-3,10', payee: 'Café' },
      4: { date: '16.01.2025', amount: 'drei', payee: 'Bäcker' },
      5: { date: '17.01.2025', amount: '-1,00', payee: 'Kiosk' },
    });
  });

  it('is read as if the file had it, with the same id', async () => {
    const corrections = { 2: { date: '28.02.2025' }, 4: { amount: '-3,50' }, 5: { payee: 'Kiosk' } };
    const { rows, rejected, correctable } = await readStatement(text, { corrections });
    const mended = text.replace('30.02', '28.02').replace('drei', '-3,50').replace('-1,00', '-1,00;');
    expect(rows).toEqual((await readStatement(mended)).rows);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect([rejected, correctable]).toEqual([[], {}]);
  });

  it('is checked like anything else', async () => {
    const { rejected } = await readStatement(text, { corrections: { 2: { date: '31.02.2025' } } });
    expect(rejected[0]).toMatchObject({ line: 2, field: 'date', reason: expect.stringContaining('31.02.2025') });
  });
});
