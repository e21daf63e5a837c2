export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** The beginnings of files that are no text, and what to say of them. */
const otherFiles: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'it is a spreadsheet or another packed file, not text; save it as CSV'],
  ['\xd0\xcf\x11\xe0', 'it is a spreadsheet of an older kind, not text; save it as CSV'],
  ['%PDF', 'it is a PDF; ask the bank for CSV or OFX'],
  ['\x1f\x8b', 'it is packed (gzip); unpack it first'],
];

function beginningOf(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** UTF-16 by its byte order mark, or by the zeros that it has beside every Latin letter. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 1000);
  const zeros = (parity: number): number => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const most = sample.length * 0.4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}

/** UTF-8 with damaged characters is still UTF-8 when it has more that are whole; else it is none. */
function looseUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.split('\ufffd').length - 1;
  const whole = text.replace(/\p{ASCII}+/gu, '').length - damaged;
  if (damaged === 0) return { ok: true, text, encoding: 'utf-8', warnings: [] };
  if (whole <= damaged) return undefined;
  const warnings = [`${damaged} damaged characters; the file may be incomplete`];
  return { ok: true, text, encoding: 'utf-8', warnings };
}

/** What Windows-1252 has from 0x80 on; the gaps stay what they are. Node.js 20 reads them as ISO 8859-1 does. */
const from0x80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => from0x80.charAt(control.charCodeAt(0) - 0x80));
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  try {
    const decoder = new TextDecoder(encoding);
    const text = decoder.decode(bytes);
    const isWindows = decoder.encoding === 'windows-1252';
    return { ok: true, text: isWindows ? withoutControls(text) : text, encoding: decoder.encoding, warnings: [] };
  } catch {
    return {
      ok: false,
      reason: `there is no encoding "${encoding}"; there are: utf-8, windows-1252, utf-16le and others`,
    };
  }
}

function guessed(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) return decodeAs(bytes, utf16);
  const utf8 = looseUtf8(bytes);
  if (utf8) return utf8;
  const decoded = decodeAs(bytes, 'windows-1252');
  return decoded.ok ? { ...decoded, warnings: ['It is not UTF-8 and was read as Windows-1252'] } : decoded;
}

/**
 * The text of a file: UTF-8, UTF-16 or else Windows-1252, unless an encoding is given by its label. What declares itself
 * otherwise is not believed: many banks write UTF-8 under `CHARSET:1252`. Refuses what is no text.
 */
export function decodeText(bytes: Uint8Array, encoding?: string): Decoded {
  const beginning = beginningOf(bytes, 4);
  const other = otherFiles.find(([mark]) => beginning.startsWith(mark));
  if (other) return { ok: false, reason: other[1] };
  const decoded = encoding === undefined ? guessed(bytes) : decodeAs(bytes, encoding);
  if (!decoded.ok) return decoded;
  if (decoded.text.includes('\0')) return { ok: false, reason: 'it is not text' };
  return decoded.text.trim() === '' ? { ok: false, reason: 'it is empty' } : decoded;
}
