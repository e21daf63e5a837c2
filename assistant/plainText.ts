/** Control characters and separators of lines and paragraphs: what could pretend to begin a new line of an answer. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/**
 * What is there and cannot be seen: format characters (they hide text, or turn its direction), private and unpaired ones,
 * and letters without a shape of their own.
 */
const UNSEEN =
  /[\p{Cf}\p{Co}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/**
 * A text that somebody else wrote, made fit to stand in an answer: on one line, without what cannot be seen, at most
 * `longest` characters. It is still data and never an instruction.
 */
export function plainText(text: string, longest: number): string {
  const seen = text.replace(BREAKS, ' ').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
  const characters = [...seen];
  return characters.length <= longest ? seen : `${characters.slice(0, longest - 1).join('')}…`;
}

/** In quotes of its own, so that it cannot pass for a part of the answer around it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
