export const FORMATS = ['csv', 'ofx', 'qif'] as const;
export type StatementFormat = (typeof FORMATS)[number];

const headLength = 4000;

/** What a text is by its content; names of files do not count. Of known formats that are not read, why not. */
export function detectFormat(text: string): StatementFormat | { readonly reason: string } {
  const head = text.slice(0, headLength).trimStart();
  const upper = head.toUpperCase();
  if (upper.startsWith('OFXHEADER') || upper.includes('<OFX>')) return 'ofx';
  if (/^!(TYPE|ACCOUNT|OPTION|CLEAR)\b/.test(upper)) return 'qif';
  if (/^(<!DOCTYPE HTML|<HTML)/.test(upper))
    return { reason: 'it is a web page, not a statement; was the session over?' };
  if (upper.includes('URN:ISO:STD:ISO:20022'))
    return { reason: 'it is camt (ISO 20022 XML), which is not read; ask for CSV or OFX' };
  if (/^(\{1:|:20:)/.test(upper)) return { reason: 'it is MT940 (SWIFT), which is not read; ask for CSV or OFX' };
  return 'csv';
}
