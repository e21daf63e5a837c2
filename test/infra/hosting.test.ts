import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import { Match } from 'aws-cdk-lib/assertions';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { composeSite } from '../../local/pages.ts';
import { aHosting } from './aHosting.ts';
import { aTemplate, synthesisTime } from './synthesize.ts';
import { temporaryFolder } from './temporaryFolder.ts';

let template: Template;

beforeAll(() => {
  template = aHosting();
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

  it('are not there, and neither is a distribution, where no folder is given', async () => {
    const without = await aTemplate();
    without.resourceCountIs('AWS::CloudFront::Distribution', 0);
    without.resourceCountIs('AWS::S3::Bucket', 0);
  });

  it('are one folder, the explorer within, without what the builds keep for themselves', async () => {
    const folder = temporaryFolder('pages');
    const [dashboard = '', explorer = ''] = ['dashboard', 'explorer'].map((name) => {
      mkdirSync(join(folder, name, 'assets'), { recursive: true });
      for (const file of ['.built', 'index.html', `assets/${name}.js`]) writeFileSync(join(folder, name, file), name);
      return join(folder, name);
    });
    const site = join(folder, 'site');
    mkdirSync(site);
    writeFileSync(join(site, 'old.html'), 'of an earlier build');
    expect(await composeSite({ dashboard, explorer }, site)).toBe(site);
    const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1)).sort()).toEqual([
      ...['assets/dashboard.js', 'explorer/assets/explorer.js', 'explorer/index.html', 'index.html'],
    ]);
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
