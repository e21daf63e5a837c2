import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export const repository = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
  /** Module specifiers of imports and re-exports, with their line. */
  readonly imports: readonly Located[];
  /** Text of string literals and of the pieces of templates, with their line. */
  readonly strings: readonly StringPiece[];
}

export interface Located {
  readonly text: string;
  readonly line: number;
}

export interface StringPiece extends Located {
  /** Right after an expression of a template. */
  readonly afterExpression: boolean;
}

/** Every TypeScript file below the folders of the repository. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(repository, join(entry.parentPath, entry.name)))
      .filter((path) => !path.includes('node_modules'))
      .map(readSource),
  );
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(repository, path), 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const imports: Located[] = [];
  const strings: StringPiece[] = [];
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      imports.push({ text: (node.moduleSpecifier as ts.StringLiteral).text, line });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier)) imports.push({ text: specifier.text, line });
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      strings.push({ text: node.text, line, afterExpression: false });
    } else if (ts.isTemplateMiddleOrTemplateTail(node)) {
      strings.push({ text: node.text, line, afterExpression: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, text, imports, strings };
}
