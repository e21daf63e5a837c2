/**
 * What the sandbox may ask of its host. Primitives only, both ways: no object of the host's realm ever enters the
 * sandbox, and the resolver's code never holds one of these functions.
 */
export interface Host {
  /** Epoch milliseconds. */
  now(): number;
  /** Milliseconds of a clock that only goes forward; no matter since when. */
  stopwatch(): number;
  /** 0 ≤ x < 1. */
  random(): number;
  uuid(): string;
  ulid(): string;
  ksuid(): string;
  urlEncode(text: string): string;
  urlDecode(text: string): string;
  base64Encode(text: string): string;
  base64Decode(text: string): string;
  escapeJavaScript(text: string): string;
  normalize(text: string, form: string): string;
  /** Whether the Java regular expression matches. Throws on a pattern that Java and JavaScript read differently. */
  matches(pattern: string, text: string): boolean;
  toISO8601(milliseconds: number): string;
  parseISO8601(text: string): number;
  /** Java `DateTimeFormatter` patterns; zone: `UTC`, `+08:00`, `Australia/Perth`. */
  formatTime(milliseconds: number, pattern: string, zone: string): string;
  parseTime(text: string, pattern: string, zone: string): number;
}
