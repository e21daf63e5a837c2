import { AssemblyError } from './assemblyError.ts';
import { isRecord } from './template.ts';

/** What the intrinsic functions refer to. */
export interface References {
  /** `Ref` (without an attribute) and `Fn::GetAtt`. Undefined for AWS::NoValue. */
  value(name: string, attribute: string | undefined, where: string): unknown;
  condition(name: string, where: string): boolean;
  /** `Fn::FindInMap`. */
  mapping(map: string, first: string, second: string, where: string): unknown;
}

type Intrinsic = (argument: unknown, references: References, where: string) => unknown;

/**
 * Replaces every intrinsic function in `value` by what it stands for locally. Properties and list elements that come
 * to AWS::NoValue disappear. `where` is the place in the template, for messages.
 */
export function evaluate(value: unknown, references: References, where: string): unknown {
  if (Array.isArray(value)) {
    return value.map((element) => evaluate(element, references, where)).filter((element) => element !== undefined);
  }
  if (!isRecord(value)) return value;
  const [name] = Object.keys(value);
  if (name !== undefined && isIntrinsic(value)) return intrinsic(name, where)(value[name], references, where);
  const entries = Object.entries(value).map(
    ([key, member]) => [key, evaluate(member, references, `${where}.${key}`)] as const,
  );
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}

function isIntrinsic(value: Record<string, unknown>): boolean {
  const [name, ...others] = Object.keys(value);
  if (others.length > 0 || name === undefined) return false;
  // The Condition of a policy statement is an object; the one that is a function names a condition.
  if (name === 'Condition') return typeof value[name] === 'string';
  return name === 'Ref' || name.startsWith('Fn::');
}

function intrinsic(name: string, where: string): Intrinsic {
  const known = Object.hasOwn(intrinsics, name) ? intrinsics[name] : undefined;
  if (known) return known;
  throw new AssemblyError(`${where}: the emulator does not implement ${name}. Use a value that is known at synthesis.`);
}

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, references, where) => references.value(text(argument, references, where), undefined, where),
  Condition: (argument, references, where) => references.condition(text(argument, references, where), where),
  'Fn::GetAtt': (argument, references, where) => {
    const parts = typeof argument === 'string' ? splitOnce(argument, '.') : texts(argument, references, where);
    return references.value(part(parts, 0, where), part(parts, 1, where), where);
  },
  'Fn::Sub': substitute,
  'Fn::Join': (argument, references, where) => {
    const [separator, elements] = pair(argument, references, where);
    return texts(elements, references, where).join(text(separator, references, where));
  },
  'Fn::Split': (argument, references, where) => {
    const [separator, source] = pair(argument, references, where);
    return text(source, references, where).split(text(separator, references, where));
  },
  'Fn::Select': (argument, references, where) => {
    const [index, list] = pair(argument, references, where);
    const element = Array.isArray(list) ? (list as unknown[])[Number(index)] : undefined;
    if (element === undefined) throw new AssemblyError(`${where}: Fn::Select finds no element ${String(index)}.`);
    return element;
  },
  'Fn::If': (argument, references, where) => {
    const [condition, whenTrue, whenFalse] = list(argument, where);
    const branch = references.condition(text(condition, references, where), where) ? whenTrue : whenFalse;
    return evaluate(branch, references, where);
  },
  'Fn::FindInMap': (argument, references, where) => {
    const keys = texts(argument, references, where);
    return references.mapping(part(keys, 0, where), part(keys, 1, where), part(keys, 2, where), where);
  },
  'Fn::Equals': (argument, references, where) => {
    const [left, right] = texts(argument, references, where);
    return left === right;
  },
  'Fn::Not': (argument, references, where) => !truths(argument, references, where)[0],
  'Fn::And': (argument, references, where) => truths(argument, references, where).every(Boolean),
  'Fn::Or': (argument, references, where) => truths(argument, references, where).some(Boolean),
};

/** `${Name}`, `${Resource.Attribute}`, `${!Literal}`, and the names of the second argument. */
function substitute(argument: unknown, references: References, where: string): string {
  const [template, variables] = Array.isArray(argument) ? (argument as unknown[]) : [argument, {}];
  const own = evaluate(variables, references, where);
  return text(template, references, where).replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (isRecord(own) && Object.hasOwn(own, name)) return text(own[name], references, where);
    const [resource, attribute] = splitOnce(name, '.');
    return text(references.value(resource ?? name, attribute, where), references, where);
  });
}

function splitOnce(value: string, separator: string): string[] {
  const at = value.indexOf(separator);
  return at < 0 ? [value] : [value.slice(0, at), value.slice(at + separator.length)];
}

function text(value: unknown, references: References, where: string): string {
  const result = evaluate(value, references, where);
  if (typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean') return String(result);
  throw new AssemblyError(`${where}: an intrinsic function expects text, got ${JSON.stringify(result)}.`);
}

function list(value: unknown, where: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new AssemblyError(`${where}: an intrinsic function expects a list, got ${JSON.stringify(value)}.`);
}

function texts(value: unknown, references: References, where: string): string[] {
  return list(evaluate(value, references, where), where).map((element) => text(element, references, where));
}

function pair(value: unknown, references: References, where: string): [unknown, unknown] {
  const [first, second] = list(value, where).map((element) => evaluate(element, references, where));
  return [first, second];
}

function part(parts: readonly string[], index: number, where: string): string {
  const value = parts[index];
  if (value !== undefined) return value;
  throw new AssemblyError(`${where}: an intrinsic function has too few arguments.`);
}

function truths(value: unknown, references: References, where: string): boolean[] {
  return list(value, where).map((element) => evaluate(element, references, where) === true);
}
