import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { firstExample, groupExamples, readCatalogue, readExample } from '../../../explorer/catalogue.ts';

const OPERATIONS = join(import.meta.dirname, '..', '..', '..', 'operations');

const catalogue = readCatalogue({
  '../operations/zebra.graphql': '# A striped query\nquery Zebra { zebra { stripes } }',
  '../operations/addLion.graphql': '# Add a lion\nmutation AddLion { addLion { id } }',
  '../operations/onLion.graphql': '# Watch lions\nsubscription OnLion { onLion { id } }',
  '../operations/ant.graphql': '# Z comes last\n{ ant }',
});

describe('an example', () => {
  it('takes its name from the file, its title from the first line and its kind from the operation', () => {
    const text = '#  Add a lion \n\nfragment F on Lion { id }\nmutation AddLion { addLion { ...F } }\n';
    expect(readExample('../operations/addLion.graphql', text)).toEqual({
      name: 'addLion',
      title: 'Add a lion',
      kind: 'mutation',
      text,
    });
  });

  it.each([
    ['without a title', 'query Q { a }'],
    ['with an empty title', '#\nquery Q { a }'],
    ['with a title that is not in the first line', '\n# Late\nquery Q { a }'],
    ['with two operations', '# Two\nquery A { a }\nquery B { b }'],
    ['with only a fragment', '# None\nfragment F on A { a }'],
  ])('%s is refused by the name of its file', (_case, text) => {
    expect(() => readExample('../operations/bad.graphql', text)).toThrow('../operations/bad.graphql: ');
  });

  it('is read from every file of operations/', () => {
    const files = readdirSync(OPERATIONS).filter((name) => name.endsWith('.graphql'));
    expect(files).not.toHaveLength(0);
    const texts = Object.fromEntries(files.map((name) => [name, readFileSync(join(OPERATIONS, name), 'utf8')]));
    expect(readCatalogue(texts)).toHaveLength(files.length);
  });
});

describe('the list of examples', () => {
  const names = (filter?: string): Record<string, string[]> =>
    Object.fromEntries(
      groupExamples(catalogue, filter).map(({ heading, examples }) => [heading, examples.map(({ name }) => name)]),
    );

  it('is grouped by kind and sorted by title', () => {
    expect(Object.entries(names())).toEqual([
      ['Queries', ['zebra', 'ant']],
      ['Mutations', ['addLion']],
      ['Subscriptions', ['onLion']],
    ]);
  });

  it('keeps the examples that contain every word, whatever its case, in title, name or text', () => {
    expect(names('LION')).toEqual({ Mutations: ['addLion'], Subscriptions: ['onLion'] });
    expect(names(' watch  lions ')).toEqual({ Subscriptions: ['onLion'] });
    expect(names('stripes')).toEqual({ Queries: ['zebra'] });
    expect(names('lion stripes')).toEqual({});
  });
});

describe('the first example shown', () => {
  it('is monthTotals, else categorySpending, else the first query', () => {
    const named = (...all: string[]) =>
      readCatalogue(Object.fromEntries(all.map((name) => [`${name}.graphql`, `# ${name}\nquery Q { a }`])));
    expect(firstExample(named('a', 'categorySpending', 'monthTotals'))?.name).toBe('monthTotals');
    expect(firstExample(named('a', 'categorySpending'))?.name).toBe('categorySpending');
    expect(firstExample(catalogue)?.name).toBe('zebra');
    expect(firstExample([])).toBeUndefined();
  });
});
