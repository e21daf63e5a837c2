import appSync from '@aws-appsync/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Code that becomes part of a resolver, and so has to be legal in APPSYNC_JS. */
const appSyncSources = ['domain/**/*.ts', 'table/**/*.ts', 'resolvers/**/*.ts', 'infra/plainPipeline.ts'];
const bundles = ['build/resolvers/*.js'];

/** Documented as missing in APPSYNC_JS, or not documented at all, and passed over by AWS's own plugin. */
const missingGlobals = [
  ...['Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'Buffer', 'Date', 'Error', 'Function', 'Intl', 'Map', 'Promise'],
  ...[
    'Proxy',
    'Reflect',
    'RegExp',
    'Set',
    'String',
    'Symbol',
    'TextDecoder',
    'TextEncoder',
    'URL',
    'WeakMap',
    'WeakRef',
  ],
  ...['WeakSet', 'crypto', 'eval', 'fetch', 'global', 'globalThis', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['performance', 'process', 'queueMicrotask', 'require', 'setImmediate', 'setInterval', 'setTimeout'],
  ...['structuredClone'],
].map((name) => ({ name, message: 'APPSYNC_JS does not have it.' }));

const missingSyntax = [
  ['ThrowStatement', 'APPSYNC_JS has no throw. A rule returns a failure, a resolver calls util.error().'],
  ['NewExpression', 'APPSYNC_JS has no new.'],
  ['TSEnumDeclaration', 'An enum becomes code that APPSYNC_JS does not take. Use a union of literals.'],
  [
    'CallExpression[callee.name=/^(Number|Object)$/]',
    'Not callable in APPSYNC_JS. Text becomes a number by unary plus.',
  ],
  ['CallExpression[callee.property.name="sort"][arguments.length>0]', 'sort takes no comparison in APPSYNC_JS.'],
  ['Literal[bigint]', 'APPSYNC_JS has no BigInt.'],
  ['TaggedTemplateExpression', 'APPSYNC_JS has no tagged templates.'],
  ['MetaProperty', 'APPSYNC_JS has no import.meta and no new.target.'],
  ['ImportExpression', 'APPSYNC_JS has no dynamic import.'],
].map(([selector, message]) => ({ selector, message }));

const appSyncRules = {
  ...appSync.configs.recommended.rules,
  'no-restricted-globals': ['error', ...missingGlobals],
  'no-restricted-syntax': ['error', ...missingSyntax],
};

/** A switch names every case of a union or has a default. */
const exhaustive = ['error', { considerDefaultExhaustiveForUnions: true }];

/** Imports run domain ← table ← resolvers; the types of generated/ may be imported by resolvers. */
const importsOf = (...allowed) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { regex: `^(?!(${allowed.join('|')}))`, message: `Only these may be imported here: ${allowed.join(' ')}` },
      ],
    },
  ],
});

export default tseslint.config(
  {
    ignores: ['**/node_modules/', '**/cdk.out/', 'build/*', '!build/resolvers/', 'generated/', 'coverage/', '.local/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx', '*.js'],
    ignores: ['appsync-lib/**'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: [...appSyncSources, 'appsync-lib/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': exhaustive,
    },
  },
  {
    files: appSyncSources,
    plugins: appSync.configs.recommended.plugins,
    languageOptions: { parserOptions: { project: 'tsconfig.appsync.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...appSyncRules,
      // 0 is an amount: a number is compared, never asked for its truth.
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        { allowNumber: false, allowNullableBoolean: true, allowNullableString: true, allowAny: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': exhaustive,
    },
  },
  { files: ['domain/**/*.ts'], rules: importsOf('\\./') },
  { files: ['table/**/*.ts'], rules: importsOf('\\./', '\\.\\./domain/') },
  {
    files: ['resolvers/**/*.ts'],
    rules: importsOf('@aws-appsync/utils', '\\./', '(\\.\\./)+(domain|table|generated|shared)/'),
  },
  {
    files: bundles,
    plugins: { ...appSync.configs.recommended.plugins },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: 'tsconfig.bundles.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: { ...appSyncRules, ...importsOf('@aws-appsync/utils') },
  },
);
