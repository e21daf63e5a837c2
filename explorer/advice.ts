/** What to do when nobody answers at an address. A local server may have been stopped; others are far away. */
export function whenUnreachable(address: string): string {
  return isLoopback(new URL(address).hostname)
    ? 'Is the local server still running? Start it with “npm start” and try again.'
    : 'Is there a connection to the internet? Try again in a moment.';
}

function isLoopback(name: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(name);
}

export const SIGNED_OUT =
  'The person of this page is no longer signed in. Sign in on the dashboard, at “/” of this address, and reload this page.';

/** Why a token of the Headers pane was refused. */
export const PANE_REFUSED =
  'The API refused the Authorization of the Headers pane. Remove it to use the token of this page again, or make a new one: npm run --silent token -- --tenant T --user U';

/** Why the token of the page was refused. It is renewed before it expires, so that is not the reason. */
export function sessionRefused(isLocal: boolean): string {
  return isLocal
    ? 'The API refused the token of this page: the server was started anew with another key, or the clocks differ. Reload the page.'
    : 'The API refused the token of this page. Sign out and in again on the dashboard, then reload the page.';
}
