import { runInNewContext } from 'node:vm';

/**
 * `util.matches` takes a Java regular expression. This runs what Java and JavaScript read alike and refuses the rest:
 * https://docs.oracle.com/javase/8/docs/api/java/util/regex/Pattern.html
 */
export function javaMatches(pattern: string, text: string): boolean {
  const source = translate(pattern);
  if (/[\n\r\u0085\u2028\u2029]/.test(text) && /[.$^]/.test(pattern))
    throw refused(pattern, 'Java and JavaScript treat line breaks in the value differently');
  const found = test(pattern, source, text);
  const whole = found && test(pattern, `^(?:${source})$`, text);
  if (found !== whole)
    throw refused(
      pattern,
      'it matches a part of the value only, and whether AppSync accepts that is not documented: write .* around it or anchor it',
    );
  return found;
}

/** Milliseconds; a pattern can backtrack for longer than anybody lives. */
const timeout = 1000;

function test(pattern: string, source: string, text: string): boolean {
  try {
    return Boolean(runInNewContext('new RegExp(source, "u").test(text)', { source, text }, { timeout }));
  } catch (error) {
    throw refused(pattern, (error as Error).message);
  }
}

const whitespace = ' \\t\\n\\u000B\\f\\r';
const sameEscapes = 'dDwWtnrf';

function translate(pattern: string): string {
  let source = '';
  let inClass = false;
  for (let at = 0; at < pattern.length;) {
    const rest = pattern.slice(at);
    const token = rest.startsWith('\\') ? escapeToken(pattern, rest, inClass) : plainToken(pattern, rest, inClass);
    if (token.read === '[') inClass = true;
    if (token.read === ']') inClass = false;
    source += token.write;
    at += token.read.length;
  }
  return source;
}

interface Token {
  readonly read: string;
  readonly write: string;
}

function escapeToken(pattern: string, rest: string, inClass: boolean): Token {
  const code = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[1-9])/.exec(rest)?.[0];
  if (code !== undefined && !(inClass && /^\\[1-9]/.test(code))) return { read: code, write: code };
  const character = rest.charAt(1);
  const read = rest.slice(0, 2);
  if (character === 's') return { read, write: inClass ? whitespace : `[${whitespace}]` };
  if (character === 'S' && !inClass) return { read, write: `[^${whitespace}]` };
  if (sameEscapes.includes(character) && character !== '') return { read, write: read };
  if (character !== '' && !/[A-Za-z0-9]/.test(character)) return { read, write: quote(character, inClass) };
  throw refused(pattern, `${read} is not read alike by Java and JavaScript`);
}

function plainToken(pattern: string, rest: string, inClass: boolean): Token {
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  if (inClass) {
    if (character === '[' || rest.startsWith('&&'))
      throw refused(pattern, 'nested character classes exist in Java only');
    return { read: character, write: /[(){}|/]/.test(character) ? quote(character) : character };
  }
  const group = /^\(\?(?!:|=|!|<=|<!|<[A-Za-z])/.exec(rest);
  if (group) throw refused(pattern, `${rest.slice(0, 3)} exists in Java only`);
  if (/^(?:[*+?]|\{\d+(?:,\d*)?\})\+/.test(rest)) throw refused(pattern, 'possessive quantifiers exist in Java only');
  const repeat = /^\{\d+(?:,\d*)?\}/.exec(rest)?.[0];
  if (repeat !== undefined) return { read: repeat, write: repeat };
  if (character === ']' || character === '}') return { read: character, write: quote(character) };
  return { read: character, write: character };
}

/** A hyphen may be escaped in a character class only. */
function quote(character: string, inClass = false): string {
  return (inClass ? /[\^$\\.*+?()[\]{}|/-]/ : /[\^$\\.*+?()[\]{}|/]/).test(character) ? `\\${character}` : character;
}

function refused(pattern: string, why: string): Error {
  return new Error(`util.matches cannot run ${JSON.stringify(pattern)}: ${why}`);
}
