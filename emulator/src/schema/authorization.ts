import { getDirectiveValues, isObjectType, type DirectiveNode, type GraphQLField, type GraphQLSchema } from 'graphql';
import { allows } from '../access/allows.ts';
import type { App, AuthMode, AuthProvider } from '../assembly/app.ts';
import type { Caller } from '../auth/caller.ts';

/** Who may read a field: any one of the admissions is enough; none at all means nobody. */
export type FieldRule = readonly Admission[];

export interface Admission {
  readonly mode: AuthMode;
  /** Membership of one of them is required; absent: every caller of the mode. */
  readonly groups?: readonly string[];
}

/** Directives of the modes the emulator has. The others are refused when the schema is built. */
export const modeOfDirective: Readonly<Record<string, AuthMode>> = {
  aws_auth: 'AMAZON_COGNITO_USER_POOLS',
  aws_cognito_user_pools: 'AMAZON_COGNITO_USER_POOLS',
  aws_iam: 'AWS_IAM',
};

/**
 * The rule of a field: its own directives; without any, those of its type; without any, the API's default mode alone.
 * A field's directives replace its type's.
 * https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#using-additional-authorization-modes
 */
export function fieldRule(
  schema: GraphQLSchema,
  typeName: string,
  field: GraphQLField<unknown, unknown>,
  providers: readonly AuthProvider[],
): FieldRule {
  const own = admissions(schema, field.astNode?.directives ?? []);
  if (own.length > 0) return own;
  const type = schema.getType(typeName);
  const inherited = admissions(schema, isObjectType(type) ? (type.astNode?.directives ?? []) : []);
  return inherited.length > 0 ? inherited : defaultRule(providers);
}

export function isAllowed(rule: FieldRule, caller: Caller): boolean {
  return rule.some(
    ({ mode, groups }) => mode === caller.mode && (!groups || groups.some((group) => caller.groups.includes(group))),
  );
}

/**
 * What IAM policies call a root field. They decide on root fields alone: whoever may call one may read what it returns.
 * https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#aws-iam-authorization
 */
function fieldArn({ region, accountId, api }: App, typeName: string, fieldName: string): string {
  return `arn:aws:appsync:${region}:${accountId}:apis/${api.id}/types/${typeName}/fields/${fieldName}`;
}

/** Whether the policies of a caller that has any allow a root field. */
export function policiesAllow(app: App, caller: Caller, typeName: string, fieldName: string): boolean {
  const { permissions } = caller;
  return permissions === undefined || allows(permissions, 'appsync:GraphQL', fieldArn(app, typeName, fieldName));
}

function admissions(schema: GraphQLSchema, directives: readonly DirectiveNode[]): Admission[] {
  return directives.flatMap((node) => {
    const mode = modeOfDirective[node.name.value];
    const definition = schema.getDirective(node.name.value);
    if (!mode || !definition) return [];
    const groups = getDirectiveValues(definition, { directives: [node] })?.['cognito_groups'] as string[] | undefined;
    return [groups ? { mode, groups } : { mode }];
  });
}

function defaultRule([first]: readonly AuthProvider[]): FieldRule {
  if (!first || (first.mode === 'AMAZON_COGNITO_USER_POOLS' && first.defaultAction === 'DENY')) return [];
  return [{ mode: first.mode }];
}
