/** What an expression refers to: the item, and the names and values given beside it. */
export interface Bindings {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

const token = /\s*(attribute_not_exists|attribute_exists|begins_with|AND|OR|SET|ADD|[#:]\w+|<=|>=|<>|[<>=(),])/y;

/** The words of an expression. @throws Error at the first that the stand-in does not know */
export function wordsOf(expression: string): string[] {
  const words: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < expression.trimEnd().length) {
    const from = token.lastIndex;
    const found = token.exec(expression);
    if (!found) throw new Error(`The database in memory does not understand ${expression.slice(from)}`);
    words.push(found[1]!);
  }
  return words;
}

/** Reads the words one after another. */
export class WordReader {
  readonly #words: readonly string[];
  #next = 0;

  constructor(expression: string) {
    this.#words = wordsOf(expression);
  }

  get isAtEnd(): boolean {
    return this.#next === this.#words.length;
  }

  peek(): string | undefined {
    return this.#words[this.#next];
  }

  take(expected?: string): string {
    const word = this.#words[this.#next];
    if (word === undefined || (expected !== undefined && word !== expected)) {
      throw new Error(`The database in memory expected ${expected ?? 'more'} and found ${word ?? 'the end'}`);
    }
    this.#next += 1;
    return word;
  }
}
