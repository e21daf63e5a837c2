import { describe, expect, it } from '@jest/globals';
import { propertiesOf, readTemplate, smallTemplate } from './writeAssembly.ts';

const sections = {
  Parameters: {
    Stage: { Type: 'String', Default: 'dev' },
    Needed: { Type: 'String' },
    Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/path' },
  },
  Conditions: {
    IsDev: { 'Fn::Equals': [{ Ref: 'Stage' }, 'dev'] },
    IsProd: { 'Fn::Not': [{ Condition: 'IsDev' }] },
    Both: { 'Fn::And': [{ Condition: 'IsDev' }, { Condition: 'IsProd' }] },
    Either: { 'Fn::Or': [{ Condition: 'IsDev' }, { Condition: 'IsProd' }] },
  },
  Mappings: { Sizes: { dev: { limit: 'small' }, prod: { limit: 'large' } } },
};

/** What an environment variable of the API comes to. */
async function evaluated(value: unknown): Promise<string | undefined> {
  const template = { ...smallTemplate(), ...sections };
  propertiesOf(template, 'Api')['EnvironmentVariables'] = { VALUE: value };
  return (await readTemplate(template)).api.environment['VALUE'];
}

const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/Table';

describe('an intrinsic function comes to its local value', () => {
  it.each([
    [{ Ref: 'Table' }, 'Table'],
    [{ Ref: 'Stage' }, 'dev'],
    [{ Ref: 'AWS::Region' }, 'us-east-1'],
    [{ Ref: 'AWS::AccountId' }, '000000000000'],
    [{ Ref: 'AWS::Partition' }, 'aws'],
    [{ Ref: 'AWS::URLSuffix' }, 'amazonaws.com'],
    [{ Ref: 'AWS::StackName' }, 'Small'],
    [{ Ref: 'Role' }, 'Role'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, table],
    [{ 'Fn::GetAtt': 'Table.Arn' }, table],
    [{ 'Fn::GetAtt': ['Role', 'Arn'] }, 'arn:aws:iam::000000000000:role/Role'],
    [{ 'Fn::Sub': '${AWS::Region}/${Table}/${Table.Arn}/${!Kept}' }, `us-east-1/Table/${table}/\${Kept}`],
    [{ 'Fn::Sub': ['${Own}-${Stage}', { Own: { Ref: 'Table' } }] }, 'Table-dev'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Stage' }, { Ref: 'AWS::NoValue' }, 'b']] }, 'a-dev-b'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b-c'] }] }, 'b'],
    [{ 'Fn::Select': ['2', ['x', 'y', 'z']] }, 'z'],
    [{ 'Fn::If': ['IsDev', 'yes', { 'Fn::ImportValue': 'never evaluated' }] }, 'yes'],
    [{ 'Fn::If': ['IsProd', 'yes', 'no'] }, 'no'],
    [{ 'Fn::If': ['Both', 'yes', 'no'] }, 'no'],
    [{ 'Fn::If': ['Either', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'limit'] }, 'small'],
    [{ 'Fn::If': ['IsDev', { Ref: 'AWS::NoValue' }, 'x'] }, undefined],
  ])('%j', async (value, expected) => {
    expect(await evaluated(value)).toBe(expected);
  });

  it('a given name stands for the resource', async () => {
    const template = smallTemplate();
    propertiesOf(template, 'Table')['TableName'] = { 'Fn::Join': ['-', [{ Ref: 'AWS::StackName' }, 'things']] };
    const app = await readTemplate(template);
    expect(app.tables[0]).toMatchObject({
      name: 'Small-things',
      arn: 'arn:aws:dynamodb:us-east-1:000000000000:table/Small-things',
    });
    expect(app.api.dataSources[1]).toMatchObject({ tableName: 'Small-things' });
  });
});

describe('a value that is not known locally is refused with its place', () => {
  it.each([
    [
      { 'Fn::ImportValue': 'x' },
      /Api \(AWS::AppSync::GraphQLApi\)\.EnvironmentVariables\.VALUE: the emulator does not implement Fn::ImportValue/,
    ],
    [{ 'Fn::Base64': 'x' }, /does not implement Fn::Base64/],
    [{ 'Fn::toString': 'x' }, /does not implement Fn::toString/],
    [{ Ref: 'Needed' }, /parameter Needed has no default/],
    [{ Ref: 'Stored' }, /parameter Stored is read from SSM/],
    [{ Ref: 'Nothing' }, /no resource or parameter Nothing/],
    [{ Ref: 'AWS::NotificationARNs' }, /pseudo parameter AWS::NotificationARNs/],
    [{ 'Fn::GetAtt': ['Table', 'TableId'] }, /Fn::GetAtt Table\.TableId \(AWS::DynamoDB::Table\) has no local value/],
    [{ 'Fn::FindInMap': ['Sizes', 'test', 'limit'] }, /finds no Sizes\.test\.limit/],
    [{ 'Fn::Select': [9, ['a']] }, /Fn::Select finds no element 9/],
    [{ 'Fn::If': ['Missing', 'a', 'b'] }, /no condition Missing/],
    [7, /VALUE must be text, got 7/],
  ])('%j', async (value, message) => {
    await expect(evaluated(value)).rejects.toThrow(message);
  });
});
