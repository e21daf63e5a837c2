import type { AnyNode, Program } from 'acorn';
import { globalNames, staticMembers } from '../languageSubset.ts';
import type { CodeProblem } from './codeRefused.ts';
import { lineOf, walk } from './syntaxTree.ts';

/**
 * Names the code uses without declaring them and that APPSYNC_JS does not have (`Date`, `process`, `Object.freeze`).
 * AppSync finds them by a type check when code is saved. Scopes are not followed: a name declared anywhere counts as
 * declared everywhere, and a use outside its scope fails when it runs.
 */
export function unknownNames(program: Program): CodeProblem[] {
  const declared = declaredNames(program);
  const problems: CodeProblem[] = [];
  walk(program, (node, ancestors) => {
    if (node.type !== 'Identifier' || declared.has(node.name)) return;
    const parent = ancestors.at(-1);
    if (!isReference(node, parent)) return;
    const name = globalNames.includes(node.name) ? missingMember(node.name, node, parent) : node.name;
    if (name !== undefined) problems.push({ line: lineOf(node), message: `${name} is not available in APPSYNC_JS` });
  });
  return problems;
}

function missingMember(name: string, node: AnyNode, parent: AnyNode | undefined): string | undefined {
  const members = staticMembers[name];
  if (members === undefined) return undefined;
  if (parent?.type === 'CallExpression' && parent.callee === node) return `${name}()`;
  if (parent?.type !== 'MemberExpression' || parent.computed || parent.property.type !== 'Identifier') return undefined;
  return members.includes(parent.property.name) ? undefined : `${name}.${parent.property.name}`;
}

function isReference(node: AnyNode, parent: AnyNode | undefined): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node || parent.computed;
    case 'Property':
      return parent.value === node || parent.computed;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.computed || parent.value === node;
    case 'ImportSpecifier':
    case 'ExportSpecifier':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'LabeledStatement':
    case 'MetaProperty':
      return false;
    default:
      return true;
  }
}

function declaredNames(program: Program): Set<string> {
  const names = new Set<string>();
  walk(program, (node) => {
    for (const pattern of bindings(node)) collect(pattern, names);
  });
  return names;
}

function bindings(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return [node.id];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [...node.params, ...(node.id ? [node.id] : [])];
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id ? [node.id] : [];
    case 'CatchClause':
      return node.param ? [node.param] : [];
    case 'ImportSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'ImportDefaultSpecifier':
      return [node.local];
    default:
      return [];
  }
}

function collect(pattern: AnyNode, names: Set<string>): void {
  if (pattern.type === 'Identifier') names.add(pattern.name);
  else if (pattern.type === 'AssignmentPattern') collect(pattern.left, names);
  else if (pattern.type === 'RestElement') collect(pattern.argument, names);
  else if (pattern.type === 'ArrayPattern') pattern.elements.forEach((element) => element && collect(element, names));
  else if (pattern.type === 'ObjectPattern')
    pattern.properties.forEach((property) => collect(property.type === 'Property' ? property.value : property, names));
}
