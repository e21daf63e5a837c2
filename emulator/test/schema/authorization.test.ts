import { describe, expect, it } from '@jest/globals';
import type { AuthProvider } from '../../src/assembly/app.ts';
import type { Caller } from '../../src/auth/caller.ts';
import { fieldRule, isAllowed } from '../../src/schema/authorization.ts';
import { buildApiSchema } from '../../src/schema/buildApiSchema.ts';
import { admin, alice, iam, machine, userPool } from '../execution/fakeApi.ts';

/** Whether alice (no groups), admin and machine (IAM) may read `T.f`. */
function readers(type: string, field: string, providers: AuthProvider[] = [userPool, iam]): string {
  const text = `type Query { t: T } type T ${type} { f: Int ${field} }`;
  const schema = buildApiSchema({ schema: text, authProviders: providers, resolvers: [] });
  const found = (schema.getType('T') as import('graphql').GraphQLObjectType).getFields()['f'];
  const rule = fieldRule(schema, 'T', found as NonNullable<typeof found>, providers);
  const callers: [string, Caller][] = [['alice', alice], ['admin', admin], ['machine', machine]]; // prettier-ignore
  return callers.filter(([, caller]) => isAllowed(rule, caller)).map(([name]) => name).join(' '); // prettier-ignore
}

const groups = '@aws_cognito_user_pools(cognito_groups: ["admins", "owners"])';

/** https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html */
describe('who may read a field', () => {
  it.each([
    ['no directive: the default mode alone', '', '', 'alice admin'],
    ['the type is open to IAM only', '@aws_iam', '', 'machine'],
    ['the field is open to IAM only', '', '@aws_iam', 'machine'],
    ['the type names both modes', '@aws_iam @aws_cognito_user_pools', '', 'alice admin machine'],
    ['the directives of the field replace those of the type', '@aws_iam', '@aws_cognito_user_pools', 'alice admin'],
    ['one of several groups is enough', '', groups, 'admin'],
    ['groups for users, and IAM', '', `${groups} @aws_iam`, 'admin machine'],
    ['groups on the type', groups, '', 'admin'],
    ['an open field of a guarded type', groups, '@aws_cognito_user_pools', 'alice admin'],
    ['no groups at all admit nobody', '', '@aws_cognito_user_pools(cognito_groups: [])', ''],
  ])('%s', (_name, type, field, expected) => {
    expect(readers(type, field)).toBe(expected);
  });

  it('is IAM alone where IAM is the default mode', () => {
    expect(readers('', '', [iam, userPool])).toBe('machine');
  });

  it('is nobody without a directive where the default action is DENY', () => {
    const denying: AuthProvider = { ...userPool, defaultAction: 'DENY' };
    expect(readers('', '', [denying, iam])).toBe('');
    expect(readers('', '@aws_cognito_user_pools', [denying, iam])).toBe('alice admin');
  });

  it('is the groups of @aws_auth where the user pool is the only mode', () => {
    expect(readers('', '@aws_auth(cognito_groups: ["admins"])', [userPool])).toBe('admin');
  });
});
