import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleResolvers } from '../../infra/resolverBundles.ts';
import type { Bundle } from '../../infra/resolverBundles.ts';
import { aProject } from './aProject.ts';

const code = `import { util } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { shared, unused } from '../shared/page.ts';
export function request(ctx: { args?: { id?: string } }) {
  return get({ key: { PK: ctx.args?.id ?? util.autoId(), SK: shared } });
}
export const response = (ctx: { result: unknown }) => ctx.result;
`;

function project(): string {
  return aProject({
    'resolvers/Query/ping.none.ts': code,
    'resolvers/shared/page.ts': `export const shared = 'page';\nexport const unused = 'never seen';\n`,
  });
}

function bundle(root: string): Promise<Bundle[]> {
  const steps = ['read', 'write'].map((name, index) => {
    const dataSource = ['budgets', 'ledger'][index] ?? '';
    const path = join(root, `resolvers/Mutation/rename/${index + 1}-${name}.${dataSource}.ts`);
    return { name, dataSource, path };
  });
  const path = join(root, 'resolvers/Query/ping.none.ts');
  return bundleResolvers(
    [
      { kind: 'unit', typeName: 'Query', fieldName: 'ping', dataSource: 'none', path },
      { kind: 'pipeline', typeName: 'Mutation', fieldName: 'rename', path: '', index: undefined, steps },
    ],
    join(root, 'build/resolvers'),
    root,
  );
}

describe('resolver bundles', () => {
  it('are one file for each field and each step', async () => {
    const bundles = await bundle(project());
    expect(bundles.map(({ name }) => name).sort()).toEqual([
      'Mutation.rename',
      'Mutation.rename.read',
      'Mutation.rename.write',
      'Query.ping',
    ]);
    for (const { file, size } of bundles) expect(readFileSync(file, 'utf8')).toHaveLength(size);
  });

  it("keep AppSync's own modules as imports, modern syntax as it is, and no code that is not used", async () => {
    const root = project();
    await bundle(root);
    const text = readFileSync(join(root, 'build/resolvers/Query.ping.js'), 'utf8');
    expect(text).toMatch(/^\/\/ Query\.ping, from resolvers\/Query\/ping\.none\.ts\n/);
    expect(text).toContain('from "@aws-appsync/utils/dynamodb"');
    expect(text).toContain('ctx.args?.id ?? util.autoId()');
    expect(text).toContain('"page"');
    expect(text).not.toContain('never seen');
    expect(text).not.toContain('sourceMappingURL');
  });

  it('have the same bytes in another folder', async () => {
    const [one, other] = [project(), project()];
    await Promise.all([bundle(one), bundle(other)]);
    const text = (root: string) => readFileSync(join(root, 'build/resolvers/Query.ping.js'), 'utf8');
    expect(text(one)).toBe(text(other));
  });

  it('leave unchanged files alone and remove those of resolvers that are gone', async () => {
    const root = project();
    const [first] = await bundle(root);
    const before = statSync(first?.file ?? '').mtimeMs;
    await bundleResolvers([], join(root, 'build/other'), root);
    await bundle(root);
    expect(statSync(first?.file ?? '').mtimeMs).toBe(before);
    await bundleResolvers([], join(root, 'build/resolvers'), root);
    expect(readdirSync(join(root, 'build/resolvers'))).toEqual([]);
  });

  it('are refused above 16,000 characters, with the size and what takes most of it', async () => {
    const root = aProject({ 'resolvers/Query/ping.none.ts': `export const request = () => '${'x'.repeat(16_000)}';` });
    await expect(bundle(root)).rejects.toThrow(
      /^resolvers\/Query\/ping\.none\.ts: the bundle of Query\.ping has 161\d\d characters, more than 16000 \(resolvers\/Query\/ping\.none\.ts 160\d\d\)$/,
    );
  });
});
