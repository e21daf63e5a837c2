import { reportBundles } from './bundleReport.ts';
import type { Gate } from './gate.ts';
import { jestResults, reportTests } from './jestReport.ts';
import { missingBrowser } from './missingBrowser.ts';

const jest = ['npm', 'run', '--silent', 'jest', '--', '--ci', '--json', '--outputFile', jestResults] as const;

/** `npm run test:e2e` runs the rest of those that need a browser. */
const withoutBrowser = ['--selectProjects', 'unit', 'infra', 'emulator', 'integration', 'faults'];

/**
 * Every gate, in stages: the gates of a stage run two at a time, the next stage after them. What is quick and what
 * others need comes first.
 */
export const stages: readonly (readonly Gate[])[] = [
  [
    {
      name: 'codegen',
      about: 'generated/ says what schema/ and operations/ say',
      commands: [['npm', 'run', '--silent', 'check:generated']],
    },
    { name: 'format', about: 'prettier would change nothing', commands: [['npm', 'run', '--silent', 'check:format']] },
    {
      name: 'synth',
      about: 'CloudFormation is made; every resolver lies at its path and is small enough',
      commands: [['tsx', 'infra/app.ts']],
      report: reportBundles,
    },
    {
      name: 'types',
      about: 'TypeScript, and for what runs in APPSYNC_JS its own standard library',
      commands: [
        ...['tsconfig.json', 'tsconfig.appsync.json'],
        ...['dashboard/tsconfig.json', 'explorer/tsconfig.json'],
      ].map((file) => ['tsc', '-p', file]),
    },
  ],
  [
    {
      name: 'bundles',
      about: 'the JavaScript that AppSync gets is legal APPSYNC_JS and passes its type check',
      needs: 'synth',
      commands: [
        ['tsc', '-p', 'tsconfig.bundles.json'],
        ['eslint', '--max-warnings', '0', 'build/resolvers'],
      ],
    },
    { name: 'lint', about: 'ESLint', commands: [['eslint', '--max-warnings', '0', '--ignore-pattern', 'build', '.']] },
  ],
  [
    {
      name: 'jest',
      about: 'all tests but those that need a browser',
      commands: [[...jest, ...withoutBrowser]],
      report: reportTests,
    },
  ],
  [
    {
      name: 'browser',
      about: 'a sample of the tests that need a browser: the dashboard is live',
      missing: missingBrowser,
      commands: [[...jest, '--selectProjects', 'e2e', '--testPathPatterns', 'dashboardLive']],
      report: reportTests,
    },
  ],
];
