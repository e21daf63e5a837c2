/**
 * The headers of a request: the ready-made token, then what the Headers pane says, which wins whatever its case.
 * `null` in the pane removes a header: `{ "Authorization": null }` sends no token at all.
 * Throws a TypeError for a name or value that HTTP does not allow.
 */
export function requestHeaders(token: string, edited: Readonly<Record<string, unknown>> = {}): Headers {
  const headers = new Headers({ authorization: token, 'content-type': 'application/json' });
  for (const [name, value] of Object.entries(edited)) {
    if (value === null) headers.delete(name);
    else headers.set(name, String(value));
  }
  return headers;
}

/** Why a token was refused, by where it came from. */
export function refusedToken(headers: Headers, token: string): string {
  return headers.get('authorization') === token
    ? 'The API refused the ready-made token of this page: it has expired or the server was started anew. Reload the page to get a fresh one.'
    : 'The API refused the Authorization of the Headers pane. Remove it to use the ready-made token again, or make a new one: npm run --silent token -- --tenant T --user U';
}
