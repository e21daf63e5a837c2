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
  ])('refuses %s = %p by name and value', (name, value) => {
    expect(() => given({ [name]: value })).toThrow(`Setting ${name} is ${JSON.stringify(value)}`);
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
