import type { Failure } from './failure.ts';
import { invalid } from './failure.ts';

/** Free text that may be absent: at most `longest` characters (UTF-16 units), and not blank. */
export function checkText(field: string, text: string | null | undefined, longest: number): Failure | null {
  if (text === null || text === undefined) {
    return null;
  }
  if (text.length > longest) {
    return invalid(field, `has ${text.length} characters, at most ${longest} are allowed`);
  }
  return text.trim() === '' ? invalid(field, 'must not be blank') : null;
}

const DIGITS = '0123456789';

/** Whether a short text is made of ASCII digits only. */
export function isDigits(text: string): boolean {
  return text !== '' && text.split('').every((character) => DIGITS.indexOf(character) >= 0);
}

const HEX_DIGITS = '0123456789abcdefABCDEF';

/** A colour as `#RRGGBB`; absent is fine. */
export function checkColor(field: string, color: string | null | undefined): Failure | null {
  if (color === null || color === undefined) {
    return null;
  }
  const wellFormed =
    color.length === 7 &&
    color.startsWith('#') &&
    color
      .slice(1)
      .split('')
      .every((character) => HEX_DIGITS.indexOf(character) >= 0);
  return wellFormed ? null : invalid(field, 'must be a colour like #10B981');
}

/** A web address that may be absent: https, at most 1,000 characters. */
export function checkHttpsUrl(field: string, url: string | null | undefined): Failure | null {
  if (url === null || url === undefined) {
    return null;
  }
  if (url.length > 1000) {
    return invalid(field, `has ${url.length} characters, at most 1000 are allowed`);
  }
  return url.startsWith('https://') ? null : invalid(field, 'must start with https://');
}

/** At most 20 tags of 1 to 50 characters; absent is fine. */
export function checkTags(field: string, tags: string[] | null | undefined): Failure | null {
  if (tags === null || tags === undefined) {
    return null;
  }
  if (tags.length > 20) {
    return invalid(field, `has ${tags.length} entries, at most 20 are allowed`);
  }
  const unfit = tags.find((tag) => tag.trim() === '' || tag.length > 50);
  return unfit === undefined ? null : invalid(field, 'must hold tags of 1 to 50 characters');
}
