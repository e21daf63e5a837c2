import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../src/server/startServer.ts';
import type { RunningServer } from '../../src/server/startServer.ts';
import { fakeAuthenticator, fakeEngine } from './fakeEngine.ts';
import { send } from './httpClient.ts';
import type { RawResponse } from './httpClient.ts';

// Real sockets, on a machine that may be busy.
jest.setTimeout(30_000);

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'site', 'assets'), { recursive: true });
  await mkdir(join(folder, 'site', 'docs'));
  await mkdir(join(folder, 'site', 'empty'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site', '.hidden'), 'secret');
  await writeFile(join(folder, 'site', 'index.html'), '<h1>Site</h1>');
  await writeFile(join(folder, 'site', 'docs', 'index.html'), '<h1>Docs</h1>');
  await writeFile(join(folder, 'site', 'a b.svg'), '<svg/>');
  await writeFile(join(folder, 'site', 'assets', 'index-B7xk2mQ9.js'), 'export {}');
  await symlink(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'));
  let calls = 0;
  server = await startServer({
    apiName: 'notes & <more>',
    engine: fakeEngine(),
    authenticator: fakeAuthenticator,
    staticFolders: {
      '/site': join(folder, 'site'),
      '/missing': join(folder, 'missing'),
      '/routed': { directory: join(folder, 'site'), hasRoutes: true },
      '/strict': { directory: join(folder, 'site'), contentSecurityPolicy: "default-src 'none'" },
    },
    documents: {
      '/site/session.json': async () => ({ calls: ++calls }),
      '/site/named.json': (query) => ({ name: query.get('name') }),
    },
    onError: (error) => {
      throw error;
    },
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers = {}): Promise<RawResponse> => send(server.url, { path, headers });

describe('A static folder', () => {
  it('serves its index.html with the policies of a page', async () => {
    const response = await get('/site/');
    expect(response).toMatchObject({ status: 200, text: '<h1>Site</h1>' });
    expect(response.headers).toMatchObject({
      'content-type': 'text/html;charset=UTF-8',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it('may have a policy of its own', async () => {
    expect((await get('/strict/')).headers).toMatchObject({ 'content-security-policy': "default-src 'none'" });
    expect(await get('/strict/anywhere', { accept: 'text/html' })).toMatchObject({ status: 404 });
  });

  it.each([
    ['/site', '/site/'],
    ['/site/docs?x=1', '/site/docs/'],
  ])('sends %s on to %s, so that relative links work', async (path, location) => {
    expect(await get(path)).toMatchObject({ status: 308, headers: { location } });
  });

  it('serves files by their decoded names and types', async () => {
    expect(await get('/site/a%20b.svg?v=1')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/svg+xml' },
    });
  });

  it('lets browsers keep files with a hash in their name', async () => {
    const { headers } = await get('/site/assets/index-B7xk2mQ9.js');
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript;charset=UTF-8',
    });
  });

  it('answers 304 while a file is the same', async () => {
    const { headers } = await get('/site/');
    expect(await get('/site/', { 'if-none-match': headers.etag })).toMatchObject({ status: 304, text: '' });
  });

  it('answers HEAD without a body', async () => {
    const response = await send(server.url, { path: '/site/', method: 'HEAD' });
    expect(response).toMatchObject({ status: 200, text: '', headers: { 'content-length': '13' } });
  });

  it.each([
    '/site/../secret.txt',
    '/site/%2e%2e/secret.txt',
    '/site/..%2fsecret.txt',
    '/site/%2e%2e%2fsecret.txt',
    '/site/docs/../../secret.txt',
    '/site/..%5csecret.txt',
    '/site/%00',
    '/site/%',
    '/site//etc/passwd',
    '/site/link.txt',
    '/site/.hidden',
    '/site/empty/',
    '/site/assets/',
    '/site/nothing.js',
    '/sitesecret.txt',
    '/missing/',
    '/secret.txt',
  ])('has nothing to give for %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.text).not.toContain('root:');
    expect(response.text).not.toBe('secret');
  });

  it.each(['/routed/budget', '/routed/goals/one?month=2025-01'])(
    'with routes answers the visit of %s',
    async (path) => {
      expect(await get(path, { accept: 'text/html,*/*;q=0.8' })).toMatchObject({ status: 200, text: '<h1>Site</h1>' });
    },
  );

  it.each([
    ['/routed/budget', 'application/json'],
    ['/routed/assets/gone.js', 'text/html'],
    ['/site/budget', 'text/html'],
  ])('has no page for %s asked as %s', async (path, accept) => {
    expect(await get(path, { accept })).toMatchObject({ status: 404 });
  });

  it('is read-only', async () => {
    expect(await send(server.url, { path: '/site/index.html', method: 'PUT', body: 'x' })).toMatchObject({
      status: 404,
    });
  });
});

describe('A document', () => {
  it('is made anew for every GET, before any folder is asked, and never cached', async () => {
    expect(JSON.parse((await get('/site/session.json')).text)).toEqual({ calls: 1 });
    const second = await get('/site/session.json');
    expect(JSON.parse(second.text)).toEqual({ calls: 2 });
    expect(second.headers['cache-control']).toBe('no-store');
  });

  it('may depend on the query', async () => {
    expect(JSON.parse((await get('/site/named.json?name=a%20b&x=?')).text)).toEqual({ name: 'a b' });
  });

  it('is not for other origins, since it may hold a token', async () => {
    const { headers } = await get('/site/session.json', { origin: 'http://localhost:5173' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(await get('/site/session.json', { host: 'rebound.example' })).toMatchObject({ status: 403 });
  });

  it('is none by the name of something every object has', async () => {
    expect(await get('/constructor')).toMatchObject({ status: 404 });
  });
});

describe('GET /', () => {
  it('names the addresses when no page is mounted there', async () => {
    const { status, text } = await get('/');
    expect(status).toBe(200);
    expect(text).toContain('/graphql/realtime');
    expect(text).toContain('href="/site"');
    expect(text).toContain('notes &#38; &#60;more&#62;');
  });
});
