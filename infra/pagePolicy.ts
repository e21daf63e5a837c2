/** What a page may load and do, by the directives of Content-Security-Policy. */
type Directives = Readonly<Record<string, string>>;

/** Scripts and styles come from files of the page: nothing inline, no other origin. */
const strict: Directives = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** The explorer's editor makes style elements and workers as it goes, and has its icons within its styles. */
const withEditor: Directives = {
  ...strict,
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'worker-src': "'self' blob:",
};

const directives = { dashboard: strict, explorer: withEditor } as const;

export type HostedPage = keyof typeof directives;

/**
 * The Content-Security-Policy of a page, the same on AWS and on the local server.
 * @param connect - origins that it may talk to besides its own
 */
export function contentSecurityPolicy(page: HostedPage, connect: readonly string[] = []): string {
  const all = { ...directives[page], 'connect-src': ["'self'", ...connect].join(' ') };
  return Object.entries(all)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
