import { compileRule } from './eventRule.ts';
import { EventPatternError } from './eventPatternError.ts';

export { EventPatternError };

/** Whether a record fits a pattern. */
export type Matcher = (record: unknown) => boolean;

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads an event pattern of AWS, given as JSON: objects follow the structure of the record, lists hold the rules of a
 * value, of which one has to be kept. Where a record has a list, one of its elements has to fit.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 * @throws EventPatternError for what AWS does not document for streams, and for what could never fit
 */
export function compilePattern(text: string): Matcher {
  return compileObject(parsePattern(text), []);
}

function parsePattern(text: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new EventPatternError('the pattern is not JSON');
  }
  if (isObject(value)) return value;
  throw new EventPatternError('the pattern is no object');
}

function compileObject(pattern: Json, path: readonly string[]): Matcher {
  const names = Object.keys(pattern);
  if (names.length === 0) throw new EventPatternError(`${placeOf(path)} is empty`);
  const members = names.map((name) => compileMember(pattern[name], name, path));
  return (record) => members.every((fits) => fits(record));
}

function compileMember(pattern: unknown, name: string, path: readonly string[]): Matcher {
  if (name === '$or') return compileAlternatives(pattern, path);
  const place = [...path, name];
  if (isObject(pattern)) {
    const inner = compileObject(pattern, place);
    return (record) => elementsOf(memberOf(record, name) ?? {}).some((value) => inner(isObject(value) ? value : {}));
  }
  if (!Array.isArray(pattern) || pattern.length === 0) {
    throw new EventPatternError(`${placeOf(place)} is neither an object nor a list of rules`);
  }
  const rules = pattern.map((rule) => compileRule(rule, place));
  return (record) => {
    const value = memberOf(record, name);
    return rules.some((keeps) => elementsOf(value).some(keeps));
  };
}

function compileAlternatives(pattern: unknown, path: readonly string[]): Matcher {
  if (!Array.isArray(pattern) || pattern.length < 2 || !pattern.every(isObject)) {
    throw new EventPatternError(`${placeOf([...path, '$or'])} is no list of two or more objects`);
  }
  const alternatives = pattern.map((one) => compileObject(one, path));
  return (record) => alternatives.some((fits) => fits(record));
}

/** Undefined for a member that is not there. */
function memberOf(record: unknown, name: string): unknown {
  return isObject(record) && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** An empty list counts as no value. */
function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) && value.length > 0 ? (value as unknown[]) : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placeOf(path: readonly string[]): string {
  return path.length === 0 ? 'the pattern' : path.join('.');
}
