export type EditedHeaders = Readonly<Record<string, unknown>>;

/** Whether the Headers pane says what is sent as Authorization; `null` there says that nothing is. */
export function namesAuthorization(edited: EditedHeaders): boolean {
  return Object.keys(edited).some((name) => name.toLowerCase() === 'authorization');
}

/**
 * The headers of a request: the session's token, then what the Headers pane says, which wins whatever its case.
 * `null` in the pane removes a header.
 * Throws a TypeError for a name or value that HTTP does not allow.
 */
export function requestHeaders(token: string | undefined, edited: EditedHeaders = {}): Headers {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (token !== undefined) headers.set('authorization', token);
  for (const [name, value] of Object.entries(edited)) {
    if (value === null) headers.delete(name);
    else headers.set(name, String(value));
  }
  return headers;
}
