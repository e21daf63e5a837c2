import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentTypeOf } from './contentTypes.ts';

/** URL prefix, such as `/explorer`, to the directory of a built page. */
export type StaticFolders = Readonly<Record<string, string | StaticFolder>>;

export interface StaticFolder {
  readonly directory: string;
  /** Whether its `index.html` answers visits to all paths below the prefix that are no file: the page has routes. */
  readonly hasRoutes?: boolean;
  /** Default: the server's. */
  readonly contentSecurityPolicy?: string;
}

/** Answers with a file and returns true, or returns false when no folder has one for this path. */
export type StaticHandler = (request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<boolean>;

/**
 * Serves built pages: `index.html` for a folder, no listing, nothing outside the directory (links included), no file
 * whose name starts with a dot.
 * @param policy the Content-Security-Policy of pages that have none of their own
 */
export function createStaticHandler(folders: StaticFolders, policy: string): StaticHandler {
  const mounts = Object.entries(folders)
    .map(([prefix, folder]) => ({
      ...{ hasRoutes: false, contentSecurityPolicy: policy },
      ...(typeof folder === 'string' ? { directory: folder } : folder),
      prefix: prefix.replace(/\/+$/, ''),
    }))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return async (request, response, pathname) => {
    const mount = mounts.find(({ prefix }) => pathname === prefix || pathname.startsWith(`${prefix}/`));
    if (!mount || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const visited = mount.hasRoutes && isVisit(request, pathname);
    const file =
      (await findFile(mount.directory, pathname.slice(mount.prefix.length))) ??
      (visited ? await findFile(mount.directory, '/index.html') : undefined);
    if (file === undefined) return false;
    if (file.isFolder && !pathname.endsWith('/')) {
      response.writeHead(308, { location: `${mount.prefix}${pathname.slice(mount.prefix.length)}/` }).end();
      return true;
    }
    await sendFile(request, response, file, mount.contentSecurityPolicy);
    return true;
  };
}

/** Whether a browser is being led to a page, rather than a script asking for data or a page for one of its files. */
function isVisit({ headers }: IncomingMessage, pathname: string): boolean {
  return (headers.accept ?? '').includes('text/html') && !/\.[^/]*$/.test(pathname);
}

interface FoundFile {
  readonly path: string;
  readonly size: number;
  readonly etag: string;
  /** Found as the `index.html` of the folder that was asked for. */
  readonly isFolder: boolean;
}

async function findFile(directory: string, urlPath: string): Promise<FoundFile | undefined> {
  const relative = decodePath(urlPath);
  if (relative === undefined) return undefined;
  try {
    const root = await realpath(directory);
    const asked = await realpath(join(root, relative));
    if (asked !== root && !asked.startsWith(root + sep)) return undefined;
    const isFolder = (await stat(asked)).isDirectory();
    const path = isFolder ? join(asked, 'index.html') : asked;
    const { size, mtimeMs } = await stat(path);
    return { path, size, etag: `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`, isFolder };
  } catch {
    return undefined;
  }
}

/** The path inside a folder, or undefined for one that could lead out of it or to a hidden file. */
function decodePath(urlPath: string): string | undefined {
  try {
    const path = decodeURIComponent(urlPath);
    const hidden = path.split('/').some((segment) => segment.startsWith('.'));
    return hidden || /\/\/|[\\\0:]/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: FoundFile,
  policy: string,
): Promise<void> {
  const headers = {
    etag: file.etag,
    'cache-control': isHashed(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': policy,
  };
  if (request.headers['if-none-match'] === file.etag) return void response.writeHead(304, headers).end();
  response.writeHead(200, { ...headers, 'content-type': contentTypeOf(file.path), 'content-length': file.size });
  if (request.method === 'HEAD') return void response.end();
  await pipeline(createReadStream(file.path), response);
}

/** Bundlers put a hash of the content into names under `assets/`: such a file never changes. */
function isHashed(path: string): boolean {
  return path.includes(`${sep}assets${sep}`) && /[-.][\w-]{8,}\.\w+$/.test(path);
}
