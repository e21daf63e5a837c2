/** `application/x-www-form-urlencoded`, as Java's URLEncoder writes it: space is `+`, `* - . _` stay. */
export function urlEncode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/** Throws on an incomplete or invalid `%` sequence. */
export function urlDecode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Error(`util.urlDecode: ${JSON.stringify(text)} is not URL-encoded UTF-8`);
  }
}

export function base64Encode(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Decodes to UTF-8 text. Throws on characters outside the base64 alphabet. */
export function base64Decode(text: string): string {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Error(`util.base64Decode: ${JSON.stringify(text)} is not base64`);
  return Buffer.from(text, 'base64').toString('utf8');
}

const shortEscapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

/** Backslash escapes for quotes, slashes and control characters, `\uXXXX` outside ASCII. */
export function escapeJavaScript(text: string): string {
  return text.replace(/['"\\/]|[^\x20-\x7f]/g, (character) => {
    if (/['"\\/]/.test(character)) return `\\${character}`;
    return shortEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

export function normalize(text: string, form: string): string {
  const name = form.toUpperCase();
  if (!['NFC', 'NFD', 'NFKC', 'NFKD'].includes(name))
    throw new Error(`util.str.normalize: ${JSON.stringify(form)} is not one of nfc, nfd, nfkc, nfkd`);
  return text.normalize(name);
}
