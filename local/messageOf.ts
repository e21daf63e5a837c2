/** What a thrown thing says, for the person at the terminal to read. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
