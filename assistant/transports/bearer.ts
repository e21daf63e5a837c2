import type { AuthInfo } from '@modelcontextprotocol/server';
import { OAuthError, OAuthErrorCode, requireBearerAuth } from '@modelcontextprotocol/server';
import { decodeJwt } from 'jose';

function expiryOf(token: string): number | undefined {
  try {
    return decodeJwt(token).exp;
  } catch {
    throw new OAuthError(OAuthErrorCode.InvalidToken, 'The token is not a JWT');
  }
}

/**
 * The token of a request, or the 401 that it gets with none, one that is no JWT, or one that has expired. Nothing else is
 * checked here: whether the token is genuine, and whose it is, the API decides for every call.
 */
export const readBearer: (request: Request) => Promise<AuthInfo | Response> = requireBearerAuth({
  verifier: {
    verifyAccessToken: async (token) => ({ token, clientId: 'mcp', scopes: [], expiresAt: expiryOf(token) }),
  },
});
