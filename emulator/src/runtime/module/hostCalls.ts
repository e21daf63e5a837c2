import type { Host } from './host.ts';
import { fail } from './intrinsics.ts';

let installed: Host | undefined;

export function installHost(host: Host): void {
  installed = host;
}

/** Calls a function of the host. Its errors are thrown anew here, so that none of the host's objects gets in. */
export function callHost<R extends string | number | boolean>(call: (host: Host) => R): R {
  if (installed === undefined) return fail('the runtime has no host');
  try {
    return call(installed);
  } catch (error) {
    return fail((error as Error).message);
  }
}
