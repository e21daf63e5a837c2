import { parse } from 'acorn';
import type { AnyNode, Program } from 'acorn';
import { CodeRefused } from './codeRefused.ts';

/** Parses one ES module. Throws CodeRefused on a syntax error. */
export function parseModule(origin: string, text: string): Program {
  try {
    return parse(text, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = (error as SyntaxError & { loc?: { line: number } }).loc?.line ?? 0;
    throw new CodeRefused(origin, [{ line, message: error.message }]);
  }
}

/** Calls `visit` for each node, parents first; `ancestors` runs from the program down to the parent. */
export function walk(root: AnyNode, visit: (node: AnyNode, ancestors: readonly AnyNode[]) => void): void {
  const ancestors: AnyNode[] = [];
  const step = (node: AnyNode): void => {
    visit(node, ancestors);
    ancestors.push(node);
    for (const child of childNodes(node)) step(child);
    ancestors.pop();
  };
  step(root);
}

export function lineOf(node: AnyNode): number {
  return node.loc?.start.line ?? 0;
}

function childNodes(node: AnyNode): AnyNode[] {
  return Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
