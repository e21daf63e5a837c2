/** The `code` of a system error such as ENOENT. Asked by name: Jest's globals are other classes than Node's own. */
export function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
