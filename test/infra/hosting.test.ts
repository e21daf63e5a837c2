import { beforeAll, describe, expect, it } from '@jest/globals';
import { App, Stack } from 'aws-cdk-lib';
import { AuthorizationType, Definition, GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Hosting } from '../../infra/hosting.ts';
import { synthesisTime } from './synthesize.ts';
import { temporaryFolder } from './temporaryFolder.ts';

let template: Template;

beforeAll(() => {
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
  template = Template.fromStack(stack);
}, synthesisTime);

describe('the pages', () => {
  it('lie in a bucket that nobody but CloudFront reads, over TLS alone', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({ Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' } }),
        ]),
      },
    });
  });

  it('come over HTTPS, the dashboard first', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        DefaultRootObject: 'index.html',
        DefaultCacheBehavior: Match.objectLike({ ViewerProtocolPolicy: 'redirect-to-https' }),
      },
    });
  });

  it('are told the API and the pool of their deployment', () => {
    const documents = Object.values(template.findResources('Custom::CDKBucketDeployment'));
    const markers = JSON.stringify(documents.map(({ Properties }) => Properties.SourceMarkers));
    expect(markers).toContain('GraphQLUrl');
    expect(documents).toHaveLength(2);
  });

  it('are kept by the browser when their name says what is in them, and asked for anew otherwise', () => {
    template.hasResourceProperties('Custom::CDKBucketDeployment', {
      Include: ['assets/*', 'explorer/assets/*'],
      Exclude: ['*'],
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
      Prune: false,
    });
    template.hasResourceProperties('Custom::CDKBucketDeployment', {
      Exclude: ['assets/*', 'explorer/assets/*'],
      SystemMetadata: { 'cache-control': 'no-cache' },
      Prune: false,
    });
  });

  it('run their own scripts only, and talk to the API and its pool only', () => {
    const [policy] = Object.values(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    const headers = policy!.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
    const text = JSON.stringify(headers.ContentSecurityPolicy);
    expect(text).toContain("default-src 'self'");
    expect(text).not.toContain('script-src');
    expect(text).toContain("connect-src 'self' https://");
    expect(text).toContain('GraphQLDns');
    expect(text).toContain('RealtimeDns');
    expect(text).toContain('https://cognito-idp.');
    expect(headers).toMatchObject({
      FrameOptions: { FrameOption: 'DENY' },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
    });
  });
});

describe('an address', () => {
  /** As CloudFront runs it: a function of the event that returns a request, or a response instead. */
  function answer(uri: string): { uri?: string; statusCode?: number; headers?: Record<string, { value: string }> } {
    const [pageOfPath] = Object.values(template.findResources('AWS::CloudFront::Function'));
    const code = `${String(pageOfPath!.Properties.FunctionCode)}; handler(event)`;
    return runInNewContext(code, { event: { request: { uri } } }) as ReturnType<typeof answer>;
  }

  it.each([
    ['/', '/index.html'],
    ['/transactions', '/index.html'],
    ['/budget/2025-01', '/index.html'],
    ['/explorer/', '/explorer/index.html'],
    ['/config.json', '/config.json'],
    ['/assets/index-a1b2.js', '/assets/index-a1b2.js'],
    ['/explorer/assets/main-c3.css', '/explorer/assets/main-c3.css'],
  ])('%s is answered by %s', (uri, file) => {
    expect(answer(uri)).toMatchObject({ uri: file });
  });

  it('/explorer leads to the folder, where the page’s own addresses are right', () => {
    expect(answer('/explorer')).toMatchObject({ statusCode: 302, headers: { location: { value: '/explorer/' } } });
  });
});
