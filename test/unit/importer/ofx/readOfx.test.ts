import { describe, expect, it } from '@jest/globals';
import { readOfx } from '../../../../importer/ofx/readOfx.ts';
import { readStatement } from '../../../../importer/readStatement.ts';

// Made by hand from the OFX specification (1.6 and 2.3): 2.2 headers, 3.2.9 dates, 3.2.11 amounts, 5.2 currencies,
// 11.4.4 transactions.
const sgmlHeader =
  'OFXHEADER:100\r\nDATA:OFXSGML\r\nVERSION:102\r\nSECURITY:NONE\r\nENCODING:USASCII\r\nCHARSET:1252\r\n' +
  'COMPRESSION:NONE\r\nOLDFILEUID:NONE\r\nNEWFILEUID:NONE\r\n\r\n';

/** A bank statement in SGML around some transactions. */
function bank(transactions: string, { currency = 'USD', account = '12345' } = {}): string {
  return (
    `${sgmlHeader}<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20250201</SONRS>` +
    `</SIGNONMSGSRSV1><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS>` +
    `<CURDEF>${currency}<BANKACCTFROM><BANKID>1<ACCTID>${account}<ACCTTYPE>CHECKING</BANKACCTFROM>` +
    `<BANKTRANLIST><DTSTART>20250101<DTEND>20250131${transactions}</BANKTRANLIST>` +
    `<LEDGERBAL><BALAMT>1.00<DTASOF>20250131</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`
  );
}

const one = '<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20250115<TRNAMT>-5.00<FITID>F1<NAME>Cafe</STMTTRN>';
const row = {
  line: 11,
  account: '12345',
  fileId: 'F1',
  date: '2025-01-15',
  amount: -5,
  currency: 'USD',
  payee: 'Cafe',
  narration: '',
  category: '',
};

describe('OFX as SGML', () => {
  it('is read from one line after the header', () => {
    expect(readOfx(bank(one))).toMatchObject({ rows: [row], rejected: [], leftOut: [], warnings: [] });
  });

  it('is read from one line in all', () => {
    const text = bank(one).replace(/\r\n/g, '');
    expect(readOfx(text).rows).toEqual([{ ...row, line: 1 }]);
  });

  it('is read with a tag on each line, indented and in small letters', () => {
    const text = bank(one)
      .replace(/</g, '\n   <')
      .replace(/<[^>]+>/g, (tag) => tag.toLowerCase());
    expect(readOfx(text).rows).toEqual([{ ...row, line: expect.any(Number) }]);
  });

  it('is read with end tags of leaves, and without those of transactions', () => {
    const closed = one.replace(/<(\w+)>([^<]+)/g, '<$1>$2</$1>');
    expect(readOfx(bank(closed)).rows).toEqual([row]);
    const open = bank(one.replace('</STMTTRN>', '') + one.replace('F1', 'F2').replace('</STMTTRN>', ''));
    expect(readOfx(open).rows).toEqual([row, { ...row, fileId: 'F2' }]);
    expect(readOfx(open.replace(/<\/(?!OFX>)\w+>/g, '')).rows).toEqual([row, { ...row, fileId: 'F2' }]);
  });

  it('numbers transactions by the line on which they begin', () => {
    const lines = `\n${one}\n\n${one.replace('F1', 'F2').replace('<FITID>', '\n<FITID>')}\n${one.replace('F1', 'F3')}`;
    expect(readOfx(bank(lines)).rows.map(({ line }) => line)).toEqual([12, 14, 16]);
  });

  it.each([
    ['AT&amp;T', 'AT&T'],
    ['AT&T', 'AT&T'],
    ['A &lt; B &gt; C', 'A < B > C'],
    ['A < B', 'A < B'],
    ['Caf&#233; &#xe9;', 'Café é'],
    ['R&amp;amp;D', 'R&amp;D'],
    ['Q&A; &unknown;', 'Q&A; &unknown;'],
    ['&#0;&#1114112;', '&#0;&#1114112;'],
    ['  two\n   lines ', 'two lines'],
    ['<![CDATA[Tom & <Jerry>]]>', 'Tom & <Jerry>'],
  ])('reads the name %j', (written, name) => {
    expect(readOfx(bank(one.replace('Cafe', written))).rows[0]?.payee).toBe(name);
  });

  it.each([
    ['20250115', '2025-01-15'],
    ['20250115235959', '2025-01-15'],
    ['20250115235959.123', '2025-01-15'],
    // The day that is written counts, in every zone: 3.2.9 gives the offset from Greenwich in brackets.
    ['20250115235959.000[-5:EST]', '2025-01-15'],
    ['20250115000000[+9:JST]', '2025-01-15'],
    ['20250115003000[5.30:IST]', '2025-01-15'],
  ])('reads the day %s', (written, date) => {
    expect(readOfx(bank(one.replace('20250115', written))).rows[0]?.date).toBe(date);
  });

  it.each([
    ['-5.00', -5],
    ['+5.00', 5],
    ['5', 5],
    ['-5,25', -5.25],
    ['-.5', -0.5],
    ['-1,234.56', -1234.56],
    ['-1.234,56', -1234.56],
    ['-0.125', -0.125],
    ['1,125', 1.125],
  ])('reads the amount %s', (written, amount) => {
    expect(readOfx(bank(one.replace('-5.00', written))).rows[0]?.amount).toBe(amount);
  });

  it('rejects, by line, what is no day or amount', () => {
    const bad = one.replace('20250115', '20250230') + one.replace('-5.00', 'five') + one.replace('-5.00', '');
    expect(readOfx(bank(one + bad))).toMatchObject({
      rows: [row],
      rejected: [
        { line: 11, field: 'DTPOSTED', reason: expect.stringContaining('20250230') },
        { line: 11, field: 'TRNAMT', reason: expect.stringContaining('five') },
        { line: 11, field: 'TRNAMT', reason: 'is empty' },
      ],
    });
  });

  it('takes the payee of an aggregate, the longer name, and the memo beside it', () => {
    const payee = '<PAYEE><NAME>Hotel<ADDR1>Street 1<CITY>Bern<POSTALCODE>3000<PHONE>1</PAYEE>';
    const [inAggregate, unclosed, extended] = readOfx(
      bank(
        one.replace('<NAME>Cafe', `${payee}<MEMO>Room`) +
          one.replace('<NAME>Cafe', `${payee.replace('</PAYEE>', '')}<MEMO>Room`).replace('F1', 'F2') +
          one.replace('<NAME>Cafe', '<NAME>Cafe Mozart in<EXTDNAME>Cafe Mozart in Salzburg').replace('F1', 'F3'),
      ),
    ).rows;
    expect(inAggregate).toMatchObject({ payee: 'Hotel', narration: 'Room' });
    expect(unclosed).toMatchObject({ payee: 'Hotel', narration: 'Room' });
    expect(extended).toMatchObject({ payee: 'Cafe Mozart in Salzburg' });
  });

  it('describes what has neither name nor memo by its type', () => {
    const check = one.replace('DEBIT', 'CHECK').replace('<NAME>Cafe', '<CHECKNUM>1042');
    expect(readOfx(bank(check)).rows[0]).toMatchObject({ payee: 'Check 1042', narration: '' });
    expect(readOfx(bank(one.replace('<NAME>Cafe', '<MEMO>Fee'))).rows[0]).toMatchObject({
      payee: '',
      narration: 'Fee',
    });
  });

  it('keeps the accounts and currencies of several statements apart', () => {
    const second =
      '<STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>67890</BANKACCTFROM><BANKTRANLIST>' +
      `${one}</BANKTRANLIST></STMTRS></OFX>`;
    const { rows } = readOfx(bank(one).replace('</OFX>', second));
    expect(rows).toEqual([row, { ...row, account: '67890', currency: 'EUR' }]);
  });

  it('does not take the other side of a transfer for the account', () => {
    const transfer = one.replace('<NAME>', '<BANKACCTTO><BANKID>2<ACCTID>99999<ACCTTYPE>SAVINGS</BANKACCTTO><NAME>');
    expect(readOfx(bank(transfer + one.replace('F1', 'F2'))).rows).toEqual([row, { ...row, fileId: 'F2' }]);
  });

  it('is in the currency of CURRENCY, and was converted from that of ORIGCURRENCY', () => {
    const inFrancs = one.replace('</STMTTRN>', '<CURRENCY><CURRATE>1.1<CURSYM>CHF</CURRENCY></STMTTRN>');
    const fromFrancs = one.replace('</STMTTRN>', '<ORIGCURRENCY><CURRATE>1.1<CURSYM>CHF</ORIGCURRENCY></STMTTRN>');
    expect(readOfx(bank(inFrancs + fromFrancs)).rows.map(({ currency }) => currency)).toEqual(['CHF', 'USD']);
  });

  it('takes the currency that one says where the file says none', () => {
    const text = bank(one).replace('<CURDEF>USD', '');
    expect(readOfx(text, { currency: 'EUR' }).rows[0]?.currency).toBe('EUR');
    expect(readOfx(bank(one), { currency: 'EUR' }).rows[0]?.currency).toBe('USD');
  });
});

const xml = (content: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<?OFX OFXHEADER="200" VERSION="220" SECURITY="NONE"?>\n' +
  '<OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>USD</CURDEF><CCACCTFROM><ACCTID>5555444433331111</ACCTID>' +
  `</CCACCTFROM>${content}</CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>`;

const charge =
  '<STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20250115</DTPOSTED><TRNAMT>-5.00</TRNAMT><FITID>F1</FITID>' +
  '<NAME>Cafe</NAME><MEMO/></STMTTRN>';

describe('OFX as XML', () => {
  it('is read, with comments, empty elements and a card whose number is not kept', () => {
    const text = xml(`<BANKTRANLIST><!-- <STMTTRN> -->${charge}</BANKTRANLIST>`);
    expect(readOfx(text)).toMatchObject({
      rows: [{ ...row, line: 3, account: 'card-1111' }],
      rejected: [],
      warnings: [],
    });
    expect(JSON.stringify(readOfx(text))).not.toContain('5555444433331111');
  });

  it('leaves out what is pending', () => {
    const pending = charge
      .replaceAll('STMTTRN', 'STMTTRNP')
      .replace(/<FITID>.*<\/FITID>/, '')
      .replaceAll('DTPOSTED', 'DTTRAN');
    const held = charge.replaceAll('DEBIT', 'HOLD');
    const text = xml(`<BANKTRANLIST>${charge}${held}</BANKTRANLIST>\n<BANKTRANLISTP>${pending}</BANKTRANLISTP>`);
    const { rows, leftOut, rejected } = readOfx(text);
    expect(rows).toHaveLength(1);
    expect(rejected).toEqual([]);
    expect(leftOut).toEqual([3, 4].map((line) => ({ line, field: 'row', reason: 'it is pending' })));
  });

  it('rejects corrections, which an import cannot make', () => {
    const correction = charge.replace(
      '<NAME>',
      '<CORRECTFITID>F0</CORRECTFITID><CORRECTACTION>REPLACE</CORRECTACTION><NAME>',
    );
    expect(readOfx(xml(correction)).rejected).toEqual([
      { line: 3, field: 'CORRECTFITID', reason: expect.stringContaining('FITID F0') },
    ]);
  });

  it('notes amounts whose sign contradicts their type', () => {
    expect(readOfx(xml(charge.replace('-5.00', '5.00')))).toMatchObject({
      rows: [{ amount: 5 }],
      warnings: [expect.stringContaining('the sign counts')],
    });
  });

  it('grows by no entity: what a file declares stays as it is written', () => {
    const bomb = '<!DOCTYPE OFX [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
    const text = xml(charge.replace('Cafe', '&c;')).replace('<OFX>', `${bomb}<OFX>`);
    expect(readOfx(text).rows[0]?.payee).toBe('&c;');
  });
});

describe('an OFX file that is not whole', () => {
  it.each([20, 200, 500, 600, 700])('is refused after %d characters, with the line where it ends', (length) => {
    const { rows, rejected } = readOfx(bank(one + one + one).slice(0, length));
    expect(rows).toEqual([]);
    expect(rejected).toEqual([
      { line: expect.any(Number), field: 'file', reason: expect.stringContaining('not complete') },
    ]);
  });

  it('is refused when it holds no statement', () => {
    expect(readOfx('<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>')).toMatchObject({
      rows: [],
      rejected: [{ field: 'file', reason: expect.stringContaining('no statement') }],
    });
  });

  it('may have no transactions', () => {
    expect(readOfx(bank(''))).toMatchObject({
      rows: [],
      rejected: [],
      warnings: [expect.stringContaining('no transactions')],
    });
  });
});

describe('the FITID', () => {
  const idsOf = async (transactions: string): Promise<string[]> =>
    (await readStatement(bank(transactions))).rows.map(({ input }) => input.id);

  it('is, with the account, the id', async () => {
    // printf '%s' '["12345","F1"]' | sha256sum
    expect(await idsOf(one)).toEqual(['ce4987ba42b45918c8285525605c5864']);
  });

  it('of different transactions of one day is told apart by the order, and noted', async () => {
    const other = one.replace('-5.00', '-3.00');
    const statement = await readStatement(bank(one + other));
    expect(statement.rows.map(({ input }) => input.amount)).toEqual([-5, -3]);
    expect(statement.repeated).toEqual([]);
    expect(statement.warnings).toEqual([expect.stringContaining('An id stands for different transactions')]);
    // printf '%s' '["12345","F1",1]' | sha256sum
    expect(statement.rows.map(({ input }) => input.id)).toEqual([
      'ce4987ba42b45918c8285525605c5864',
      'db7f84e7a8eab1830214fbbe439e95ac',
    ]);
  });

  it('of equal transactions is one transaction twice', async () => {
    const statement = await readStatement(bank(`${one}\n${one}`));
    expect(statement.rows).toHaveLength(1);
    expect(statement.repeated).toEqual([{ line: 12, firstLine: 11, differs: false }]);
  });

  it('of different days needs no order: id and day together are the key', async () => {
    const [first, second] = await idsOf(one + one.replace('20250115', '20250116'));
    expect(second).toBe(first);
  });
});
