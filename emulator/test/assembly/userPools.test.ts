import { describe, expect, it } from '@jest/globals';
import { propertiesOf, readTemplate, smallTemplate } from './writeAssembly.ts';

describe('user pools', () => {
  it('from outside the stack keep their id; their clients are those that name them', async () => {
    const template = smallTemplate();
    template.Resources['Client'] = {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: { UserPoolId: 'eu-west-1_Existing', ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] },
    };
    Object.assign(propertiesOf(template, 'Api'), {
      AuthenticationType: 'AMAZON_COGNITO_USER_POOLS',
      UserPoolConfig: {
        UserPoolId: 'eu-west-1_Existing',
        AwsRegion: 'eu-west-1',
        AppIdClientRegex: { Ref: 'Client' },
        DefaultAction: 'DENY',
      },
    });
    const app = await readTemplate(template);
    expect(app.userPools).toEqual([{ id: 'eu-west-1_Existing', clientIds: ['Client'] }]);
    expect(app.api.authProviders).toEqual([
      {
        mode: 'AMAZON_COGNITO_USER_POOLS',
        userPoolId: 'eu-west-1_Existing',
        region: 'eu-west-1',
        appIdClientRegex: 'Client',
        defaultAction: 'DENY',
      },
    ]);
  });

  it('need a known default action', async () => {
    const template = smallTemplate();
    Object.assign(propertiesOf(template, 'Api'), {
      AuthenticationType: 'AMAZON_COGNITO_USER_POOLS',
      UserPoolConfig: { UserPoolId: 'eu-west-1_Existing', DefaultAction: 'MAYBE' },
    });
    await expect(readTemplate(template)).rejects.toThrow('DefaultAction MAYBE is neither ALLOW nor DENY');
  });
});

it('introspection is off when the template says DISABLED', async () => {
  const template = smallTemplate();
  expect((await readTemplate(template)).api.introspection).toBe(true);
  propertiesOf(template, 'Api')['IntrospectionConfig'] = 'DISABLED';
  expect((await readTemplate(template)).api.introspection).toBe(false);
});
