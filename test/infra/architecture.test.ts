import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { repository, sourceFiles } from './sourceFiles.ts';
import type { Located, SourceFile } from './sourceFiles.ts';

/** Which folders and packages the files of a folder may import, apart from their own folder. */
const allowed: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  domain: [],
  table: ['domain'],
  resolvers: ['domain', 'table', 'generated', /^@aws-appsync\/utils(\/\w+)?$/],
  assistant: [
    'domain',
    'generated',
    '@graphql-typed-document-node/core',
    /^@modelcontextprotocol\/server(\/stdio)?$/,
    'jose',
    'zod',
    /^node:(crypto|events|http|net|stream)/,
  ],
  importer: ['domain', 'generated'],
  'dashboard/src': [
    'domain',
    'importer',
    'generated/dashboard.ts',
    ...['buffer', 'react', 'rxjs', 'wouter', 'uqr', 'graphql'],
    /^(@apollo\/client|@graphql-typed-document-node|@mantine|@tabler|@visx|aws-amplify|aws-appsync-\w+-link|react-dom)(\/|$)/,
  ],
  // What becomes the page, and what builds it.
  explorer: [
    'domain',
    'dashboard/src/session',
    /^dashboard\/src\/(theme\/tokens\.css|ui\/(field|popover)\.tsx)$/,
    ...['infra/schemaDocument.ts', 'local/builtPage.ts'],
    ...['@graphiql/react', '@graphiql/toolkit', 'graphql', 'react', 'react-dom/client'],
    /^graphiql($|\/(setup-workers\/vite|style\.css)$)/,
    /^(virtual:api-schema|@vitejs\/plugin-react|vite|node:(fs|path))$/,
  ],
  infra: [
    'table/indexes.ts',
    'table/keys.ts',
    'lambdas/shared/metricNames.ts',
    '@aws-appsync/utils',
    'aws-cdk-lib',
    /^aws-cdk-lib\//,
    'constructs',
    'esbuild',
    'graphql',
    /^graphql\//,
    /^node:/,
  ],
};

const folders = [
  'assistant',
  'cli',
  'dashboard/src',
  'domain',
  'emulator/src',
  'explorer',
  'importer',
  'infra',
  'lambdas',
  'local',
  'resolvers',
  'table',
].filter((name) => existsSync(join(repository, name)));
const files = sourceFiles(...folders);

/** Path of an imported file from the root, or the name of a package. */
function target(file: SourceFile, { text }: Located): string {
  return text.startsWith('.') ? normalize(join(dirname(file.path), text)) : text;
}

function at(file: SourceFile, { line }: Located): string {
  return `${file.path}:${line}`;
}

function inFolder(folder: string): SourceFile[] {
  return files.filter((file) => file.path.startsWith(`${folder}/`));
}

/** `file:line imports target` for every import of a folder that a predicate does not accept. */
function strangers(folder: string, accepts: (target: string) => boolean): string[] {
  return inFolder(folder).flatMap((file) =>
    file.imports.filter((one) => !accepts(target(file, one))).map((one) => `${at(file, one)} imports ${one.text}`),
  );
}

describe('the architecture', () => {
  it.each(Object.entries(allowed))('imports run one way: %s', (folder, targets) => {
    const accepts = (path: string): boolean =>
      path.startsWith(`${folder}/`) ||
      targets.some((one) => (typeof one === 'string' ? path === one || path.startsWith(`${one}/`) : one.test(path)));
    expect(inFolder(folder).length).toBeGreaterThan(0);
    expect(strangers(folder, accepts)).toEqual([]);
  });

  it('Lambdas import no infrastructure, no resolver and nothing of the local server', () => {
    const accepts = (path: string): boolean => !/^(infra|resolvers|emulator|local|cli|importer)\//.test(path);
    expect(strangers('lambdas', accepts)).toEqual([]);
  });

  it('only infra imports the CDK', () => {
    const others = folders.filter((folder) => folder !== 'infra');
    const isNotCdk = (path: string): boolean => !/^(aws-cdk-lib|constructs)(\/|$)/.test(path);
    expect(others.flatMap((folder) => strangers(folder, isNotCdk))).toEqual([]);
  });

  it('the emulator imports nothing outside itself but the packages that it declares', () => {
    const { dependencies } = JSON.parse(readFileSync(join(repository, 'emulator', 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const declared = Object.keys(dependencies);
    const accepts = (path: string): boolean =>
      path.startsWith('emulator/src/') ||
      path.startsWith('node:') ||
      declared.some((name) => path === name || path.startsWith(`${name}/`));
    expect(inFolder('emulator').length).toBeGreaterThan(0);
    expect(strangers('emulator', accepts)).toEqual([]);
  });

  it('the emulator does not know whose API it serves', () => {
    const lines = inFolder('emulator').flatMap((file) =>
      file.text
        .split('\n')
        .flatMap((text, index) => (/budget|tenant/i.test(text) ? [`${file.path}:${index + 1} ${text}`] : [])),
    );
    expect(lines).toEqual([]);
  });

  it('outsiders import the emulator by its name', () => {
    const others = folders.filter((folder) => folder !== 'emulator/src');
    expect(others.flatMap((folder) => strangers(folder, (path) => !path.startsWith('emulator/')))).toEqual([]);
  });

  it('keys are spelled in table/keys.ts alone', () => {
    // A lone `#` may join a key, except in domain/, which knows no keys: there it begins a colour.
    // `TENANT#` and `${a}#${b}` are keys; ` #name` and `#name` are DynamoDB's placeholders for attribute names.
    const spelled = ['domain', 'table', 'resolvers', 'lambdas']
      .flatMap(inFolder)
      .filter((file) => file.path !== 'table/keys.ts')
      .flatMap((file) =>
        file.strings
          .filter(
            ({ text, afterExpression }) =>
              /\w#/.test(text) ||
              (text === '#' && !file.path.startsWith('domain/')) ||
              (afterExpression && text.startsWith('#')),
          )
          .map((piece) => `${at(file, piece)} ${piece.text}`),
      );
    expect(spelled).toEqual([]);
  });

  it('no import goes round in a circle', () => {
    const imports = new Map(files.map((file) => [file.path, file.imports.map((one) => target(file, one))]));
    expect([...imports.keys()].flatMap((path) => circle(path, imports))).toEqual([]);
  });
});

/** The shortest way from a file back to itself, if it is the first file of the circle by name. */
function circle(start: string, imports: ReadonlyMap<string, readonly string[]>): string[] {
  const ways = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of imports.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way].sort()[0] === start ? [[...way, start].join(' → ')] : [];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return [];
}
