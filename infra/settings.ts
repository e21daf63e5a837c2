/** What may differ between two deployments of this project. Everything else is the same everywhere. */
export interface Settings {
  /** CloudFormation stack name. Functions are named `<stackName>-<folder>` in 64 characters, so it has 40 at most. */
  readonly stackName: string;
  /** Introspection is off in production. */
  readonly production: boolean;
  /** An existing Cognito user pool to use instead of a new one; it has to put `custom:tenantId` into its tokens itself. */
  readonly userPoolId: string | undefined;
  /** The app clients of that pool that may call the API. Given exactly when `userPoolId` is. */
  readonly userPoolClientIds: readonly string[];
  /** ISO 4217 code for amounts that name none. */
  readonly defaultCurrency: string;
  /** Nested levels of one operation, 1 to 75. */
  readonly queryDepthLimit: number;
  /** Resolvers that one operation may run, 1 to 10,000. */
  readonly resolverCountLimit: number;
  /** Months after its last calculation that a month's analytics expire, 1 to 1,200; 0: never. */
  readonly analyticsRetentionMonths: number;
  /** Who words the reasoning of a recommendation: the rules themselves, or a model of Amazon Bedrock. */
  readonly recommender: Recommender;
  /** A foundation model of the stack's region, or an inference profile such as `eu.amazon.nova-micro-v1:0`. */
  readonly bedrockModelId: string;
  /** Gets a mail for every alarm, once its owner has confirmed the subscription. */
  readonly alarmEmail: string | undefined;
  /** Folder of built pages to host with the API: `build/site`, by `npm run pages`. Without it the API alone is deployed. */
  readonly site: string | undefined;
}

const recommenders = ['rules', 'bedrock'] as const;

export type Recommender = (typeof recommenders)[number];

/** Looks a setting up by its name; undefined when it is not given. */
export type SettingSource = (name: string) => unknown;

/** The introspection query of GraphiQL and graphql-js is 15 levels deep, so a limit below that would forbid it. */
const depthWithIntrospection = 16;
const depthInProduction = 8;

/** The smallest text model of Amazon's own: no subscription to accept, and one sentence is all that is asked of it. */
const smallestModel = 'amazon.nova-micro-v1:0';

/** `<provider>.<model>`, and `<geography>.<provider>.<model>` for a profile: the `modelId` of Bedrock's Converse. */
const modelId = /^([a-z0-9-]{1,63}\.){1,2}[a-z0-9-]{1,63}([.:][a-z0-9-]{1,63})*$/;

/**
 * Reads and checks every setting. Each is given as CDK context (`-c production=true`) or as an environment variable
 * (`TYCHE_PRODUCTION=true`); see `settingSource`.
 * @throws Error naming the setting, the value and what it may be
 */
export function readSettings(source: SettingSource): Settings {
  const production = flag(source, 'production', false);
  const settings: Settings = {
    stackName: text(source, 'stackName', 'TycheBudgetApi', /^[A-Za-z][A-Za-z0-9-]{0,39}$/),
    production,
    userPoolId: optional(source, 'userPoolId', /^[a-z]{2}(-[a-z]+)+-\d_[A-Za-z0-9]+$/),
    userPoolClientIds: list(source, 'userPoolClientIds', /^[A-Za-z0-9_+]{1,128}$/),
    defaultCurrency: text(source, 'defaultCurrency', 'USD', /^[A-Z]{3}$/),
    queryDepthLimit: count(source, 'queryDepthLimit', production ? depthInProduction : depthWithIntrospection, [1, 75]),
    resolverCountLimit: count(source, 'resolverCountLimit', 1000, [1, 10_000]),
    analyticsRetentionMonths: count(source, 'analyticsRetentionMonths', 24, [0, 1200]),
    recommender: oneOf(source, 'recommender', recommenders),
    bedrockModelId: text(source, 'bedrockModelId', smallestModel, modelId),
    alarmEmail: optional(source, 'alarmEmail', /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/),
    site: optional(source, 'site', /^\S.*$/),
  };
  if ((settings.userPoolId === undefined) !== (settings.userPoolClientIds.length === 0)) {
    throw new Error('Settings userPoolId and userPoolClientIds belong together: give both or neither.');
  }
  return settings;
}

/** CDK context first, then the environment: `userPoolId` is `TYCHE_USER_POOL_ID` there. An empty value counts as none. */
export function settingSource(
  context: SettingSource,
  environment: Readonly<Record<string, string | undefined>>,
): SettingSource {
  return (name) => {
    const given = context(name) ?? environment[`TYCHE_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`];
    return given === '' ? undefined : given;
  };
}

function optional(source: SettingSource, name: string, pattern: RegExp): string | undefined {
  const value = source(name);
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !pattern.test(value)) throw invalid(name, value, `text that matches ${pattern}`);
  return value;
}

function text(source: SettingSource, name: string, byDefault: string, pattern: RegExp): string {
  return optional(source, name, pattern) ?? byDefault;
}

function flag(source: SettingSource, name: string, byDefault: boolean): boolean {
  const value = source(name) ?? byDefault;
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw invalid(name, value, 'true or false');
}

function count(source: SettingSource, name: string, byDefault: number, [least, most]: [number, number]): number {
  const given = source(name) ?? byDefault;
  const value = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw invalid(name, given, `a whole number from ${least} to ${most}`);
}

/** The first word holds by default. */
function oneOf<Word extends string>(source: SettingSource, name: string, words: readonly [Word, ...Word[]]): Word {
  const given = source(name) ?? words[0];
  const word = words.find((one) => one === given);
  if (word !== undefined) return word;
  throw invalid(name, given, words.join(' or '));
}

function list(source: SettingSource, name: string, pattern: RegExp): string[] {
  const given = source(name) ?? [];
  const values: unknown[] = typeof given === 'string' ? given.split(',').map((part) => part.trim()) : [given].flat();
  return values.map((value) => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw invalid(name, given, `a list, separated by commas, of texts that match ${pattern}`);
  });
}

function invalid(name: string, value: unknown, expected: string): Error {
  return new Error(`Setting ${name} is ${JSON.stringify(value)}, but it must be ${expected}.`);
}
