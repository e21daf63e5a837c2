import { describe, expect, it } from '@jest/globals';
import { readSettings, settingSource } from '../../infra/settings.ts';

const given = (values: Record<string, unknown>) => readSettings((name) => values[name]);

describe('settings', () => {
  it('has a default for everything', () => {
    expect(given({})).toEqual({
      stackName: 'TycheBudgetApi',
      production: false,
      userPoolId: undefined,
      userPoolClientIds: [],
      defaultCurrency: 'USD',
      queryDepthLimit: 16,
      resolverCountLimit: 1000,
      analyticsRetentionMonths: 24,
      recommender: 'rules',
      bedrockModelId: 'amazon.nova-micro-v1:0',
      alarmEmail: undefined,
      site: undefined,
    });
  });

  it('allows less depth in production, where no introspection query has to fit', () => {
    expect(given({ production: 'true' })).toMatchObject({ production: true, queryDepthLimit: 8 });
    expect(given({ production: true, queryDepthLimit: '20' }).queryDepthLimit).toBe(20);
  });

  it('reads a list from text with commas', () => {
    const pool = { userPoolId: 'eu-central-1_AbC123', userPoolClientIds: '1abc, 2def' };
    expect(given(pool).userPoolClientIds).toEqual(['1abc', '2def']);
  });

  it.each([
    ['stackName', 'my stack'],
    ['production', 'yes'],
    ['userPoolId', 'pool'],
    ['defaultCurrency', 'usd'],
    ['queryDepthLimit', 0],
    ['queryDepthLimit', 76],
    ['queryDepthLimit', '1e1'],
    ['resolverCountLimit', '10001'],
    ['resolverCountLimit', 2.5],
    ['userPoolClientIds', 'a b'],
    ['stackName', 'A'.repeat(41)],
    ['analyticsRetentionMonths', -1],
    ['analyticsRetentionMonths', 1201],
    ['analyticsRetentionMonths', 'never'],
    ['recommender', 'gpt'],
    ['recommender', true],
    ['bedrockModelId', 'nova'],
    ['bedrockModelId', 'arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-micro-v1:0'],
    ['bedrockModelId', 'amazon.nova-micro-v1:0*'],
    ['site', 7],
    ['alarmEmail', 'operators'],
    ['alarmEmail', 'a@example.org, b@example.org'],
  ])('refuses %s = %p by name and value', (name, value) => {
    expect(() => given({ [name]: value })).toThrow(`Setting ${name} is ${JSON.stringify(value)}`);
  });

  it('keeps analytics for some months, or for ever', () => {
    expect(given({ analyticsRetentionMonths: '36' }).analyticsRetentionMonths).toBe(36);
    expect(given({ analyticsRetentionMonths: '0' }).analyticsRetentionMonths).toBe(0);
  });

  // Ids as they stand in https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html
  it.each([
    'amazon.nova-micro-v1:0',
    'anthropic.claude-3-5-sonnet-20241022-v2:0',
    'meta.llama3-1-8b-instruct-v1:0',
    'us.meta.llama3-2-1b-instruct-v1:0',
    'eu.amazon.nova-micro-v1:0',
    'global.anthropic.claude-sonnet-4-5-20250929-v1:0',
  ])('takes the model %s', (bedrockModelId) => {
    expect(given({ recommender: 'bedrock', bedrockModelId })).toMatchObject({ recommender: 'bedrock', bedrockModelId });
  });

  it('takes an address for alarms', () => {
    expect(given({ alarmEmail: 'on-call@example.org' }).alarmEmail).toBe('on-call@example.org');
  });

  it('wants a pool and its clients together', () => {
    expect(() => given({ userPoolId: 'eu-central-1_AbC123' })).toThrow('belong together');
    expect(() => given({ userPoolClientIds: '1abc' })).toThrow('belong together');
  });

  it('prefers CDK context to the environment and takes an empty value as none', () => {
    const source = settingSource((name) => (name === 'stackName' ? 'FromContext' : undefined), {
      TYCHE_STACK_NAME: 'FromEnvironment',
      TYCHE_DEFAULT_CURRENCY: 'EUR',
      TYCHE_USER_POOL_ID: '',
    });
    expect(source('stackName')).toBe('FromContext');
    expect(source('defaultCurrency')).toBe('EUR');
    expect(source('userPoolId')).toBeUndefined();
  });
});
