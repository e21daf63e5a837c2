import { fail } from './intrinsics.ts';

/** Attribute names of one expression as `#expName_1`, `#expName_2`, …: one alias for a name, however often it occurs. */
export class Aliases {
  readonly expressionNames: Record<string, string> = {};
  readonly #byName: Record<string, string> = {};

  of(name: string): string {
    const known = Object.hasOwn(this.#byName, name) ? this.#byName[name] : undefined;
    if (known !== undefined) return known;
    const alias = `#expName_${Object.keys(this.expressionNames).length + 1}`;
    this.#byName[name] = alias;
    this.expressionNames[alias] = name;
    return alias;
  }
}

/** `['id', 'nested.list[1]']` as a projection expression; undefined when nothing is given. */
export function projectionOf(
  paths: readonly string[] | null | undefined,
): { expression: string; expressionNames: Record<string, string> } | undefined {
  if (paths === undefined || paths === null || paths.length === 0) return undefined;
  const aliases = new Aliases();
  const expression = paths
    .map((path) =>
      path
        .split('.')
        .map((segment) => aliased(segment, path, aliases))
        .join('.'),
    )
    .join(', ');
  return { expression, expressionNames: aliases.expressionNames };
}

/** The list index stays outside the alias: `list[1]` is `#expName_1[1]`. */
function aliased(segment: string, path: string, aliases: Aliases): string {
  const bracket = segment.indexOf('[');
  const name = bracket < 0 ? segment : segment.slice(0, bracket);
  if (name === '') return fail(`the projection ${path} has an empty name`);
  return aliases.of(name) + (bracket < 0 ? '' : segment.slice(bracket));
}
