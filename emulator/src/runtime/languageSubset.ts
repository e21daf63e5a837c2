/**
 * What is left of ECMAScript in APPSYNC_JS: the lists of
 * https://docs.aws.amazon.com/appsync/latest/devguide/supported-features.html, as plain data.
 * The checker refuses the rest when code is loaded, the sandbox takes the rest away.
 * Where that page and AWS's ESLint plugin disagree (`String.raw`), the stricter one is followed.
 */
export const globalNames: readonly string[] = [
  'Infinity',
  'JSON',
  'Math',
  'NaN',
  'Number',
  'Object',
  'console',
  'extensions',
  'runtime',
  'undefined',
  'util',
];

/** Members of the global objects. */
export const staticMembers: Readonly<Record<string, readonly string[]>> = {
  JSON: ['parse', 'stringify'],
  Math: ['ceil', 'floor', 'max', 'min', 'random', 'round'],
  Number: ['isFinite', 'isNaN'],
  Object: ['assign', 'entries', 'hasOwn', 'keys', 'values'],
  console: ['error', 'log'],
};

/**
 * Methods of values. `toString` and `valueOf` stay on the types that a template literal or `+` converts through them;
 * taking them away would break the conversion, not only the call.
 */
export const instanceMembers = {
  Array: [
    'concat',
    'every',
    'fill',
    'filter',
    'find',
    'findIndex',
    'findLast',
    'findLastIndex',
    'flat',
    'flatMap',
    'forEach',
    'indexOf',
    'join',
    'lastIndexOf',
    'length',
    'map',
    'pop',
    'push',
    'reduce',
    'reduceRight',
    'reverse',
    'shift',
    'slice',
    'some',
    'sort',
    'splice',
    'toString',
    'unshift',
  ],
  String: [
    'charAt',
    'concat',
    'endsWith',
    'indexOf',
    'lastIndexOf',
    'length',
    'replace',
    'replaceAll',
    'slice',
    'split',
    'startsWith',
    'toLowerCase',
    'toString',
    'toUpperCase',
    'trim',
    'trimEnd',
    'trimStart',
    'valueOf',
  ],
  Object: ['toString', 'valueOf'],
  Number: ['valueOf'],
  Boolean: ['valueOf'],
  Function: ['length', 'name'],
} as const satisfies Record<string, readonly string[]>;
