import { Kind, visit, type ASTNode, type DocumentNode } from 'graphql';

/** Where a node stands in a document, in AppSync's notation. */
export interface Place {
  /** Field names from the operation down: `notes/items/id`. Inside a fragment it begins with the fragment's name. */
  readonly fields: string;
  /** Argument and input fields: `input.changes.date`; empty outside an argument. */
  readonly argument: string;
}

/** The places of all fields, arguments and values. One walk, made only for a document that has errors. */
export function placesIn(document: DocumentNode): ReadonlyMap<ASTNode, Place> {
  const places = new Map<ASTNode, Place>();
  const fields: string[] = [];
  const names: string[] = [];
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FRAGMENT_DEFINITION || node.kind === Kind.FIELD) fields.push(node.name.value);
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) names.push(node.name.value);
      places.set(node, { fields: fields.join('/'), argument: names.join('.') });
    },
    leave(node) {
      if (node.kind === Kind.FRAGMENT_DEFINITION || node.kind === Kind.FIELD) fields.pop();
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) names.pop();
    },
  });
  return places;
}
