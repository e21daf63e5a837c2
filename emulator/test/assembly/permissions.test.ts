import { describe, expect, it } from '@jest/globals';
import { propertiesOf, readTemplate, smallTemplate } from './writeAssembly.ts';
import type { TestTemplate } from './writeAssembly.ts';

const allow = (action: string) => ({ Statement: [{ Effect: 'Allow', Action: [action], Resource: '*' }] });

async function permissions(template: TestTemplate) {
  const app = await readTemplate(template);
  const store = app.api.dataSources.find((dataSource) => dataSource.name === 'store');
  return store?.type === 'AMAZON_DYNAMODB' ? store.permissions : undefined;
}

describe('the permissions of a data source are those of its role', () => {
  it('from policies of the stack that name the role', async () => {
    const resources = ['arn:aws:dynamodb:us-east-1:000000000000:table/Table'];
    expect(await permissions(smallTemplate())).toEqual([{ actions: ['dynamodb:GetItem'], resources }]);
  });

  it('from its inline policies and from managed policies, attached on either side, each once', async () => {
    const template = smallTemplate();
    Object.assign(propertiesOf(template, 'Role'), {
      Policies: [{ PolicyName: 'inline', PolicyDocument: allow('dynamodb:PutItem') }],
      ManagedPolicyArns: [{ Ref: 'Managed' }],
    });
    template.Resources['Managed'] = {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: allow('dynamodb:Query') },
    };
    const actions = (await permissions(template))?.flatMap((permission) => permission.actions);
    expect(actions).toEqual(['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:Query']);
  });

  it('and not those of another role, whatever its policies hold', async () => {
    const template = smallTemplate();
    template.Resources['Other'] = { Type: 'AWS::IAM::Role', Properties: { PermissionsBoundary: 'x' } };
    template.Resources['OtherPolicy'] = {
      Type: 'AWS::IAM::Policy',
      Properties: { Roles: [{ Ref: 'Other' }], PolicyDocument: { Statement: [{ Effect: 'Deny' }] }, Else: 1 },
    };
    expect(await permissions(template)).toHaveLength(1);
  });
});

describe('what needs a policy engine is refused by name', () => {
  const statement = { Effect: 'Allow', Action: 'dynamodb:*', Resource: '*' };
  it.each([
    ['Effect Deny', { ...statement, Effect: 'Deny' }],
    ['Condition', { ...statement, Condition: { StringEquals: { a: 'b' } } }],
    ['NotAction', { Effect: 'Allow', NotAction: 'dynamodb:Scan', Resource: '*' }],
    ['NotResource', { ...statement, NotResource: '*' }],
  ])('%s', async (name, unusual) => {
    const template = smallTemplate();
    propertiesOf(template, 'Policy')['PolicyDocument'] = { Statement: [statement, unusual] };
    await expect(readTemplate(template)).rejects.toThrow(
      `Policy (AWS::IAM::Policy).PolicyDocument.Statement[1]: the emulator does not implement ${name}`,
    );
  });

  it.each([
    ['PermissionsBoundary', 'arn:aws:iam::aws:policy/X'],
    ['ManagedPolicyArns', ['arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess']],
  ])('%s of the role', async (name, value) => {
    const template = smallTemplate();
    propertiesOf(template, 'Role')[name] = value;
    await expect(readTemplate(template)).rejects.toThrow(
      `Role (AWS::IAM::Role): the emulator does not implement ${name}`,
    );
  });

  it('a role from outside the stack', async () => {
    const template = smallTemplate();
    propertiesOf(template, 'Store')['ServiceRoleArn'] = 'arn:aws:iam::1:role/elsewhere';
    await expect(readTemplate(template)).rejects.toThrow('the role arn:aws:iam::1:role/elsewhere is not in the stack');
  });
});
