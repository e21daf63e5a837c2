import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';

/** The operation that a request names, or the reason why there is none. */
export type ChosenOperation =
  { readonly ok: true; readonly operation: OperationDefinitionNode } | { readonly ok: false; readonly message: string };

export function chooseOperation(document: DocumentNode, name: string | null | undefined): ChosenOperation {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!name && operations.length > 1) return { ok: false, message: 'Missing operation name.' };
  const operation = name ? operations.find((node) => node.name?.value === name) : operations[0];
  return operation ? { ok: true, operation } : { ok: false, message: `Unknown operation named '${name ?? ''}'.` };
}

export function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}
