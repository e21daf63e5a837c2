/** A tag of OFX with the text that follows it. SGML closes no leaf, so text belongs to the tag before it. */
export interface Tag {
  /** Upper case, without the slash. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Entities resolved, trimmed; empty when another tag follows. */
  readonly text: string;
  readonly line: number;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function character(code: string, whole: string): string {
  const number = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number.parseInt(code.slice(1), 10);
  return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : whole;
}

/** Once, so that `&amp;lt;` stays `&lt;`; a `&` that begins no entity is one. Only what is built in: nothing can grow. */
function resolve(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});/gi, (whole, code: string) =>
    code.startsWith('#') ? character(code, whole) : (named[code.toLowerCase()] ?? whole),
  );
}

function plainText(raw: string): string {
  return resolve(raw).replace(/\s+/g, ' ').trim();
}

/** Where the next tag begins: a `<` before a letter, a slash, `!` or `?`; any other is text. */
function nextTag(text: string, from: number): number {
  let at = text.indexOf('<', from);
  while (at >= 0 && !/[A-Za-z/!?]/.test(text[at + 1] ?? '')) at = text.indexOf('<', at + 1);
  return at < 0 ? text.length : at;
}

/** The end of what begins with `<` at this position, behind its last character; comments and CDATA have their own ends. */
function endOf(text: string, at: number): number {
  const mark = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>';
  const end = text.indexOf(mark, at);
  return end < 0 ? text.length : end + mark.length;
}

/** Tells the line of a position; asked with growing positions it reads the text once. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    while (next >= 0 && next < at) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

/** The text up to the next tag, CDATA included, and where that tag begins. */
function textFrom(text: string, from: number): { content: string; end: number } {
  let content = '';
  let at = from;
  for (;;) {
    const tag = nextTag(text, at);
    content += plainText(text.slice(at, tag));
    if (!text.startsWith('<![CDATA[', tag)) return { content, end: tag };
    at = endOf(text, tag);
    content += text.slice(tag + 9, at - 3).trim();
  }
}

/**
 * The tags of an OFX text, SGML or XML, in their order: what stands before the first, comments, processing instructions
 * and declarations are passed over. Takes time in proportion to the text.
 */
export function* tagsOf(text: string): Generator<Tag> {
  const lineOf = lineCounter(text);
  for (let at = nextTag(text, 0); at < text.length;) {
    const close = endOf(text, at);
    const inside = text.slice(at + 1, close - 1);
    const { content, end } = textFrom(text, close);
    const name = /^\/?([\w.:-]{1,64})/.exec(inside)?.[1];
    if (name) yield { name: name.toUpperCase(), isClosing: inside.startsWith('/'), text: content, line: lineOf(at) };
    at = end;
  }
}
