import type { Program } from 'acorn';
import type { Code } from '../../assembly/app.ts';
import { bannedSyntax } from './bannedSyntax.ts';
import { CodeRefused } from './codeRefused.ts';
import type { CodeProblem } from './codeRefused.ts';
import { findHandlers, importProblems } from './moduleFace.ts';
import type { BuiltInModules, Handlers } from './moduleFace.ts';
import { lineOf, parseModule, walk } from './syntaxTree.ts';
import { unknownNames } from './unknownNames.ts';

/** Characters of code in one resolver or function: https://docs.aws.amazon.com/general/latest/gr/appsync.html */
export const maxCodeLength = 32_000;

export interface CheckedCode {
  readonly program: Program;
  readonly handlers: Handlers;
}

/** Refuses, with every reason at once, code that AppSync would not accept. Throws CodeRefused. */
export function checkCode(code: Code, modules: BuiltInModules): CheckedCode {
  const tooLong = code.text.length > maxCodeLength;
  if (tooLong) {
    const message = `${code.text.length} characters of code; AppSync accepts at most ${maxCodeLength}`;
    throw new CodeRefused(code.origin, [{ line: 0, message }]);
  }
  const program = parseModule(code.origin, code.text);
  const found = findHandlers(program);
  const problems = [
    ...importProblems(program, modules),
    ...syntaxProblems(program),
    ...unknownNames(program),
    ...('problems' in found ? found.problems : []),
  ];
  if (problems.length > 0 || 'problems' in found) throw new CodeRefused(code.origin, inLineOrder(problems));
  return { program, handlers: found.handlers };
}

function syntaxProblems(program: Program): CodeProblem[] {
  const problems: CodeProblem[] = [];
  walk(program, (node, ancestors) => {
    const message = bannedSyntax(node, ancestors);
    if (message !== undefined) problems.push({ line: lineOf(node), message });
  });
  return problems;
}

function inLineOrder(problems: readonly CodeProblem[]): CodeProblem[] {
  return [...problems].sort((a, b) => a.line - b.line);
}
