import type { Permission } from './app.ts';
import { AssemblyError } from './assemblyError.ts';
import { onlyServed, Properties } from './properties.ts';
import type { PropertyRules } from './properties.ts';
import type { Stack } from './stack.ts';
import type { Resource } from './template.ts';

const roleRules: PropertyRules = {
  served: ['Policies', 'ManagedPolicyArns', 'RoleName'],
  ignored: {
    AssumeRolePolicyDocument: 'the emulator acts in the role of the data source',
    Description: 'a label',
    MaxSessionDuration: 'a role is not assumed locally',
    Tags: 'labels',
  },
};

const policyRules: PropertyRules = {
  served: ['PolicyDocument', 'PolicyName', 'Roles'],
  ignored: {
    Users: 'a data source has a role',
    Groups: 'a data source has a role',
    Description: 'a label',
    ManagedPolicyName: 'a label',
    Path: 'a label',
  },
};

/** Policies of AWS that allow nothing of what is served → what they allow. */
const policiesOfAWS: Readonly<Record<string, string>> = {
  'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole': 'writing logs',
  'arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess': 'writing traces',
};

const documentRules: PropertyRules = { served: ['Statement'], ignored: { Version: 'one language', Id: 'a label' } };
const statementRules: PropertyRules = { served: ['Effect', 'Action', 'Resource'], ignored: { Sid: 'a label' } };

/**
 * What the role with this ARN allows: its inline policies and the policies of the stack attached to it. Refuses what
 * would need a full policy engine: Deny, Condition, NotAction, NotResource, permission boundaries, policies of AWS.
 */
export function readPermissions(stack: Stack, roleArn: string, where: string): Permission[] {
  const role = stack
    .resourcesOfType('AWS::IAM::Role')
    .find((candidate) => stack.attribute(candidate, 'Arn') === roleArn);
  if (!role) {
    throw new AssemblyError(`${where}: the role ${roleArn} is not in the stack, so its permissions are not known.`);
  }
  const properties = stack.properties(role, roleRules);
  const inline = properties.objects('Policies', policyRules);
  const attached = [...policiesOfRole(stack, role), ...managedPolicies(stack, properties)];
  const documents = new Map(attached.map((policy) => [policy.logicalId, stack.properties(policy, policyRules)]));
  return [...inline, ...documents.values()].flatMap(readStatements);
}

function policiesOfRole(stack: Stack, role: Resource): Resource[] {
  const policies = [...stack.resourcesOfType('AWS::IAM::Policy'), ...stack.resourcesOfType('AWS::IAM::ManagedPolicy')];
  return policies.filter((policy) => {
    const rules = onlyServed(policy.properties, ['Roles'], 'read when the policy is attached to the role');
    return stack.properties(policy, rules).texts('Roles').includes(stack.ref(role));
  });
}

function managedPolicies(stack: Stack, role: Properties): Resource[] {
  const arns = role.texts('ManagedPolicyArns').filter((arn) => !Object.hasOwn(policiesOfAWS, arn));
  return arns.map((arn) => {
    const policy = stack.resourcesOfType('AWS::IAM::ManagedPolicy').find((candidate) => stack.ref(candidate) === arn);
    return policy ?? role.refuse('ManagedPolicyArns', `${arn}, which is not in the stack`);
  });
}

function readStatements(policy: Properties): Permission[] {
  const document = policy.object('PolicyDocument', documentRules);
  const statement = document.value('Statement');
  const statements = Array.isArray(statement) ? (statement as unknown[]) : [statement];
  return statements.map((value, index) => {
    const properties = new Properties(value, `${document.where}.Statement[${index}]`, statementRules);
    const effect = properties.text('Effect');
    if (effect !== 'Allow') properties.refuse('Effect', effect);
    return { actions: oneOrMore(properties, 'Action'), resources: oneOrMore(properties, 'Resource') };
  });
}

function oneOrMore(properties: Properties, name: string): readonly string[] {
  return Array.isArray(properties.value(name)) ? properties.texts(name) : [properties.text(name)];
}
