import { instanceMembers } from '../languageSubset.ts';
import { defineProperty, fail, freeze, getOwnPropertyDescriptor, getOwnPropertyNames, isObject } from './intrinsics.ts';

const { entries, values } = Object;

const prototypes: Readonly<Record<keyof typeof instanceMembers, object>> = {
  Array: Array.prototype,
  String: String.prototype,
  Object: Object.prototype,
  Number: Number.prototype,
  Boolean: Boolean.prototype,
  Function: Function.prototype,
};

/**
 * Turns this realm into APPSYNC_JS: methods it does not have fail by name, `constructor` and `__proto__` lead nowhere,
 * all other globals are gone, and nothing that is left can be changed. Irreversible; the runtime itself lives on the
 * methods that stay and on what intrinsics.ts kept.
 */
export function harden(globalObject: object, globals: Readonly<Record<string, object>>, modules: object): void {
  restrictStringPatterns();
  restrictSort();
  for (const type of Object.keys(prototypes) as (keyof typeof instanceMembers)[]) restrictPrototype(type);
  for (const name of getOwnPropertyNames(globalObject)) remove(globalObject, name);
  freezeDeep(modules);
  for (const [name, value] of entries(globals)) {
    freezeDeep(value);
    defineProperty(globalObject, name, { value, writable: false, enumerable: false, configurable: false });
  }
}

function restrictPrototype(type: keyof typeof instanceMembers): void {
  const prototype = prototypes[type];
  const allowed: readonly string[] = instanceMembers[type];
  for (const name of getOwnPropertyNames(prototype)) {
    const value: unknown = getOwnPropertyDescriptor(prototype, name)?.value;
    if (allowed.indexOf(name) >= 0) {
      if (typeof value === 'function') freeze(value);
    } else if (type === 'Object' || typeof value !== 'function' || name === 'constructor') {
      remove(prototype, name);
    } else {
      defineProperty(prototype, name, { value: unavailable(`${type}.prototype.${name}`) });
    }
  }
  freeze(prototype);
}

function unavailable(name: string): () => never {
  return freeze(() => fail(`${name} is not available in APPSYNC_JS`));
}

/** Patterns of `replace` are Java regular expressions on AWS; only text that means itself there is run here. */
function restrictStringPatterns(): void {
  for (const name of ['replace', 'replaceAll'] as const) {
    const original = String.prototype[name] as (pattern: string, replacement: string) => string;
    const apply = Reflect.apply;
    const restricted = function (this: string, pattern: unknown, replacement: unknown): string {
      if (typeof pattern !== 'string' || typeof replacement !== 'string')
        return fail(`String.prototype.${name} takes two strings in APPSYNC_JS`);
      refuse(name, 'pattern', pattern, '\\^$.|?*+()[]{}');
      refuse(name, 'replacement', replacement, '\\$');
      return apply(original, this, [pattern, replacement]);
    };
    defineProperty(String.prototype, name, { value: restricted });
  }
}

function refuse(method: string, what: string, given: string, special: string): void {
  const found = given.split('').find((character) => special.indexOf(character) >= 0);
  if (found === undefined) return;
  fail(
    `String.prototype.${method}: the ${what} ${JSON.stringify(given)} contains ${found}, which AppSync reads as a Java regular expression; ` +
      'this emulator does not run those: use split and join',
  );
}

function restrictSort(): void {
  const original = Array.prototype.sort;
  const apply = Reflect.apply;
  const sort = function (this: unknown[], ...given: unknown[]): unknown[] {
    if (given.length > 0) return fail('Array.prototype.sort takes no arguments in APPSYNC_JS');
    return apply(original, this, []);
  };
  defineProperty(Array.prototype, 'sort', { value: sort });
}

/** NaN, Infinity and undefined cannot be deleted, and stay. */
function remove(owner: object, name: string): void {
  if (getOwnPropertyDescriptor(owner, name)?.configurable) delete (owner as Record<string, unknown>)[name];
}

function freezeDeep(value: unknown): void {
  if (typeof value === 'function') freeze(value);
  if (!isObject(value)) return;
  freeze(value);
  for (const member of values(value)) freezeDeep(member);
}
