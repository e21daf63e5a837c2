import { getNullableType, isAbstractType, isLeafType, isListType, isNonNullType } from 'graphql';
import type { FieldNode, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { GraphQLResponseError } from '../execution/engine.ts';
import { notAuthorized } from '../execution/errors.ts';
import { nullMessage } from '../execution/executionErrors.ts';
import { typeNamed, type Operation } from './publishedValue.ts';

/** A subscriber's request, and which fields its caller may read. */
export interface Subscriber extends Operation {
  readonly isAllowed: (typeName: string, fieldName: string) => boolean;
}

type Path = readonly (string | number)[];

/**
 * A published value narrowed to a subscriber's selection. No resolver runs. A field that was not published is null;
 * where the schema allows no null its object becomes null too, and an error is added for each such field.
 */
export function narrow(
  value: unknown,
  parent: GraphQLObjectType,
  fieldNodes: readonly FieldNode[],
  path: Path,
  subscriber: Subscriber,
  errors: GraphQLResponseError[],
): Narrowed {
  const name = fieldNodes[0]?.name.value ?? '';
  const field = parent.getFields()[name];
  if (!field) return accepted(name === '__typename' ? parent.name : null);
  const isHidden = !subscriber.isAllowed(parent.name, name);
  if (isHidden) {
    const { message } = notAuthorized(parent.name, name);
    errors.push({ path, errorType: 'Unauthorized', message });
  }
  const place = { parent, path, subscriber, errors, fieldNodes, isReported: isHidden };
  return complete(isHidden ? null : (value ?? null), field.type, place);
}

/** `isAbsent`: null where the schema allows none, so that what contains it must be null too. */
export interface Narrowed {
  readonly value: unknown;
  readonly isAbsent: boolean;
}

interface PlaceInResult {
  readonly parent: GraphQLObjectType;
  readonly fieldNodes: readonly FieldNode[];
  readonly path: Path;
  readonly subscriber: Subscriber;
  readonly errors: GraphQLResponseError[];
  /** The reason for a null here has its error already. */
  readonly isReported: boolean;
}

const accepted = (value: unknown): Narrowed => ({ value, isAbsent: false });
const absent: Narrowed = { value: null, isAbsent: true };

function complete(value: unknown, type: GraphQLOutputType, place: PlaceInResult): Narrowed {
  if (isNonNullType(type)) {
    if (value === null && !place.isReported) {
      const message = nullMessage(String(type.ofType), place.parent.name, place.path);
      place.errors.push({ path: place.path, message });
    }
    const inner = complete(value, type.ofType, place);
    return inner.value === null ? absent : inner;
  }
  if (value === null || isLeafType(type)) return accepted(value);
  if (isListType(type)) return completeList(value as readonly unknown[], type.ofType, place);
  const published = value as Readonly<Record<string, unknown>>;
  const objectType = isAbstractType(type)
    ? typeNamed(place.subscriber, published['__typename'])
    : (getNullableType(type) as GraphQLObjectType);
  return objectType ? completeObject(published, objectType, place) : accepted(null);
}

function completeList(items: readonly unknown[], type: GraphQLOutputType, place: PlaceInResult): Narrowed {
  const completed = items.map((item, index) =>
    complete(item ?? null, type, { ...place, path: [...place.path, index] }),
  );
  return accepted(completed.some(({ isAbsent }) => isAbsent) ? null : completed.map(({ value }) => value));
}

function completeObject(
  published: Readonly<Record<string, unknown>>,
  type: GraphQLObjectType,
  { subscriber, fieldNodes, path, errors }: PlaceInResult,
): Narrowed {
  const { schema, fragments, variableValues } = subscriber;
  const selected = [...collectSubfields(schema, fragments, variableValues, type, fieldNodes)];
  const entries = selected.map(([key, nodes]) => {
    const value = published[nodes[0]?.name.value ?? ''];
    return [key, narrow(value, type, nodes, [...path, key], subscriber, errors)] as const;
  });
  if (entries.some(([, { isAbsent }]) => isAbsent)) return accepted(null);
  return accepted(Object.fromEntries(entries.map(([key, { value }]) => [key, value])));
}
