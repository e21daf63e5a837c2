import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { createDocuments } from '../../src/execution/documents.ts';
import { appSyncLimits } from '../../src/execution/limits.ts';

const schema = buildSchema('type Query { x: Int }');

describe('a query text', () => {
  it('is read once while it is remembered', () => {
    const documents = createDocuments(schema, true, appSyncLimits);
    expect(documents.read('{ x }')).toBe(documents.read('{ x }'));
  });

  it('is forgotten when later ones need the room, the one longest unused first', () => {
    const [a, b, c] = ['{ a: x }', '{ b: x }', '{ c: x }'] as const;
    const documents = createDocuments(schema, true, { ...appSyncLimits, cachedCharacters: 2 * a.length });
    const first = documents.read(a);
    const second = documents.read(b);
    documents.read(a);
    documents.read(c);
    expect(documents.read(a)).toBe(first);
    expect(documents.read(b)).not.toBe(second);
  });

  it('that is larger than all the room there is, is read all the same', () => {
    const documents = createDocuments(schema, true, { ...appSyncLimits, cachedCharacters: 3 });
    expect(documents.read('{ x }').kind).toBe('valid');
  });
});
