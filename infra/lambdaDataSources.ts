import { Duration, Stack } from 'aws-cdk-lib';
import { BackedDataSource } from 'aws-cdk-lib/aws-appsync';
import type { BaseDataSource, GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import { PolicyDocument, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { appSyncOf, dataSourceNames } from './dataSources.ts';
import type { FieldResolver } from './fieldResolver.ts';
import { functionEnvironment } from './functionParts.ts';
import type { FunctionParts } from './functionParts.ts';
import { lambdaAccess } from './lambdaAccess.ts';
import type { LambdaAccess } from './lambdaAccess.ts';
import { addLambda } from './lambdaFunction.ts';

/**
 * A function and its data source for every folder of `lambdas/` that a resolver names as its data source.
 * @throws Error naming the function when `lambdaAccess` does not say what it may do
 */
export function addLambdaDataSources(
  scope: Construct,
  api: GraphqlApi,
  resolvers: readonly FieldResolver[],
  parts: FunctionParts,
): Record<string, BaseDataSource> {
  return Object.fromEntries(
    lambdasCalledBy(resolvers).map((name) => {
      const lambda = addCalledLambda(scope, name, accessOf(name), parts);
      return [name, new LambdaSource(scope, `${name}DataSource`, { name, api, lambda })];
    }),
  );
}

function lambdasCalledBy(resolvers: readonly FieldResolver[]): string[] {
  const tables: readonly string[] = dataSourceNames;
  const named = resolvers.flatMap((resolver) =>
    resolver.kind === 'unit' ? [resolver.dataSource] : resolver.steps.map((step) => step.dataSource),
  );
  return [...new Set(named)].filter((name) => !tables.includes(name)).sort();
}

function accessOf(name: string): LambdaAccess {
  const access = Object.hasOwn(lambdaAccess, name) ? lambdaAccess[name] : undefined;
  if (access) return access;
  throw new Error(`lambdas/${name} is named as a data source: say what it may do in infra/lambdaAccess.ts`);
}

/** AppSync waits 30 seconds for a whole request, so a function that hangs has to end well before. */
function addCalledLambda(
  scope: Construct,
  name: string,
  { description, access }: LambdaAccess,
  parts: FunctionParts,
): IFunction {
  return addLambda(scope, name, description, parts.lambdas, {
    memorySize: 512,
    timeout: Duration.seconds(15),
    environment: functionEnvironment(name, parts),
    access: access(parts),
  });
}

interface LambdaSourceProps {
  readonly name: string;
  readonly api: GraphqlApi;
  readonly lambda: IFunction;
}

/** CDK's LambdaDataSource cannot be had without its grant of all versions of the function. */
class LambdaSource extends BackedDataSource {
  constructor(scope: Construct, id: string, { name, api, lambda }: LambdaSourceProps) {
    const invoke = new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] });
    const serviceRole = new Role(scope, `${name}Role`, {
      description: `What AppSync may do for the resolvers of data source ${name}`,
      assumedBy: appSyncOf(Stack.of(scope)),
      inlinePolicies: { access: new PolicyDocument({ statements: [invoke] }) },
    });
    const lambdaConfig = { lambdaFunctionArn: lambda.functionArn };
    super(scope, id, { api, name, serviceRole }, { type: 'AWS_LAMBDA', lambdaConfig });
  }
}
