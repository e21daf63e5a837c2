/** A filter that AWS would refuse, that the emulator does not know, or that no record could fit. */
export class EventPatternError extends Error {
  override readonly name = 'EventPatternError';
}
