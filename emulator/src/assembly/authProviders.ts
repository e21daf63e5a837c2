import type { AuthProvider } from './app.ts';
import { AssemblyError } from './assemblyError.ts';
import type { Properties, PropertyRules } from './properties.ts';
import type { Stack } from './stack.ts';

const providerRules: PropertyRules = { served: ['AuthenticationType', 'UserPoolConfig'], ignored: {} };

const userPoolRules: PropertyRules = {
  served: ['UserPoolId', 'AwsRegion', 'AppIdClientRegex', 'DefaultAction'],
  ignored: {},
};

/** The default authorization mode first, then the additional ones. */
export function readAuthProviders(api: Properties, stack: Stack): AuthProvider[] {
  const additional = api.objects('AdditionalAuthenticationProviders', providerRules);
  return [api, ...additional].map((provider) => readAuthProvider(provider, stack));
}

function readAuthProvider(properties: Properties, stack: Stack): AuthProvider {
  const mode = properties.text('AuthenticationType');
  if (mode === 'AWS_IAM') return { mode };
  if (mode !== 'AMAZON_COGNITO_USER_POOLS') return properties.refuse('AuthenticationType', mode);
  const config = properties.object('UserPoolConfig', userPoolRules);
  const appIdClientRegex = config.optionalText('AppIdClientRegex');
  return {
    mode,
    userPoolId: config.text('UserPoolId'),
    region: config.optionalText('AwsRegion') ?? stack.region,
    ...(appIdClientRegex === undefined ? {} : { appIdClientRegex }),
    defaultAction: defaultAction(config),
  };
}

function defaultAction(config: Properties): 'ALLOW' | 'DENY' {
  const action = config.optionalText('DefaultAction') ?? 'ALLOW';
  if (action === 'ALLOW' || action === 'DENY') return action;
  throw new AssemblyError(`${config.where}: DefaultAction ${action} is neither ALLOW nor DENY.`);
}
