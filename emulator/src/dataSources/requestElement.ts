/** The request handler returned an object that AppSync cannot read. AppSync's error type for it is `MappingTemplate`. */
export class MappingTemplateError extends Error {
  override readonly name = 'MappingTemplateError';
}

/**
 * An object of a request, read with checks. Elements that are null count as absent, as `nextToken: null` does on AWS.
 * Wording of the two commonest messages as AppSync's:
 * https://docs.aws.amazon.com/appsync/latest/devguide/troubleshooting-and-common-mistakes.html
 */
export class RequestElement {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #path: string;

  /** `path` is AppSync's notation: `$` for the whole request, `$[condition]` for an element of it. */
  constructor(value: unknown, path: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new MappingTemplateError(`Expected an object in field '${path}', got ${kindOf(value)}.`);
    }
    this.#values = value as Record<string, unknown>;
    this.#path = path;
  }

  /** Throws if there is an element with another name. */
  allow(...names: readonly string[]): this {
    for (const name of Object.keys(this.#values)) {
      if (!names.includes(name)) throw new MappingTemplateError(`Unsupported element '${this.path(name)}'.`);
    }
    return this;
  }

  path(name: string): string {
    return `${this.#path}[${name}]`;
  }

  names(): string[] {
    return Object.keys(this.#values);
  }

  value(name: string): unknown {
    const value = this.optionalValue(name);
    if (value !== undefined) return value;
    throw new MappingTemplateError(`Value for field '${this.path(name)}' not found.`);
  }

  optionalValue(name: string): unknown {
    return Object.hasOwn(this.#values, name) ? (this.#values[name] ?? undefined) : undefined;
  }

  text(name: string): string {
    return this.optionalText(name) ?? this.#wrong(name, 'a string');
  }

  optionalText(name: string): string | undefined {
    const value = this.optionalValue(name);
    return value === undefined || typeof value === 'string' ? value : this.#wrong(name, 'a string');
  }

  optionalBoolean(name: string): boolean | undefined {
    const value = this.optionalValue(name);
    return value === undefined || typeof value === 'boolean' ? value : this.#wrong(name, 'a boolean');
  }

  optionalInteger(name: string): number | undefined {
    const value = this.optionalValue(name);
    return value === undefined || (typeof value === 'number' && Number.isInteger(value))
      ? value
      : this.#wrong(name, 'an integer');
  }

  optionalTexts(name: string): string[] | undefined {
    return this.optionalValue(name) === undefined
      ? undefined
      : this.list(name).map((value) => (typeof value === 'string' ? value : this.#wrong(name, 'a list of strings')));
  }

  list(name: string): unknown[] {
    const value = this.value(name);
    return Array.isArray(value) ? (value as unknown[]) : this.#wrong(name, 'a list');
  }

  objects(name: string): RequestElement[] {
    return this.list(name).map((value, index) => new RequestElement(value, `${this.path(name)}[${index}]`));
  }

  object(name: string): RequestElement {
    return new RequestElement(this.value(name), this.path(name));
  }

  optionalObject(name: string): RequestElement | undefined {
    return this.optionalValue(name) === undefined ? undefined : this.object(name);
  }

  #wrong(name: string, expected: string): never {
    throw new MappingTemplateError(
      `Expected ${expected} in field '${this.path(name)}', got ${kindOf(this.value(name))}.`,
    );
  }
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
