import type { Authentication } from './caller.ts';

/** AppSync's own words, as recorded from a deployed API. */
const messages = {
  noCredentials: 'Valid authorization header not provided.',
  expired: 'Token has expired.',
  notAuthorized: 'You are not authorized to make this call.',
} as const;

/** Why a caller is refused. What exactly is wrong with a forged token is nobody's business but the issuer's. */
export function refused(reason: keyof typeof messages): Authentication {
  return { ok: false, message: messages[reason] };
}
