import type { AnyNode, ImportDeclaration } from 'acorn';
import type { CheckedCode } from './checkCode.ts';
import { lineOf, walk } from './syntaxTree.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The module as one function expression `(modules, guard) => ({ request, response })`, every line where it was, so that
 * positions in errors are positions in the file. Each function reports its start to `guard.call()`, each round of a loop
 * to `guard.round(count, line)`: nothing in APPSYNC_JS can go on for long without doing either.
 */
export function scriptOf({ program, handlers }: CheckedCode, text: string): string {
  const unused = (name: string): string => (text.includes(name) ? unused(`${name}$`) : name);
  const [modules, guard, count] = [unused('$modules'), unused('$guard'), unused('$count')];
  const edits: Edit[] = [];
  walk(program, (node) => {
    if (node.type === 'ImportDeclaration')
      edits.push({ start: node.start, end: node.end, text: importText(node, modules) });
    if (node.type === 'ExportNamedDeclaration') edits.push(exportEdit(node));
    if (node.type === 'ForOfStatement' || node.type === 'ForInStatement')
      edits.push(...loopEdits(node, `${count}${edits.length}`, guard));
    if (isFunction(node)) edits.push(...functionEdits(node, guard));
  });
  const returned = `return { request: ${handlers.request}, response: ${handlers.response} };`;
  return `(function (${modules}, ${guard}) { 'use strict'; ${apply(edits, text)}\n${returned}\n})`;
}

function importText(node: ImportDeclaration, modules: string): string {
  const source = `${modules}[${JSON.stringify(node.source.value)}]`;
  const declarations = node.specifiers.map((specifier) => {
    if (specifier.type === 'ImportNamespaceSpecifier') return `const ${specifier.local.name} = ${source};`;
    if (specifier.type === 'ImportDefaultSpecifier') return '';
    const { imported } = specifier;
    const name = imported.type === 'Identifier' ? imported.name : String(imported.value);
    return `const ${specifier.local.name} = ${source}[${JSON.stringify(name)}];`;
  });
  return declarations.join(' ') + linesOf(node);
}

function exportEdit(node: AnyNode & { type: 'ExportNamedDeclaration' }): Edit {
  if (node.declaration) return { start: node.start, end: node.declaration.start, text: '' };
  return { start: node.start, end: node.end, text: linesOf(node) };
}

type Loop = AnyNode & { type: 'ForOfStatement' | 'ForInStatement' };

function loopEdits(node: Loop, count: string, guard: string): Edit[] {
  const { body } = node;
  const report = `${guard}.round(${count} += 1, ${lineOf(node)});`;
  const isBlock = body.type === 'BlockStatement';
  return [
    insert(node.start, `{ let ${count} = 0; `),
    insert(isBlock ? body.start + 1 : body.start, isBlock ? report : `{ ${report} `),
    insert(node.end, isBlock ? ' }' : ' } }'),
  ];
}

type FunctionNode = AnyNode & { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' };

function isFunction(node: AnyNode): node is FunctionNode {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type);
}

function functionEdits({ body }: FunctionNode, guard: string): Edit[] {
  if (body.type === 'BlockStatement') return [insert(body.start + 1, `${guard}.call();`)];
  return [insert(body.start, `(${guard}.call(), `), insert(body.end, ')')];
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** As many line breaks as the node has, to keep the lines below in place. */
function linesOf(node: AnyNode): string {
  return '\n'.repeat((node.loc?.end.line ?? 0) - (node.loc?.start.line ?? 0));
}

/**
 * Edits nest, inner ones being made later: what stands at one position opens from the outside in and closes from the
 * inside out, closing before opening.
 */
function apply(edits: readonly Edit[], text: string): string {
  const rank = (edit: Edit, order: number): number => (/^[ )}]/.test(edit.text) ? -order : order);
  const ordered = edits.map((edit, order) => ({ ...edit, rank: rank(edit, order) }));
  let result = '';
  let position = 0;
  for (const edit of ordered.sort((a, b) => a.start - b.start || a.rank - b.rank)) {
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}
