import type { App, LocalIssuer } from 'appsync-emulator';

export interface TokenRequest {
  /** The claim `custom:tenantId`. */
  readonly tenant: string;
  /** The claim `sub`. */
  readonly user: string;
  readonly groups?: readonly string[];
  /** Default `id`. */
  readonly use?: 'id' | 'access';
}

/** As Cognito's longest. */
const validFor = 24 * 3600;

/**
 * A token as Cognito would issue it to this user of the app's pool, valid for 24 hours; the local server accepts it.
 * Fails when the app has no user pool with a client.
 */
export function mintToken(app: App, issuer: LocalIssuer, request: TokenRequest): string {
  const pool = app.userPools[0];
  const clientId = pool?.clientIds[0];
  if (pool === undefined || clientId === undefined) throw new Error(`${app.stackName} has no user pool with a client`);
  return issuer.issueToken({
    userPoolId: pool.id,
    clientId,
    use: request.use,
    sub: request.user,
    groups: request.groups,
    claims: { 'custom:tenantId': request.tenant },
    validFor,
  });
}
