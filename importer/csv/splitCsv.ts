import type { Rejection } from '../rejection.ts';

/** One record of a CSV. */
export interface Line {
  /** On which it begins, from 1. */
  readonly line: number;
  /** Trimmed. */
  readonly cells: readonly string[];
}

interface Cursor {
  readonly text: string;
  readonly delimiter: string;
  at: number;
  line: number;
  readonly nextDelimiter: (from: number) => number;
  readonly nextBreak: (from: number) => number;
  readonly nextQuote: (from: number) => number;
}

interface Problem {
  readonly problem: string;
}

/** More fields than any statement has; a line with more of them is no record. */
const mostFields = 1000;

/** Finds a character at or after a position, or the end. Asked with growing positions it reads the text once. */
function finder(text: string, character: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = text.indexOf(character, from);
      found = next < 0 ? text.length : next;
    }
    return found;
  };
}

/** Where the field ends that does not begin with a quotation mark. */
function readPlain(cursor: Cursor): string | Problem {
  const end = Math.min(cursor.nextDelimiter(cursor.at), cursor.nextBreak(cursor.at));
  const cell = cursor.text.slice(cursor.at, end);
  if (cursor.nextQuote(cursor.at) < end) {
    return { problem: 'a quotation mark stands inside a field; write it twice and quote the field' };
  }
  cursor.at = end;
  return cell;
}

/** A field in quotation marks: inside, delimiters and line breaks are text, and two marks are one. */
function readQuoted(cursor: Cursor): string | Problem {
  const { text } = cursor;
  const parts: string[] = [];
  let from = cursor.nextQuote(cursor.at) + 1;
  let close = cursor.nextQuote(from);
  while (text[close] === '"' && text[close + 1] === '"') {
    parts.push(text.slice(from, close + 1));
    from = close + 2;
    close = cursor.nextQuote(from);
  }
  parts.push(text.slice(from, close));
  if (close === text.length) {
    cursor.at = close;
    return { problem: 'a quotation mark opens here and is never closed; nothing after it was read' };
  }
  const end = Math.min(cursor.nextDelimiter(close + 1), cursor.nextBreak(close + 1));
  cursor.at = end;
  return text.slice(close + 1, end).trim() === ''
    ? parts.join('')
    : { problem: 'text follows a closing quotation mark' };
}

function readField(cursor: Cursor): string | Problem {
  let start = cursor.at;
  while (cursor.text[start] === ' ') start += 1;
  return cursor.text[start] === '"' ? readQuoted(cursor) : readPlain(cursor);
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}

/** One record, or why it is none; the cursor then stands behind its line break. */
function readRecord(cursor: Cursor): string[] | Problem {
  const cells: string[] = [];
  for (;;) {
    const cell = cells.length < mostFields ? readField(cursor) : { problem: `it has more than ${mostFields} fields` };
    if (typeof cell !== 'string') {
      cursor.at = cursor.nextBreak(cursor.at) + 1;
      return cell;
    }
    cells.push(cell);
    const isEnd = cursor.at >= cursor.text.length || cursor.text[cursor.at] === '\n';
    cursor.at += 1;
    if (isEnd) return cells;
  }
}

/**
 * The records of a CSV whose line breaks are `\n`, without blank ones. A record that cannot be read is rejected alone;
 * reading goes on in the next line. Takes time in proportion to the text, whatever it holds. No library: csv-parse, the
 * usual one, needs 43 seconds for 60 kB of stray quotation marks.
 */
export function splitCsv(text: string, delimiter: string): { lines: Line[]; rejected: Rejection[] } {
  const find = (character: string) => finder(text, character);
  const cursor: Cursor = {
    text,
    delimiter,
    at: 0,
    line: 1,
    nextDelimiter: find(delimiter),
    nextBreak: find('\n'),
    nextQuote: find('"'),
  };
  const lines: Line[] = [];
  const rejected: Rejection[] = [];
  while (cursor.at < text.length) {
    const start = cursor.at;
    const { line } = cursor;
    const record = readRecord(cursor);
    cursor.line += breaksIn(text.slice(start, cursor.at));
    if ('problem' in record) rejected.push({ line, field: 'row', reason: record.problem });
    else if (record.some((cell) => cell.trim() !== '')) lines.push({ line, cells: record.map((cell) => cell.trim()) });
  }
  return { lines, rejected };
}
