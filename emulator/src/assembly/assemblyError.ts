/** The cloud assembly cannot be served. The message says what is wrong, where it stands and what to do about it. */
export class AssemblyError extends Error {
  override readonly name = 'AssemblyError';
}
