import { describe, expect, it } from '@jest/globals';
import { decodeText } from '../../../importer/decodeText.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** UTF-16 in two bytes each, as Excel's "Unicode text" is. */
function utf16(text: string, isLittle: boolean): Uint8Array {
  const units = [...text].map((character) => character.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

describe('the text of a file', () => {
  it.each([
    ['UTF-8', utf8('Café;1,50 €'), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8('\ufeffCafé;1,50 €'), 'utf-8'],
    ['UTF-16, little end first', utf16('\ufeffCafé;1,50 €', true), 'utf-16le'],
    ['UTF-16, big end first', utf16('\ufeffCafé;1,50 €', false), 'utf-16be'],
    ['UTF-16 without a mark', utf16('Café;1,50 €', true), 'utf-16le'],
    // C a f é ; 1 , 5 0 space € in Windows-1252, where ISO 8859-1 has no euro.
    ['Windows-1252', bytes(67, 97, 102, 0xe9, 59, 49, 44, 53, 48, 32, 0x80), 'windows-1252'],
  ])('is read from %s', (_, content, encoding) => {
    expect(decodeText(content)).toMatchObject({ ok: true, text: 'Café;1,50 €', encoding });
  });

  it('says that it took Windows-1252, and nothing of plain ASCII', () => {
    expect(decodeText(bytes(0xe9, 10))).toMatchObject({ warnings: [expect.stringContaining('Windows-1252')] });
    expect(decodeText(utf8('plain'))).toMatchObject({ encoding: 'utf-8', warnings: [] });
  });

  it('stays UTF-8 when single characters are damaged, as at the end of half a file', () => {
    const half = utf8('Müller, Schäfer, Köln, Straße').subarray(0, -2);
    expect(decodeText(half)).toMatchObject({
      ok: true,
      text: 'Müller, Schäfer, Köln, Stra\ufffd',
      encoding: 'utf-8',
      warnings: [expect.stringContaining('1 damaged')],
    });
  });

  it('is read as one says', () => {
    // 0xa4 is the euro in ISO 8859-15, and a currency sign in Windows-1252.
    expect(decodeText(bytes(0xa4), 'iso-8859-15')).toMatchObject({ ok: true, text: '€' });
    expect(decodeText(bytes(0xa4), 'klingon')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('"klingon"'),
    });
  });

  it.each([
    ['nothing', bytes(), 'empty'],
    ['blanks', utf8(' \r\n\t'), 'empty'],
    ['only a byte order mark', bytes(0xef, 0xbb, 0xbf), 'empty'],
    ['a spreadsheet', utf8('PK\x03\x04rest'), 'save it as CSV'],
    ['an old spreadsheet', bytes(0xd0, 0xcf, 0x11, 0xe0, 1), 'save it as CSV'],
    ['a PDF', utf8('%PDF-1.7'), 'PDF'],
    ['a gzip file', bytes(0x1f, 0x8b, 8, 0), 'unpack'],
    ['text with a zero in it', utf8('date,amount\n2025-01-01,\0'), 'not text'],
    ['an image', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'not text'],
  ])('is refused of %s', (_, content, reason) => {
    expect(decodeText(content)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});
