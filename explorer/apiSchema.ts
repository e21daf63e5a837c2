import type { DefinitionNode, DocumentNode, FieldDefinitionNode } from 'graphql';
import { Kind, parse, print, visit } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchemaDocument } from '../infra/schemaDocument.ts';

/**
 * The API's SDL as people may use it, with AppSync's scalars and directives declared. The same document deploys; what is
 * open to IAM alone, the `publish…` mutations of the API's own functions, is left out with the types that only it needs.
 * @throws Error with a line for every problem in `schema/`
 */
export function readApiSchema(root: string): string {
  const declarations = join(root, 'emulator/src/schema/appsync.graphql');
  const { text } = readSchemaDocument(join(root, 'schema'), declarations);
  return `${readFileSync(declarations, 'utf8')}\n${print(forPeople(parse(text)))}\n`;
}

/** The document without the fields of IAM, and without types that nothing leads to any more. */
export function forPeople(document: DocumentNode): DocumentNode {
  const open = visit(document, { FieldDefinition: (field) => (isForIamAlone(field) ? null : undefined) });
  const types = new Map(
    open.definitions.flatMap((type) => ('name' in type && type.name ? [[type.name.value, type]] : [])),
  );
  const reached = new Set<DefinitionNode>();
  const reach = (node: DefinitionNode): void => {
    reached.add(node);
    visit(node, {
      NamedType({ name }) {
        const type = types.get(name.value);
        if (type !== undefined && !reached.has(type)) reach(type);
      },
    });
  };
  open.definitions.filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION).forEach(reach);
  return { ...open, definitions: open.definitions.filter((definition) => reached.has(definition)) };
}

function isForIamAlone({ directives = [] }: FieldDefinitionNode): boolean {
  const names = directives.map(({ name }) => name.value).filter((name) => name.startsWith('aws_'));
  return names.includes('aws_iam') && !names.includes('aws_cognito_user_pools');
}
