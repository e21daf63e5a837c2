import { AssemblyError } from './assemblyError.ts';
import { isRecord } from './template.ts';

/** Which properties of a resource the emulator reads, and which it may leave aside; every other one is refused. */
export interface PropertyRules {
  readonly served: readonly string[];
  /** Property → why it makes no difference to what is served. */
  readonly ignored: Readonly<Record<string, string>>;
}

/** Rules that read some of the `given` properties and leave all the others aside, for one stated reason. */
export function onlyServed(
  given: Readonly<Record<string, unknown>>,
  served: readonly string[],
  reason: string,
): PropertyRules {
  const others = Object.keys(given).filter((name) => !served.includes(name));
  return { served, ignored: Object.fromEntries(others.map((name) => [name, reason])) };
}

/** Evaluated properties of a resource, or of an object inside it, read with a check of presence and type. */
export class Properties {
  readonly where: string;
  readonly #values: Readonly<Record<string, unknown>>;

  /** Throws AssemblyError for a property that the rules do not know. */
  constructor(values: unknown, where: string, rules: PropertyRules) {
    if (!isRecord(values)) throw new AssemblyError(`${where}: expected an object, got ${JSON.stringify(values)}.`);
    this.where = where;
    this.#values = values;
    for (const name of Object.keys(values)) {
      if (!rules.served.includes(name) && !Object.hasOwn(rules.ignored, name)) this.refuse(name);
    }
  }

  /** Throws: this property, or this value of it, is not implemented. */
  refuse(name: string, value?: string): never {
    const what = value === undefined ? name : `${name} ${value}`;
    throw new AssemblyError(`${this.where}: the emulator does not implement ${what}. Serve a stack without it.`);
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  value(name: string): unknown {
    return this.#values[name];
  }

  text(name: string): string {
    return this.optionalText(name) ?? this.#missing(name);
  }

  optionalText(name: string): string | undefined {
    const value = this.#values[name];
    return value === undefined || typeof value === 'string' ? value : this.#wrong(name, 'text');
  }

  optionalNumber(name: string): number | undefined {
    const value = this.#values[name];
    return value === undefined || typeof value === 'number' ? value : this.#wrong(name, 'a number');
  }

  optionalBoolean(name: string): boolean | undefined {
    const value = this.#values[name];
    return value === undefined || typeof value === 'boolean' ? value : this.#wrong(name, 'true or false');
  }

  /** A whole number from `least` to `most`; `absent` when there is none. */
  integer(name: string, { least, most, absent }: { least: number; most: number; absent: number }): number {
    const value = this.optionalNumber(name) ?? absent;
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    return this.#wrong(name, `a whole number from ${least} to ${most}`);
  }

  oneOf<const Choice extends string>(name: string, choices: readonly Choice[]): Choice {
    const value = this.text(name);
    const choice = choices.find((candidate) => candidate === value);
    if (choice !== undefined) return choice;
    throw new AssemblyError(`${this.where}: ${name} ${value} is not one of ${choices.join(', ')}.`);
  }

  list(name: string): readonly unknown[] {
    const value = this.#values[name] ?? [];
    return Array.isArray(value) ? (value as unknown[]) : this.#wrong(name, 'a list');
  }

  texts(name: string): readonly string[] {
    return this.list(name).map((value) => (typeof value === 'string' ? value : this.#wrong(name, 'a list of texts')));
  }

  object(name: string, rules: PropertyRules): Properties {
    return this.optionalObject(name, rules) ?? this.#missing(name);
  }

  optionalObject(name: string, rules: PropertyRules): Properties | undefined {
    const value = this.#values[name];
    return value === undefined ? undefined : new Properties(value, `${this.where}.${name}`, rules);
  }

  objects(name: string, rules: PropertyRules): Properties[] {
    return this.list(name).map((value, index) => new Properties(value, `${this.where}.${name}[${index}]`, rules));
  }

  #missing(name: string): never {
    throw new AssemblyError(`${this.where}: ${name} is missing. Synthesize the app again.`);
  }

  #wrong(name: string, expected: string): never {
    const value = JSON.stringify(this.#values[name]);
    throw new AssemblyError(`${this.where}: ${name} must be ${expected}, got ${value}.`);
  }
}
