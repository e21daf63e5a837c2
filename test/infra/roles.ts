import type { Template } from 'aws-cdk-lib/assertions';
import { namesOf, resourcesOf, textOf } from './templateText.ts';
import type { Names } from './templateText.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** A role as far as the tests ask about it. */
export interface ReadRole {
  /** Sorted lines `action resource`; what is no plain permission shows as it is. */
  readonly allowed: readonly string[];
  readonly trust: unknown;
}

/**
 * Every role of a template by its description, with what its own policies and those attached to it allow. Resources are
 * named as in `textOf`: `tyche-budgets`, `tyche-budgets/index/GSI1`, `tyche-budgets/stream`.
 */
export function rolesOf(template: Template): Map<string, ReadRole> {
  const names = namesOf(template);
  const all = resourcesOf(template);
  const attached = all.filter(([, { Type }]) => Type === 'AWS::IAM::Policy').map(([, { Properties }]) => Properties);
  return new Map(
    all
      .filter(([, { Type }]) => Type === 'AWS::IAM::Role')
      .map(([id, { Properties }]) => {
        const inline = (Properties['Policies'] ?? []) as Record<string, unknown>[];
        const others = attached.filter(({ Roles }) => (Roles as { Ref: string }[]).some(({ Ref }) => Ref === id));
        const lines = [...inline, ...others].flatMap((policy) => linesOf(policy, names));
        const managed = ((Properties['ManagedPolicyArns'] ?? []) as unknown[]).map((arn) => textOf(arn, names));
        const trust = Properties['AssumeRolePolicyDocument'];
        return [String(Properties['Description']), { allowed: [...lines, ...managed].sort(), trust }];
      }),
  );
}

function linesOf({ PolicyDocument }: Record<string, unknown>, names: Names): string[] {
  const { Statement: statements } = PolicyDocument as { Statement: Statement[] };
  return statements.flatMap((statement) => {
    const { Effect, Action, Resource: on, Condition } = statement;
    if (Effect !== 'Allow' || Condition !== undefined) return [JSON.stringify(statement)];
    return [Action].flat().flatMap((action) => [on].flat().map((arn) => `${action} ${textOf(arn, names)}`));
  });
}

/** Lines of `action resource` for DynamoDB's actions on a table, an index or a stream. */
export function on(resource: string, ...actions: readonly string[]): string[] {
  return actions.map((action) => `dynamodb:${action} ${resource}`);
}
