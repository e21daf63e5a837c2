import { randomUUID } from 'node:crypto';

/** Whom a local token is for. */
export interface LocalUser {
  /** `<region>_<id>`: the issuer of the token follows from it. */
  readonly userPoolId: string;
  /** The app client: `aud` of an id token, `client_id` of an access token. */
  readonly clientId: string;
  /** Default `id`. */
  readonly use?: 'id' | 'access';
  readonly sub: string;
  /** Default: `sub`. */
  readonly username?: string;
  readonly groups?: readonly string[];
  /** Further claims such as `custom:plan`, in tokens of both uses: a pre-token-generation trigger (V2_0) can add them. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Epoch seconds; default now. */
  readonly issuedAt?: number;
  /** Seconds; default one hour, as Cognito's. */
  readonly validFor?: number;
}

/** `iss` of every token of a pool. */
export function issuerOf(userPoolId: string): string {
  const region = userPoolId.split('_')[0];
  return `https://cognito-idp.${region}.amazonaws.com/${userPoolId}`;
}

/**
 * The claims that Cognito puts into a token of this use. A further claim cannot replace one of Cognito's own.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 */
export function cognitoClaims(user: LocalUser): Record<string, unknown> {
  const issuedAt = user.issuedAt ?? Math.floor(Date.now() / 1000);
  const groups = user.groups ?? [];
  return {
    ...user.claims,
    sub: user.sub,
    ...(groups.length > 0 && { 'cognito:groups': groups }),
    iss: issuerOf(user.userPoolId),
    ...claimsOfUse(user),
    auth_time: issuedAt,
    iat: issuedAt,
    exp: issuedAt + (user.validFor ?? 3600),
    jti: randomUUID(),
  };
}

function claimsOfUse({ use = 'id', clientId, sub, username = sub }: LocalUser): Record<string, unknown> {
  return use === 'id'
    ? { token_use: 'id', aud: clientId, 'cognito:username': username }
    : { token_use: 'access', client_id: clientId, username, scope: 'aws.cognito.signin.user.admin' };
}
