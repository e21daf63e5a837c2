import { App, Stack } from 'aws-cdk-lib';
import { AuthorizationType, Definition, GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Template } from 'aws-cdk-lib/assertions';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hosting } from '../../infra/hosting.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** The template of a stack that hosts a little page with a little API. */
export function aHosting(): Template {
  const folder = temporaryFolder('hosting');
  const site = join(folder, 'site');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'schema.graphql'), 'type Query { ping: String }');
  const stack = new Stack(new App({ analyticsReporting: false, outdir: join(folder, 'cdk.out') }), 'Pages');
  const api = new GraphqlApi(stack, 'Api', {
    name: 'ping',
    definition: Definition.fromFile(join(folder, 'schema.graphql')),
    authorizationConfig: { defaultAuthorization: { authorizationType: AuthorizationType.IAM } },
  });
  const userPool = UserPool.fromUserPoolId(stack, 'Pool', 'eu-west-1_Abc');
  new Hosting(stack, 'Hosting', { site, api, signIn: { userPool, clientIds: ['the-client'] } });
  return Template.fromStack(stack);
}
