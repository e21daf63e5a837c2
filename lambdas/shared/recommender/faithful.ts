/** `340.00 USD` and `19.63%`: how the rules write figures. */
const figures = /\d+(?:\.\d+)? [A-Z]{3}|\d+(?:\.\d+)?%/g;

/** Words that say a number as well as digits do. */
const numberWords = new RegExp(
  '\\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy' +
    '|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|hal(?:f|ve[sd]?|ving)|thirds?|quarters?|doubl(?:e[sd]?|ing)' +
    '|tripl(?:e[sd]?|ing)|twice|thrice|percent)\\b',
  'gi',
);

const shortest = 20;
const longest = 300;

/** One sentence of letters and plain punctuation: no digit, symbol of a currency, markup, address or line break. */
const plainSentence = /^[\p{L}\p{M} ,;:'’()–-]+[.!]$/u;

/** A code of a currency, or shouting. */
const capitals = /\p{Lu}{3}/u;

/**
 * Whether `text` may stand for the rule's `sentence`: one plain sentence of bounded length that says no number but those
 * of the rule, written as the rule writes them, and says what is saved, the rule's last figure.
 */
export function isFaithful(text: string, sentence: string): boolean {
  if (text.length < shortest || text.length > longest) return false;
  const known = sentence.match(figures) ?? [];
  const saved = known.at(-1);
  if (saved === undefined || !occurrencesOf(saved).test(text)) return false;
  const words = [...known].sort((one, other) => other.length - one.length).reduce(withoutFigure, text);
  return plainSentence.test(words) && !capitals.test(words) && saysNoOtherNumber(words, sentence);
}

/** A whole figure: no part of a longer one, and without a sign, which would turn it round. */
function occurrencesOf(figure: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}.,−–-])${figure.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}])`, 'gu');
}

function withoutFigure(text: string, figure: string): string {
  return text.replace(occurrencesOf(figure), 'it');
}

function saysNoOtherNumber(words: string, sentence: string): boolean {
  const known = (sentence.match(numberWords) ?? []).map((word) => word.toLowerCase());
  return (words.match(numberWords) ?? []).every((word) => known.includes(word.toLowerCase()));
}
