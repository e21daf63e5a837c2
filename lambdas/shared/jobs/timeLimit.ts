const longestReserve = 10_000;

/**
 * Tells when a run has to come to its end: while there is still time to finish the step at hand and to say what is left.
 * @param remaining - milliseconds until the function is killed
 */
export function timeLimit(remaining: () => number): () => boolean {
  const reserve = Math.min(longestReserve, remaining() / 5);
  return () => remaining() <= reserve;
}
