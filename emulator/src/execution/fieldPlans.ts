import { isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { AuthProvider } from '../assembly/app.ts';
import { fieldRule, type FieldRule } from '../schema/authorization.ts';
import type { LoadedResolver } from './loadResolvers.ts';

/** What the engine knows of a field before any request. */
export interface FieldPlan {
  readonly rule: FieldRule;
  /** Absent: the field reads the property of its own name. */
  readonly resolver: LoadedResolver | undefined;
}

/** Type name → field name → plan, for every object type. */
export type FieldPlans = ReadonlyMap<string, ReadonlyMap<string, FieldPlan>>;

export function planFields(
  schema: GraphQLSchema,
  providers: readonly AuthProvider[],
  resolvers: ReadonlyMap<string, LoadedResolver>,
): FieldPlans {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const plan = (typeName: string, field: GraphQLField<unknown, unknown>): FieldPlan => ({
    rule: fieldRule(schema, typeName, field, providers),
    resolver: resolvers.get(`${typeName}.${field.name}`),
  });
  const planType = (type: GraphQLObjectType): ReadonlyMap<string, FieldPlan> =>
    new Map(Object.values(type.getFields()).map((field) => [field.name, plan(type.name, field)]));
  return new Map(types.map((type) => [type.name, planType(type)]));
}

/** The plan of a field that the schema has. */
export function planOf(plans: FieldPlans, typeName: string, fieldName: string): FieldPlan {
  const plan = plans.get(typeName)?.get(fieldName);
  if (!plan) throw new Error(`The schema has no field ${typeName}.${fieldName}.`);
  return plan;
}
