import { getDirectiveValues, getNullableType, type GraphQLField, type GraphQLSchema } from 'graphql';

/** Name of a field of Mutation → names of the fields of Subscription that receive its results. */
export type SubscriptionLinks = ReadonlyMap<string, readonly string[]>;

type Field = GraphQLField<unknown, unknown>;

/** Reads `@aws_subscribe`. https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-data.html */
export function subscriptionLinks(schema: GraphQLSchema): SubscriptionLinks {
  const links = new Map<string, string[]>();
  for (const field of subscriptionFields(schema)) {
    for (const mutation of mutationsOf(schema, field)) {
      links.set(mutation, [...(links.get(mutation) ?? []), field.name]);
    }
  }
  return links;
}

/**
 * What is wrong with the subscriptions: an unknown mutation, a type unlike the mutation's, or an argument that filters
 * by a field which the type does not have. `hasResolver` tells of a field of Subscription whether a resolver, which
 * may filter by other means, is attached to it.
 */
export function subscriptionViolations(schema: GraphQLSchema, hasResolver: (field: string) => boolean): string[] {
  return subscriptionFields(schema).flatMap((field) => [
    ...mutationsOf(schema, field).flatMap((mutation) => linkViolations(schema, field, mutation)),
    ...(hasResolver(field.name) ? [] : argumentViolations(schema, field)),
  ]);
}

function linkViolations(schema: GraphQLSchema, field: Field, name: string): string[] {
  const mutation = schema.getMutationType()?.getFields()[name];
  if (!mutation) return [`Subscription.${field.name} @aws_subscribe: there is no Mutation.${name}`];
  const [received, sent] = [String(getNullableType(field.type)), String(getNullableType(mutation.type))];
  if (received === sent) return [];
  return [
    `Subscription.${field.name} is of type ${received}, but Mutation.${name} of type ${sent}: they must be equal`,
  ];
}

function argumentViolations(schema: GraphQLSchema, field: Field): string[] {
  const type = schema.getType(String(getNullableType(field.type)));
  const known = type && 'getFields' in type ? Object.keys(type.getFields()) : [];
  return field.args
    .filter(({ name }) => !known.includes(name))
    .map(({ name }) => `Subscription.${field.name}(${name}): ${String(type)} has no field ${name} to compare with`);
}

function subscriptionFields(schema: GraphQLSchema): Field[] {
  return Object.values(schema.getSubscriptionType()?.getFields() ?? {});
}

function mutationsOf(schema: GraphQLSchema, field: Field): readonly string[] {
  const definition = schema.getDirective('aws_subscribe');
  const values = definition && field.astNode ? getDirectiveValues(definition, field.astNode) : undefined;
  return (values?.['mutations'] as string[] | undefined) ?? [];
}
