import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import type { ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setSecurityHeaders } from '../../emulator/src/server/securityHeaders.ts';
import type { HostedPage } from '../../infra/pagePolicy.ts';
import { contentSecurityPolicy } from '../../infra/pagePolicy.ts';
import { pageFolders } from '../../local/pages.ts';
import { aHosting } from './aHosting.ts';
import { repository } from './sourceFiles.ts';
import { synthesisTime } from './synthesize.ts';

/** The part of a CloudFront behaviour that is looked at here. */
interface Behavior {
  readonly PathPattern?: string;
  readonly ResponseHeadersPolicyId: { readonly Ref: string };
}

interface Headers {
  readonly SecurityHeadersConfig: {
    readonly ContentSecurityPolicy: { readonly ContentSecurityPolicy: { readonly 'Fn::Join': [string, unknown[]] } };
    readonly ContentTypeOptions: { readonly Override: boolean };
    readonly FrameOptions: { readonly FrameOption: string };
    readonly ReferrerPolicy: { readonly ReferrerPolicy: string };
    readonly StrictTransportSecurity: { readonly AccessControlMaxAgeSec: number };
  };
  readonly CustomHeadersConfig: { readonly Items: { readonly Header: string; readonly Value: string }[] };
}

const pages: readonly HostedPage[] = ['dashboard', 'explorer'];
let template: Template;

beforeAll(() => {
  template = aHosting();
}, synthesisTime);

/** How CloudFront answers what is below a page's path. */
function behaviorOf(page: HostedPage): Behavior {
  const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'));
  const { DefaultCacheBehavior, CacheBehaviors } = distribution!.Properties.DistributionConfig;
  const below = (CacheBehaviors as Behavior[]).filter(({ PathPattern }) => PathPattern === 'explorer/*');
  return page === 'dashboard' ? (DefaultCacheBehavior as Behavior) : below[0]!;
}

function headersOf(page: HostedPage): Headers {
  const policies = template.findResources('AWS::CloudFront::ResponseHeadersPolicy');
  return policies[behaviorOf(page).ResponseHeadersPolicyId.Ref]!.Properties.ResponseHeadersPolicyConfig as Headers;
}

/** The Content-Security-Policy, its names of resources as they stand in the template. */
function policyOf(page: HostedPage): string {
  const { 'Fn::Join': joined } = headersOf(page).SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
  return joined[1].map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('');
}

const withoutConnect = (policy: string): string => policy.replace(/; connect-src [^;]*/, '');

describe.each(pages)('the %s', (page) => {
  it('comes over HTTPS, and its places within are answered with its page', () => {
    expect(behaviorOf(page)).toMatchObject({
      ViewerProtocolPolicy: 'redirect-to-https',
      FunctionAssociations: [{ EventType: 'viewer-request' }],
    });
  });

  it('runs its own scripts only, and talks to the API and its pool only', () => {
    expect(policyOf(page)).toContain("default-src 'self'; script-src 'self'; ");
    expect(policyOf(page)).toMatch(
      /; connect-src 'self' https:\/\/\{[^}]*GraphQLDns"\]\} wss:\/\/\{[^}]*RealtimeDns"\]\} https:\/\/cognito-idp\.\{[^}]*\}\.amazonaws\.com$/,
    );
  });

  it('is framed by nobody, and asked for over TLS alone for a year', () => {
    const { SecurityHeadersConfig } = headersOf(page);
    expect(policyOf(page)).toContain("frame-ancestors 'none'");
    expect(SecurityHeadersConfig).toMatchObject({
      FrameOptions: { FrameOption: 'DENY' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true },
    });
  });

  it('has every header that the local server sets', () => {
    const local: Record<string, unknown> = {};
    setSecurityHeaders({
      setHeader: (name: string, value: string) => (local[name] = value),
    } as unknown as ServerResponse);
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = headersOf(page);
    expect({
      ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header, Value])),
      'x-content-type-options': security.ContentTypeOptions.Override ? 'nosniff' : undefined,
      'x-frame-options': security.FrameOptions.FrameOption,
      'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
    }).toMatchObject(local);
  });

  it('has the policy that it has on the local server, but for whom it talks to', () => {
    const { '/': dashboard, '/explorer': explorer } = pageFolders({ dashboard: '', explorer: '' });
    const folder = page === 'dashboard' ? dashboard : explorer;
    if (typeof folder !== 'object') throw new Error('has no policy');
    expect(withoutConnect(String(folder.contentSecurityPolicy))).toBe(withoutConnect(policyOf(page)));
  });
});

describe('what is inline', () => {
  it('is for the editor of the explorer alone: styles and workers, never a script', () => {
    expect(policyOf('explorer')).toMatch(/style-src 'self' 'unsafe-inline'; .*worker-src 'self' blob:/);
    expect(policyOf('dashboard')).not.toMatch(/unsafe|blob:|data:/);
  });

  it('is forbidden by the dashboard itself, too, on whichever host', () => {
    const html = readFileSync(join(repository, 'dashboard/index.html'), 'utf8');
    const [, own = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html) ?? [];
    expect(own).toContain("style-src 'self'");
    expect(contentSecurityPolicy('dashboard').split('; ')).toEqual(expect.arrayContaining(own.split('; ')));
  });
});
