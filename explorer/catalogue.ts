import { Kind, parse } from 'graphql';

/** A worked example: one operation in one file. */
export interface Example {
  /** The file's name without ending. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** The file, whole. */
  readonly text: string;
}

export interface ExampleGroup {
  readonly heading: string;
  readonly examples: readonly Example[];
}

const HEADINGS = [
  ['query', 'Queries'],
  ['mutation', 'Mutations'],
  ['subscription', 'Subscriptions'],
] as const;

/** Reads a file of `operations/`. Throws, naming the file, unless it is `# Title` and one operation. */
export function readExample(path: string, text: string): Example {
  const title = /^#[ \t]*(\S.*)/.exec(text)?.[1]?.trim();
  if (title === undefined) throw new Error(`${path}: the first line must be the example's title, as in "# A month".`);
  const operations = parse(text).definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [node] : []));
  const [operation] = operations;
  if (operation === undefined || operations.length > 1) {
    throw new Error(`${path}: an example holds exactly one operation, this one ${operations.length}.`);
  }
  return { name: path.replace(/^.*\//, '').replace(/\.graphql$/, ''), title, kind: operation.operation, text };
}

/** All examples by title, from the texts of the files by path. */
export function readCatalogue(files: Readonly<Record<string, string>>): Example[] {
  const examples = Object.entries(files).map(([path, text]) => readExample(path, text));
  return examples.sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** The examples that contain every word of the filter, in title, name or text; groups without any are left out. */
export function groupExamples(examples: readonly Example[], filter = ''): ExampleGroup[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = ({ name, title, text }: Example): boolean => {
    const haystack = `${title}\n${name}\n${text}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  };
  return HEADINGS.map(([kind, heading]) => ({
    heading,
    examples: examples.filter((example) => example.kind === kind && matches(example)),
  })).filter((group) => group.examples.length > 0);
}

/** What a first visit shows: an example that answers at once, without a value to fill in. */
export function firstExample(examples: readonly Example[]): Example | undefined {
  const byName = (name: string): Example | undefined => examples.find((example) => example.name === name);
  return byName('monthTotals') ?? byName('categorySpending') ?? examples.find(({ kind }) => kind === 'query');
}
