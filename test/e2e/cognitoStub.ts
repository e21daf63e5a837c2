import { createHmac, randomUUID } from 'node:crypto';
import type { SrpExchange } from './srpServer.ts';
import { openExchange } from './srpServer.ts';

export const POOL = { userPoolId: 'us-east-1_Stub00000', clientId: 'stub-client', region: 'us-east-1' } as const;
export const CODE_BY_MAIL = '246810';

/** A person as the pool knows them. */
export interface Account {
  readonly email: string;
  readonly sub: string;
  password: string;
  /** What the pool demands before it lets the person in. */
  demand?: 'NEW_PASSWORD_REQUIRED' | 'MFA_SETUP';
  mustReset?: boolean;
  totpSecret?: string;
  hasTotp?: boolean;
}

interface Request {
  readonly ClientId?: string;
  readonly Username?: string;
  readonly AuthParameters?: Readonly<Record<string, string>>;
  readonly ChallengeName?: string;
  readonly ChallengeResponses?: Readonly<Record<string, string>>;
  readonly ConfirmationCode?: string;
  readonly Password?: string;
  readonly UserCode?: string;
  readonly SoftwareTokenMfaSettings?: { readonly Enabled?: boolean };
}

/** A refusal as Cognito words it. */
class Refusal extends Error {
  constructor(
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * A user pool of one person that speaks as Cognito does: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/
 * @param tokenFor the ID token of whoever is in
 */
export function createCognitoStub(account: Account, tokenFor: () => string) {
  const wrong = () => new Refusal('NotAuthorizedException', 'Incorrect username or password.');
  const requests: string[] = [];
  let exchange: SrpExchange | undefined;

  const letIn = (): object => {
    const token = tokenFor();
    const tokens = { IdToken: token, AccessToken: token, RefreshToken: randomUUID(), ExpiresIn: 3600 };
    return { AuthenticationResult: { ...tokens, TokenType: 'Bearer' }, ChallengeParameters: {} };
  };
  const challenge = (ChallengeName: string, ChallengeParameters: object = {}): object => ({
    ...{ ChallengeName, ChallengeParameters, Session: randomUUID() },
  });
  const afterPassword = (): object => {
    if (account.demand === 'MFA_SETUP') return challenge('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' });
    if (account.demand !== undefined) return challenge(account.demand, { requiredAttributes: '[]' });
    return account.hasTotp ? challenge('SOFTWARE_TOKEN_MFA') : letIn();
  };
  const checkCode = (code: string | undefined, error: string): void => {
    if (code !== oneTimeCode(account.totpSecret ?? '')) throw new Refusal(error, 'Code mismatch');
  };

  const operations: Record<string, (request: Request) => object> = {
    InitiateAuth({ AuthParameters: { USERNAME, SRP_A } = {} }) {
      if (account.mustReset)
        throw new Refusal('PasswordResetRequiredException', 'Password reset required for the user');
      const known = USERNAME === account.email ? account.password : randomUUID();
      exchange = openExchange(POOL.userPoolId.slice(10), account.sub, known, SRP_A ?? '');
      return challenge('PASSWORD_VERIFIER', { ...exchange.challenge, USER_ID_FOR_SRP: account.sub, USERNAME });
    },
    RespondToAuthChallenge({ ChallengeName, ChallengeResponses: answers = {} }) {
      switch (ChallengeName) {
        case 'PASSWORD_VERIFIER':
          if (!exchange?.accepts(answers['PASSWORD_CLAIM_SIGNATURE'] ?? '', answers['TIMESTAMP'] ?? '')) throw wrong();
          return afterPassword();
        case 'NEW_PASSWORD_REQUIRED':
          account.password = checkedPassword(answers['NEW_PASSWORD']);
          delete account.demand;
          return afterPassword();
        case 'SOFTWARE_TOKEN_MFA':
          checkCode(answers['SOFTWARE_TOKEN_MFA_CODE'], 'CodeMismatchException');
          return letIn();
        case 'MFA_SETUP':
          return letIn();
        default:
          throw new Refusal('InvalidParameterException', `Unknown challenge ${ChallengeName}`);
      }
    },
    AssociateSoftwareToken() {
      account.totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
      return { SecretCode: account.totpSecret, Session: randomUUID() };
    },
    VerifySoftwareToken({ UserCode }) {
      checkCode(UserCode, 'EnableSoftwareTokenMFAException');
      if (account.demand === 'MFA_SETUP') delete account.demand;
      return { Status: 'SUCCESS', Session: randomUUID() };
    },
    SetUserMFAPreference({ SoftwareTokenMfaSettings }) {
      account.hasTotp = SoftwareTokenMfaSettings?.Enabled === true;
      return {};
    },
    GetUser: () => ({
      Username: account.sub,
      UserAttributes: [],
      ...(account.hasTotp && { UserMFASettingList: ['SOFTWARE_TOKEN_MFA'], PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA' }),
    }),
    ForgotPassword: () => ({
      CodeDeliveryDetails: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    }),
    ConfirmForgotPassword({ ConfirmationCode, Password }) {
      if (ConfirmationCode !== CODE_BY_MAIL) {
        throw new Refusal('CodeMismatchException', 'Invalid verification code provided, please try again.');
      }
      account.password = checkedPassword(Password);
      delete account.mustReset;
      return {};
    },
    RevokeToken: () => ({}),
  };
  return {
    /** The operations that were called, and with what, as text. */
    requests,
    /** Answers one request. @param target the header `x-amz-target` */
    answer(target: string, body: string): { status: number; body: string } {
      requests.push(`${target} ${body}`);
      const operation = operations[target.replace(/^.*\./, '')];
      try {
        if (operation === undefined) throw new Refusal('UnknownOperationException', `No operation ${target}`);
        return { status: 200, body: JSON.stringify(operation(JSON.parse(body) as Request)) };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { status: 400, body: JSON.stringify({ __type: error.type, message: error.message }) };
      }
    },
  };
}

/** By the pool's own rule of infra/signIn.ts. */
function checkedPassword(password = ''): string {
  if (/^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?=.*[^A-Za-z\d]).{12,}$/.test(password)) return password;
  const message = 'Password did not conform with policy: Password not long enough';
  throw new Refusal('InvalidPasswordException', message);
}

/** Six digits of a secret in Base32, for the first interval of time: https://www.rfc-editor.org/rfc/rfc4226 */
export function oneTimeCode(secret: string): string {
  const bits = [...secret].map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const mac = createHmac('sha1', Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))))
    .update(Buffer.from('0000000000000001', 'hex'))
    .digest();
  const offset = mac.at(-1)! & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
