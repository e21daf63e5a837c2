import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readApiSchema } from '../../explorer/apiSchema.ts';
import { repository } from './sourceFiles.ts';

const sdl = readApiSchema(repository);
const schema = buildSchema(sdl);
const operations = readdirSync(join(repository, 'operations'));

describe('the schema that comes with the explorer', () => {
  it('has the mutations that have a resolver, but for those that publish', () => {
    const resolved = readdirSync(join(repository, 'resolvers/Mutation')).map((name) => name.split('.')[0]!);
    const forPeople = resolved.filter((name) => !name.startsWith('publish'));
    expect(forPeople.length).toBeLessThan(resolved.length);
    expect(Object.keys(schema.getMutationType()!.getFields()).sort()).toEqual(forPeople.sort());
    expect(sdl).not.toMatch(/input Publish/);
  });

  it('describes its fields, and the scalars that AppSync adds', () => {
    expect(schema.getQueryType()!.description).toContain('Everything that can be read.');
    expect(schema.getQueryType()!.getFields()['monthTotals']!.description).toMatch(/\S/);
    expect(schema.getType('AWSDateTime')!.description).toMatch(/\S/);
  });

  it.each(operations)('knows all that the example %s asks for', (file) => {
    const example = parse(readFileSync(join(repository, 'operations', file), 'utf8'));
    expect(validate(schema, example)).toEqual([]);
  });
});
