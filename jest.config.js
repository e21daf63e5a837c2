/** One transform for all: TypeScript stripped by swc, modules left as ES modules. */
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' } }] },
  rootDir: import.meta.dirname,
};

const withDynamoDB = {
  globalSetup: '<rootDir>/test/support/startDynamoDB.ts',
  globalTeardown: '<rootDir>/test/support/stopDynamoDB.ts',
};

/** unit: no I/O. infra: the template. emulator: an app of its own. integration: GraphQL in, GraphQL out. */
export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.test.ts'] },
    {
      ...base,
      ...withDynamoDB,
      globalSetup: '<rootDir>/test/e2e/startE2e.ts',
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
    },
    { ...base, displayName: 'infra', testMatch: ['<rootDir>/test/infra/**/*.test.ts'] },
    { ...base, ...withDynamoDB, displayName: 'emulator', testMatch: ['<rootDir>/emulator/test/**/*.test.ts'] },
    {
      ...base,
      ...withDynamoDB,
      globalSetup: '<rootDir>/test/support/startIntegration.ts',
      displayName: 'integration',
      testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
    },
    {
      ...base,
      ...withDynamoDB,
      globalSetup: '<rootDir>/test/support/startIntegration.ts',
      displayName: 'faults',
      testMatch: ['<rootDir>/test/faults/**/*.test.ts'],
    },
  ],
};
