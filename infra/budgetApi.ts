import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as appsync from 'aws-cdk-lib/aws-appsync';
import { ManagedPolicy, Role } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { appSyncOf } from './dataSources.ts';
import { resolverEnvironment } from './resolverEnvironment.ts';
import type { Settings } from './settings.ts';
import type { SignIn } from './signIn.ts';
import type { Tables } from './tables.ts';

/**
 * The GraphQL API. A field without a directive is for users of the pool; IAM is for the fields that say `@aws_iam`.
 */
export function addBudgetApi(
  scope: Construct,
  schemaFile: string,
  signIn: SignIn,
  tables: Tables,
  settings: Settings,
): appsync.GraphqlApi {
  const api = new appsync.GraphqlApi(scope, 'Api', {
    name: settings.stackName,
    definition: appsync.Definition.fromFile(schemaFile),
    authorizationConfig: {
      defaultAuthorization: {
        authorizationType: appsync.AuthorizationType.USER_POOL,
        userPoolConfig: {
          userPool: signIn.userPool,
          appIdClientRegex: `^(${signIn.clientIds.join('|')})$`,
          defaultAction: appsync.UserPoolDefaultAction.ALLOW,
        },
      },
      additionalAuthorizationModes: [{ authorizationType: appsync.AuthorizationType.IAM }],
    },
    environmentVariables: resolverEnvironment(tables, settings),
    introspectionConfig: settings.production
      ? appsync.IntrospectionConfig.DISABLED
      : appsync.IntrospectionConfig.ENABLED,
    queryDepthLimit: settings.queryDepthLimit,
    resolverCountLimit: settings.resolverCountLimit,
    xrayEnabled: true,
  });
  addLogging(scope, api);
  return api;
}

/**
 * Errors go to a log group with an end. GraphqlApi's own `logConfig` would set the retention through a custom resource
 * with a Lambda; a log group of the name that AppSync uses does the same without one.
 * https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html
 */
function addLogging(scope: Construct, api: appsync.GraphqlApi): void {
  const role = new Role(scope, 'ApiLogRole', {
    description: 'Lets AppSync write its logs',
    assumedBy: appSyncOf(Stack.of(scope)),
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSAppSyncPushToCloudWatchLogs')],
  });
  new LogGroup(scope, 'ApiLog', {
    logGroupName: `/aws/appsync/apis/${api.apiId}`,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const resource = api.node.defaultChild as appsync.CfnGraphQLApi;
  resource.logConfig = {
    cloudWatchLogsRoleArn: role.roleArn,
    fieldLogLevel: appsync.FieldLogLevel.ERROR,
    excludeVerboseContent: true,
  };
}
