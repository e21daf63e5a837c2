import type { ImportDeclaration, ModuleDeclaration, Program } from 'acorn';
import type { CodeProblem } from './codeRefused.ts';
import { lineOf } from './syntaxTree.ts';

/** Names that each built-in module exports here. */
export type BuiltInModules = Readonly<Record<string, readonly string[]>>;

export interface Handlers {
  /** Local names of the exported handlers. */
  readonly request: string;
  readonly response: string;
}

const knownButUnsupported = ['@aws-appsync/utils/rds', '@aws-appsync/utils/ai'];

export function importProblems(program: Program, modules: BuiltInModules): CodeProblem[] {
  return program.body.flatMap((node) =>
    node.type === 'ImportDeclaration'
      ? refuseImport(node, modules).map((message) => ({ line: lineOf(node), message }))
      : [],
  );
}

function refuseImport(node: ImportDeclaration, modules: BuiltInModules): string[] {
  const from = String(node.source.value);
  const exported = modules[from];
  if (exported === undefined) {
    if (knownButUnsupported.includes(from)) return [`the module ${from} is not supported by this emulator`];
    return [
      `the module ${from} cannot be imported: bundle it into the file (APPSYNC_JS has ${Object.keys(modules).join(', ')})`,
    ];
  }
  return node.specifiers.flatMap((specifier) => {
    if (specifier.type === 'ImportNamespaceSpecifier') return [];
    const name = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : 'default';
    return exported.includes(name) ? [] : [`${from} has no export ${name}`];
  });
}

/** The exported request and response handlers, or what is wrong with the exports. */
export function findHandlers(program: Program): { handlers: Handlers } | { problems: CodeProblem[] } {
  const exported = new Map<string, string>();
  const problems: CodeProblem[] = [];
  for (const node of program.body) {
    const found = exportsOf(node as ModuleDeclaration);
    if (typeof found === 'string') problems.push({ line: lineOf(node), message: found });
    else for (const [name, local] of found) exported.set(name, local);
  }
  const [request, response] = [exported.get('request'), exported.get('response')];
  if (request === undefined) problems.push({ line: 0, message: 'the file does not export a function named request' });
  if (response === undefined) problems.push({ line: 0, message: 'the file does not export a function named response' });
  if (problems.length > 0 || request === undefined || response === undefined) return { problems };
  return { handlers: { request, response } };
}

/** Pairs of exported and local name, or why this export cannot be. */
function exportsOf(node: ModuleDeclaration): [string, string][] | string {
  if (node.type === 'ExportDefaultDeclaration')
    return 'export default is not available in APPSYNC_JS: export request and response';
  if (node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source))
    return 'exporting from another module is not available in APPSYNC_JS: bundle it into the file';
  if (node.type !== 'ExportNamedDeclaration') return [];
  const { declaration } = node;
  if (!declaration) return node.specifiers.map((each) => [nameOf(each.exported), nameOf(each.local)]);
  if (declaration.type !== 'VariableDeclaration')
    return declaration.id ? [[declaration.id.name, declaration.id.name]] : [];
  return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [[id.name, id.name]] : []));
}

function nameOf(node: { type: 'Identifier'; name: string } | { type: 'Literal'; value?: unknown }): string {
  return node.type === 'Identifier' ? node.name : String(node.value);
}
