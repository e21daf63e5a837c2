import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import { addBudgetApi } from './budgetApi.ts';
import { addConventionalResolvers } from './conventionalResolvers.ts';
import { addDataSources } from './dataSources.ts';
import { Hosting } from './hosting.ts';
import { addLambdaDataSources } from './lambdaDataSources.ts';
import { addLambda } from './lambdaFunction.ts';
import { addObservation } from './observation.ts';
import type { ProjectSources } from './projectSources.ts';
import { addScheduledFunctions } from './scheduledFunctions.ts';
import type { Settings } from './settings.ts';
import { existingUserPool, OwnUserPool } from './signIn.ts';
import type { SignIn } from './signIn.ts';
import { addStreamFunctions } from './streamFunctions.ts';
import { Tables } from './tables.ts';

/** Everything that is deployed. */
export class BudgetApiStack extends Stack {
  constructor(scope: App, settings: Settings, sources: ProjectSources) {
    super(scope, settings.stackName, {
      description: 'Budget and spending API',
      terminationProtection: settings.production,
    });
    const { lambdas, resolvers } = sources;
    const tables = new Tables(this, 'Tables');
    const signIn = this.signIn(settings, sources);
    const api = addBudgetApi(this, sources.schemaFile, signIn, tables, settings);
    const parts = { lambdas, tables, settings };
    addConventionalResolvers(api, sources, {
      ...addDataSources(api, api, tables),
      ...addLambdaDataSources(api, api, resolvers, parts),
    });
    if (settings.site !== undefined) new Hosting(this, 'Hosting', { site: settings.site, api, signIn });
    const { followers, streamFailures } = addStreamFunctions(this, api, parts);
    const failedJobs = addScheduledFunctions(this, parts);
    const queues = { streamFailures, failedJobs };
    const { alarmTopic, dashboard } = addObservation(this, settings, { api, tables, followers, queues });
    this.output({
      GraphQLUrl: api.graphqlUrl,
      UserPoolId: signIn.userPool.userPoolId,
      UserPoolClientIds: signIn.clientIds.join(','),
      AlarmTopicArn: alarmTopic.topicArn,
      DashboardName: dashboard.dashboardName,
      StreamFailuresUrl: streamFailures.queueUrl,
      FailedJobsUrl: failedJobs.queueUrl,
    });
  }

  private output(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) new CfnOutput(this, name, { value });
  }

  private signIn({ userPoolId, userPoolClientIds }: Settings, { lambdas }: ProjectSources): SignIn {
    if (userPoolId !== undefined) return existingUserPool(this, userPoolId, userPoolClientIds);
    const description = "Copies the user's tenant into ID and access tokens";
    return new OwnUserPool(this, 'SignIn', addLambda(this, 'preTokenGeneration', description, lambdas));
  }
}
