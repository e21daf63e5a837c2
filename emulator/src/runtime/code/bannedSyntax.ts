import type { AnyNode } from 'acorn';

const bannedTypes: Readonly<Record<string, string>> = {
  AwaitExpression: 'await',
  ClassDeclaration: 'class',
  ClassExpression: 'class',
  ContinueStatement: 'continue',
  DebuggerStatement: 'debugger',
  DoWhileStatement: 'do-while',
  ForStatement: 'for(;;)',
  ImportExpression: 'import()',
  LabeledStatement: 'a label',
  MetaProperty: 'import.meta or new.target',
  NewExpression: 'new',
  ThisExpression: 'this',
  ThrowStatement: 'throw',
  TryStatement: 'try',
  WhileStatement: 'while',
  YieldExpression: 'yield',
};

const replacements: Readonly<Record<string, string>> = {
  throw: 'use util.error',
  in: 'use Object.hasOwn',
  'for(;;)': 'use for-of or an array method',
  while: 'use for-of or an array method',
  'do-while': 'use for-of or an array method',
  '++': 'use += 1',
  '--': 'use -= 1',
};

/** The sentence that refuses this node, or undefined when APPSYNC_JS has it. */
export function bannedSyntax(node: AnyNode, ancestors: readonly AnyNode[]): string | undefined {
  const name = bannedTypes[node.type] ?? bannedForm(node) ?? recursion(node, ancestors);
  if (name === undefined) return undefined;
  const hint = replacements[name];
  return `${name} is not available in APPSYNC_JS${hint === undefined ? '' : `: ${hint}`}`;
}

function bannedForm(node: AnyNode): string | undefined {
  switch (node.type) {
    case 'UpdateExpression':
      return node.operator;
    case 'UnaryExpression':
      return node.operator === '~' ? '~' : undefined;
    case 'BinaryExpression':
      return node.operator === 'in' || node.operator === 'instanceof' ? node.operator : undefined;
    case 'ForOfStatement':
      return node.await ? 'for await' : undefined;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      if (node.async) return 'async';
      return node.generator ? 'a generator' : undefined;
    case 'Property':
      return node.kind === 'init' ? undefined : 'a getter or setter';
    case 'Literal':
      if (node.regex) return 'a regular expression literal';
      return typeof node.bigint === 'string' ? 'a BigInt' : undefined;
    default:
      return undefined;
  }
}

/** A function that calls itself by name; recursion through others ends as a stack overflow when it runs. */
function recursion(node: AnyNode, ancestors: readonly AnyNode[]): string | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
  const called = node.callee.name;
  const inside = ancestors.some((ancestor, index) => functionName(ancestor, ancestors[index - 1]) === called);
  return inside ? `a recursive call of ${called}` : undefined;
}

function functionName(node: AnyNode, parent: AnyNode | undefined): string | undefined {
  if (node.type === 'FunctionDeclaration') return node.id?.name;
  if (node.type !== 'FunctionExpression' && node.type !== 'ArrowFunctionExpression') return undefined;
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : undefined;
}
