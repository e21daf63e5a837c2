const longestReserve = 10_000;

/**
 * Tells how many milliseconds a run may still work: less than what is left until the function is killed, so that it can
 * finish the step at hand and say what remains.
 * @param remaining - milliseconds until the function is killed
 */
export function timeLimit(remaining: () => number): () => number {
  const reserve = Math.min(longestReserve, remaining() / 5);
  return () => remaining() - reserve;
}
