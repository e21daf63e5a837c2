import { describe, expect, it } from '@jest/globals';
import { readStatement } from '../../../importer/readStatement.ts';
import { layoutText, questionsText } from '../../../local/importLayout.ts';

describe('what an import tells of a file', () => {
  it('is how each column is read, with an example, and what is not', async () => {
    const csv = 'Auszug\nBuchungstag;Empfänger;Betrag (EUR);Saldo;Kategorie\n31.01.25;Bäcker;-3,20;96,80;Essen\n';
    const statement = await readStatement(new TextEncoder().encode(csv), { account: 'giro' });
    expect(layoutText('a.csv', statement)).toBe(
      [
        'a.csv: CSV, UTF-8, separated by semicolons, header in line 2',
        '  date       Buchungstag   DD.MM.YY, such as 31.01.25',
        '  amount     Betrag (EUR)  decimal comma, such as -3,20',
        '  payee      Empfänger',
        '  category   Kategorie',
        '  not read   Saldo',
        '  currencies EUR',
        '  accounts   giro',
        'Note: no category is known for Essen (1); --map takes a file that says them.',
      ].join('\n'),
    );
  });

  it('is, of other formats, what they are and what to know', async () => {
    const ofx =
      '<OFX><STMTRS><BANKACCTFROM><ACCTID>1</BANKACCTFROM><STMTTRN><TRNTYPE>POS<DTPOSTED>20250131<TRNAMT>5<NAME>x</OFX>';
    expect(layoutText('a.ofx', await readStatement(ofx)).split('\n')).toEqual([
      'a.ofx: OFX',
      "  currencies none is said: the API's default (--currency says another)",
      '  accounts   1',
      expect.stringMatching(/^Note: The type says that money was spent, .*the sign counts\.$/),
    ]);
  });
});

it('asks for what is open with the flags that answer', async () => {
  const { ambiguities } = await readStatement('01/02/2025,Some Shop,-1.500,9.00\n02/03/2025,Some Bar,-2.750,8.00\n');
  expect(questionsText(ambiguities).split('\n')).toEqual([
    'Nothing was written: the file leaves open how it is to be read. Say it and run it again.',
    '  Several columns could be the amount.',
    '    --columns amount=#3  or  --columns amount=#4',
    '  01/02/2025 could be a date as DD/MM/YYYY or MM/DD/YYYY.',
    '    --date-format DD/MM/YYYY  or  --date-format MM/DD/YYYY',
    '  -1.500: amounts could have a decimal point or a decimal comma.',
    "    --decimal .  or  --decimal ','",
  ]);
});
