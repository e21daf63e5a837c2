import { buildASTSchema, GraphQLError, Kind, parse, print, Source, validateSchema } from 'graphql';
import type {
  DefinitionNode,
  DocumentNode,
  FieldDefinitionNode,
  GraphQLSchema,
  ObjectTypeDefinitionNode,
} from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The API's schema as AppSync takes it. */
export interface SchemaDocument {
  /** One SDL text without extensions; the same files always give the same text. */
  readonly text: string;
  /** The same, with AppSync's own scalars and directives declared. */
  readonly schema: GraphQLSchema;
}

/** AppSync refuses a larger one: https://docs.aws.amazon.com/general/latest/gr/appsync.html */
const largestSchema = 1_000_000;

/**
 * Joins all `*.graphql` files of a folder into one document. Files add to a type with `extend type`, which AppSync does
 * not accept, so extensions are merged into the type they extend.
 * @param folder - where the files are
 * @param declarations - a file that declares AppSync's own scalars and directives, which do not go into the text
 * @throws Error with a line `file:line: problem` for every problem found
 */
export function readSchemaDocument(folder: string, declarations: string): SchemaDocument {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  const parsed = files.map((name) => parseFile(join(folder, name)));
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: mergeExtensions(parsed.flatMap((one) => one.definitions)),
  };
  const text = `${print(document)}\n`;
  if (text.length > largestSchema) {
    throw new Error(`${folder}: the schema has ${text.length} characters; AppSync takes ${largestSchema}.`);
  }
  return { text, schema: checkedSchema(document, parseFile(declarations)) };
}

function parseFile(path: string): DocumentNode {
  try {
    return parse(new Source(readFileSync(path, 'utf8'), path));
  } catch (error) {
    throw error instanceof GraphQLError ? problems([error]) : error;
  }
}

function mergeExtensions(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  refuseWhatAppSyncLacks(definitions);
  const merged = new Map<string, ObjectTypeDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION && !merged.has(definition.name.value)) {
      merged.set(definition.name.value, definition);
    }
  }
  for (const extension of definitions) {
    if (extension.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const type = merged.get(extension.name.value);
    if (!type) throw problem(`extends ${extension.name.value}, which is not defined`, extension);
    merged.set(extension.name.value, {
      ...type,
      interfaces: [...(type.interfaces ?? []), ...(extension.interfaces ?? [])],
      directives: [...(type.directives ?? []), ...(extension.directives ?? [])],
      fields: [...(type.fields ?? []), ...(extension.fields ?? [])],
    });
  }
  merged.forEach(refuseTwiceDefinedField);
  return definitions
    .filter((definition) => definition.kind !== Kind.OBJECT_TYPE_EXTENSION)
    .map((definition) => replaceFirst(definition, merged));
}

/** A second definition of a type stays in the document, so that validation reports it. */
function replaceFirst(definition: DefinitionNode, merged: Map<string, ObjectTypeDefinitionNode>): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
  const type = merged.get(definition.name.value);
  return type?.loc === definition.loc && type !== undefined ? type : definition;
}

function refuseTwiceDefinedField(type: ObjectTypeDefinitionNode): void {
  const seen = new Map<string, FieldDefinitionNode>();
  for (const field of type.fields ?? []) {
    const first = seen.get(field.name.value);
    if (first) {
      throw problem(`${type.name.value}.${field.name.value} is already defined in ${place(first)}`, field);
    }
    seen.set(field.name.value, field);
  }
}

function refuseWhatAppSyncLacks(definitions: readonly DefinitionNode[]): void {
  for (const node of definitions) {
    if (node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.DIRECTIVE_DEFINITION) {
      throw problem(`${node.name.value}: AppSync knows only its own scalars and directives`, node);
    }
    if (node.kind !== Kind.OBJECT_TYPE_EXTENSION && node.kind.endsWith('Extension')) {
      throw problem('only object types can be extended', node);
    }
  }
}

function checkedSchema(document: DocumentNode, declarations: DocumentNode): GraphQLSchema {
  const whole: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [...declarations.definitions, ...document.definitions],
  };
  const errors = validateSDL(whole);
  if (errors.length > 0) throw problems(errors);
  const schema = buildASTSchema(whole, { assumeValidSDL: true });
  const faults = validateSchema(schema);
  if (faults.length > 0) throw problems(faults);
  return schema;
}

type Located = Pick<DefinitionNode | FieldDefinitionNode, 'loc'>;

function problem(text: string, node: Located): Error {
  return new Error(`${place(node)}: ${text}`);
}

function problems(errors: readonly GraphQLError[]): Error {
  return new Error(errors.map((error) => `${placeOf(error)}: ${error.message}`).join('\n'));
}

/** The last node is the one at fault where validation names two, as for a type defined twice. */
function placeOf(error: GraphQLError): string {
  const line = error.locations?.at(-1)?.line;
  const source = error.nodes?.at(-1)?.loc?.source ?? error.source;
  return source && line !== undefined ? `${source.name}:${line}` : 'schema';
}

function place(node: Located): string {
  return node.loc ? `${node.loc.source.name}:${node.loc.startToken.line}` : 'schema';
}
