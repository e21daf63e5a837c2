import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LARGEST_STATEMENT, readStatement } from '../../../importer/readStatement.ts';

const times = 1_000_000;
const transaction = '<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20250115<TRNAMT>-1.00<FITID>0<NAME>';

/** Each is read within seconds if it is read once, and within hours if it is not. */
const files: readonly (readonly [name: string, make: () => string])[] = [
  ['one line of 10 MB', () => 'x'.repeat(10 * times)],
  ['10 MB of commas', () => ','.repeat(10 * times)],
  ['10 MB of quotation marks', () => '"'.repeat(10 * times)],
  ['a mark that never closes', () => `date,amount,payee\n"${'x,'.repeat(5 * times)}`],
  ['stray marks in one line', () => `date,amount,payee\n${'x"y'.repeat(times)}`],
  ['stray marks in many lines', () => `date,amount,payee\n${'"a"b\n'.repeat(times / 10)}`],
  ['100,000 columns', () => `${'date,'.repeat(times / 10)}\n${'1,'.repeat(times / 10)}`],
  ['blank lines', () => '\n'.repeat(5 * times)],
  ['digits without end', () => `date,amount,payee\n${'1'.repeat(times)},${'2'.repeat(times)},a\n`],
  ['spaces without end', () => `date,amount,payee\n${' '.repeat(times)},${' '.repeat(times)}x,a\n`],
  ['a statement in a statement in a statement', () => `<OFX>${'<STMTRS>'.repeat(times)}</OFX>`],
  ['unknown tags, never closed', () => `<OFX><STMTRS>${'<A>'.repeat(times)}</OFX>`],
  ['beginnings of tags', () => `<OFX>${'<'.repeat(10 * times)}`],
  ['a tag without end', () => `<OFX><STMTRS><${'a'.repeat(10 * times)}`],
  ['comments in comments', () => `<OFX>${'<!--'.repeat(times)}`],
  ['beginnings of entities', () => `<OFX><STMTRS>${transaction}${'&'.repeat(10 * times)}</OFX>`],
  ['text in pieces', () => `<OFX><STMTRS>${transaction}${'<![CDATA[x]]>'.repeat(times / 4)}</OFX>`],
  [
    'one FITID for all',
    () => `<OFX><STMTRS>${Array.from({ length: 20_000 }, (_, n) => transaction + n).join('')}</OFX>`,
  ],
  ['a record without end', () => `!Type:Bank\n${'D1/31/25\n'.repeat(times)}`],
  ['a transaction of 250,000 parts', () => `!Type:Bank\nD1/31/2025\nT1\n${'Sx\n$1\n'.repeat(times / 4)}^\n`],
];

describe('a file made to do harm', () => {
  it.each(files)('is read once or refused: %s', async (_, make) => {
    const { rows, rejected } = await readStatement(make());
    expect(rows.every(({ input }) => (input.notes ?? '').length <= 2000 && input.description.length <= 256)).toBe(true);
    expect(rejected.every(({ reason }) => reason.length < 2000)).toBe(true);
  });

  it('is refused when it is larger than any statement', async () => {
    const { rejected } = await readStatement(new Uint8Array(LARGEST_STATEMENT + 1));
    expect(rejected).toEqual([{ line: 1, field: 'file', reason: 'it is larger than 25 MB; split it' }]);
  });

  it('is nothing that a reader trips over, whatever bytes it has', async () => {
    const beginnings = fc.constantFrom(
      '',
      'date,amount,payee\n',
      '!Type:Bank\n',
      '<OFX><STMTRS><STMTTRN>',
      'OFXHEADER:100\n',
    );
    const pieces = fc.array(
      fc.constantFrom(
        ...'<>/&;!^"\',|\n\r\t (-)+.1230DTPMLSE$[]%'.split(''),
        '<STMTTRN>',
        '</OFX>',
        '2025-01-31',
        '-1.00',
        '\u00e9',
      ),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(beginnings, pieces, async (beginning, content) => {
        const bytes = new TextEncoder().encode(beginning + content.join(''));
        const { rows, rejected } = await readStatement(bytes);
        expect([...rows, ...rejected].every(({ line }) => line >= 1)).toBe(true);
      }),
    );
  });
});
