import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { CfnGraphQLApi, GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { contentSecurityPolicy } from './pagePolicy.ts';
import type { HostedPage } from './pagePolicy.ts';
import type { SignIn } from './signIn.ts';

export interface HostingProps {
  /** Folder of the built pages, as `npm run pages` writes it: the dashboard at its top, the explorer in `explorer/`. */
  readonly site: string;
  readonly api: GraphqlApi;
  readonly signIn: SignIn;
}

/** Files below these carry a hash of their content in their names. */
const hashed = ['assets/*', 'explorer/assets/*'];

/**
 * Pages from a private bucket through CloudFront. The pages are the same everywhere; what differs from
 * one deployment to another, the API's address and its user pool, is `/config.json`, written at deploy.
 */
export class Hosting extends Construct {
  constructor(scope: Construct, id: string, { site, api, signIn }: HostingProps) {
    super(scope, id);
    const bucket = new Bucket(this, 'Pages', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // It holds nothing but what a deployment writes anew.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const distribution = this.distribution(bucket, api);
    const pages = Source.asset(site);
    // Neither deployment removes what it did not write. Old hashed files stay: a page that is open still asks for them.
    const common = { destinationBucket: bucket, prune: false, memoryLimit: 512 };
    const assets = new BucketDeployment(this, 'Assets', {
      ...common,
      sources: [pages],
      exclude: ['*'],
      include: hashed,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const documents = new BucketDeployment(this, 'Documents', {
      ...common,
      sources: [pages, Source.jsonData('config.json', this.config(api, signIn))],
      exclude: hashed,
      cacheControl: [CacheControl.noCache()],
      distribution,
    });
    // A page must not arrive before the files that it names.
    documents.node.addDependency(assets);
    new CfnOutput(this, 'Url', { value: `https://${distribution.distributionDomainName}` });
  }

  /** What the pages read first. Not a secret: it names the API and the pool whose sign-in guards it. */
  private config(api: GraphqlApi, signIn: SignIn): Record<string, unknown> {
    const [clientId] = signIn.clientIds;
    return {
      endpoint: api.graphqlUrl,
      auth: {
        kind: 'cognito',
        userPoolId: signIn.userPool.userPoolId,
        clientId,
        region: Stack.of(this).region,
      },
    };
  }

  private distribution(bucket: Bucket, api: GraphqlApi): cloudfront.Distribution {
    const common: Omit<cloudfront.BehaviorOptions, 'responseHeadersPolicy'> = {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
      functionAssociations: [{ eventType: cloudfront.FunctionEventType.VIEWER_REQUEST, function: this.pageOfPath() }],
    };
    return new cloudfront.Distribution(this, 'Distribution', {
      comment: 'Dashboard and explorer',
      defaultRootObject: 'index.html',
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
      defaultBehavior: { ...common, responseHeadersPolicy: this.headers('Dashboard', 'dashboard', api) },
      additionalBehaviors: {
        'explorer/*': { ...common, responseHeadersPolicy: this.headers('Explorer', 'explorer', api) },
      },
    });
  }

  /** Addresses without an ending are places within a page: `/transactions` is the dashboard, `/explorer` the explorer. */
  private pageOfPath(): cloudfront.Function {
    return new cloudfront.Function(this, 'PageOfPath', {
      comment: 'The page that an address without an ending belongs to',
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      code: cloudfront.FunctionCode.fromInline(pageOfPathCode),
    });
  }

  private headers(id: string, page: HostedPage, api: GraphqlApi): cloudfront.ResponseHeadersPolicy {
    const { attrGraphQlDns, attrRealtimeDns } = api.node.defaultChild as CfnGraphQLApi;
    const cognito = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com`;
    const connect = [`https://${attrGraphQlDns}`, `wss://${attrRealtimeDns}`, cognito];
    return new cloudfront.ResponseHeadersPolicy(this, `${id}Headers`, {
      comment: 'Runs its own scripts and talks to the API and its user pool only',
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(page, connect), override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
          { header: 'cross-origin-resource-policy', value: 'same-origin', override: true },
          { header: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=()', override: true },
        ],
      },
    });
  }
}

const pageOfPathCode = `function handler(event) {
  var request = event.request;
  var last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (last.indexOf('.') >= 0) return request;
  if (request.uri === '/explorer') {
    return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: '/explorer/' } } };
  }
  request.uri = request.uri.indexOf('/explorer/') === 0 ? '/explorer/index.html' : '/index.html';
  return request;
}
`;
