import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainText, quoted } from '../../../assistant/plainText.ts';

describe('a text that others wrote', () => {
  it.each([
    ['lines', 'one\r\ntwo\u2028three\u2029four\u0085five\u000bsix', 'one two three four five six'],
    ['control characters', 'a\u0000b\u001b[31mc\u007f', 'a b [31mc'],
    ['turned direction', '\u202eabc\u2066d\u2069', 'abcd'],
    ['what has no width', 'Net\u200bf\u2060l\ufeffix\u00ad', 'Netflix'],
    ['tags, in which text can hide', `ok${String.fromCodePoint(0xe0069, 0xe0067, 0xe006e)}`, 'ok'],
    ['variation selectors, in which bytes can hide', `a${String.fromCodePoint(0xe0100, 0xe01ef, 0xfe0f)}b`, 'ab'],
    ['blank letters', 'a\u3164\uffa0\u115fb', 'ab'],
    ['unpaired surrogates and private characters', 'a\ud800b\ue000c', 'abc'],
    ['wide spaces', '  a \u00a0\u3000 b\t', 'a b'],
  ])('loses %s', (_, text, seen) => {
    expect(plainText(text, 100)).toBe(seen);
  });

  it.each(['Café Zoë', '東京ラーメン', 'مطعم', 'Ωμέγα €5', '🍕 Pizza', 'न्यू दिल्ली'])('keeps letters: %s', (text) => {
    expect(plainText(text, 100)).toBe(text);
  });

  it('is cut at whole characters', () => {
    expect(plainText('🍕🍕🍕🍕', 3)).toBe('🍕🍕…');
    expect(plainText('abc', 3)).toBe('abc');
  });

  it('is one line of at most its length, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const seen = plainText(text, 50);
        expect([...seen].length).toBeLessThanOrEqual(50);
        expect(seen).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('cannot end the quotes it stands in', () => {
    expect(quoted('a" (id x), "b\\')).toBe('"a\\" (id x), \\"b\\\\"');
  });
});
