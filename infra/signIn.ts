import { RemovalPolicy } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

/** Whose tokens the API accepts. */
export interface SignIn {
  readonly userPool: cognito.IUserPool;
  /** Clients of that pool, and no others, may call the API. */
  readonly clientIds: readonly string[];
}

/** The group of the platform's own staff. */
const adminGroup = 'admins';

/** The attribute, and the claim, that says which tenant a user belongs to. */
const tenantAttribute = 'tenantId';

/**
 * A user pool of our own. People cannot sign up themselves and cannot change their tenant: both would let them choose
 * whose data they see.
 */
export class OwnUserPool extends Construct implements SignIn {
  readonly userPool: cognito.UserPool;
  readonly clientIds: readonly string[];

  /** @param preTokenGeneration - copies the tenant into ID and access tokens */
  constructor(scope: Construct, id: string, preTokenGeneration: IFunction) {
    super(scope, id);
    this.userPool = this.pool();
    this.userPool.addTrigger(
      cognito.UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG,
      preTokenGeneration,
      cognito.LambdaVersion.V2_0,
    );
    this.userPool.addGroup('AdminGroup', {
      groupName: adminGroup,
      description: "The platform's own staff: may read across tenants by the admin queries",
    });
    this.clientIds = [this.client().userPoolClientId];
  }

  private pool(): cognito.UserPool {
    return new cognito.UserPool(this, 'Pool', {
      // Claims in access tokens need a V2_0 trigger, and that needs the Essentials plan.
      featurePlan: cognito.FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      customAttributes: {
        [tenantAttribute]: new cognito.StringAttribute({ mutable: false, minLen: 1, maxLen: 64 }),
      },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      mfa: cognito.Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private client(): cognito.UserPoolClient {
    return this.userPool.addClient('AppClient', {
      generateSecret: false,
      authFlows: { userSrp: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      readAttributes: new cognito.ClientAttributes()
        .withStandardAttributes({ email: true, emailVerified: true, givenName: true, familyName: true })
        .withCustomAttributes(tenantAttribute),
      writeAttributes: new cognito.ClientAttributes().withStandardAttributes({
        email: true,
        givenName: true,
        familyName: true,
      }),
    });
  }
}

/** A pool that exists already; its owner puts the claim `custom:tenantId` into its ID and access tokens. */
export function existingUserPool(scope: Construct, userPoolId: string, clientIds: readonly string[]): SignIn {
  return { userPool: cognito.UserPool.fromUserPoolId(scope, 'UserPool', userPoolId), clientIds };
}
