import { getNamedType, getNullableType, isEnumType, isListType, isObjectType } from 'graphql';
import type { GraphQLNamedType, GraphQLOutputType } from 'graphql';
import type { Owner } from '../../table/keys.ts';

/** Of what a made event is, and how to recognise it. */
export interface EventOf extends Owner {
  /** `YYYY-MM`. */
  month: string;
  /** Stands in every text of it. */
  mark: string;
}

const scalars: Record<string, unknown> = {
  AWSDate: '2025-01-10',
  AWSDateTime: '2025-01-10T12:00:00.000Z',
  AWSURL: 'https://example.com/receipt',
  Boolean: true,
  Float: 4242.42,
  Int: 7,
};

function sampleOf(type: GraphQLNamedType, name: string, of: EventOf): unknown {
  if (name === 'tenantId' || name === 'userId') return of[name];
  if (name === 'month' || name === 'period') return of.month;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  return isObjectType(type) ? sampleEvent(type, of) : (scalars[type.name] ?? of.mark);
}

/** An object of the type with a value in every field, whatever the schema makes of it; lists have one element. */
export function sampleEvent(type: GraphQLOutputType, of: EventOf): Record<string, unknown> {
  const object = getNamedType(type);
  if (!isObjectType(object)) throw new Error(`${String(type)} is no object type`);
  const entries = Object.values(object.getFields()).map(({ name, type: its }) => {
    const value = sampleOf(getNamedType(its), name, of);
    return [name, isListType(getNullableType(its)) ? [value] : value] as const;
  });
  return Object.fromEntries(entries);
}
