/** Built-ins that the sandbox loses or replaces (see harden.ts), kept for the runtime's own use. */
export const parseJson: (text: string) => unknown = JSON.parse;
export const toJson: (value: unknown) => string | undefined = JSON.stringify;
export const isArray: (value: unknown) => value is unknown[] = Array.isArray;
export const { defineProperty, freeze, getOwnPropertyDescriptor, getOwnPropertyNames, getPrototypeOf } = Object;
export const textOf: (value: unknown) => string = String;
export const Fault: ErrorConstructor = Error;

/** An object that is not an array or null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isArray(value);
}

/** Ends the evaluation with outcome error, errorType `Code`, at the position of the resolver's call. */
export function fail(message: string): never {
  throw new Fault(message);
}

/** The text itself; any other value is a fault of the caller of `what`. */
export function text(value: unknown, what: string): string {
  return typeof value === 'string' ? value : fail(`${what} takes a string, not ${kindOf(value)}`);
}

export function finiteNumber(value: unknown, what: string): number {
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : fail(`${what} takes a number, not ${kindOf(value)}`);
}

export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'an array';
  return typeof value === 'number' ? textOf(value) : typeof value;
}
