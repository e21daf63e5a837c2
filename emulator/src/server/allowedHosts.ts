/** Tells whether a `Host` header (with or without a port) names this server. */
export type HostCheck = (host: string | undefined) => boolean;

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Defends a loopback server against DNS rebinding: a page of the attacker's own domain, pointed at 127.0.0.1, still
 * sends that domain as `Host`.
 * @param names further host names, without a port, under which the server is meant to be reached
 */
export function createHostCheck(names: readonly string[]): HostCheck {
  const allowed = new Set([...loopback, ...names.map(bracketed)].map((name) => name.toLowerCase()));
  return (host = '') => allowed.has(host.toLowerCase().replace(/:\d+$/, ''));
}

function bracketed(name: string): string {
  return name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
}

/** Pages of this machine may call the API from another port, such as a development server's. */
export function isLocalOrigin(origin: string | undefined): origin is string {
  return origin !== undefined && /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
}
