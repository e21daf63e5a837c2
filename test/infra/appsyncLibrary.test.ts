import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import ts from 'typescript';
import { repository } from './sourceFiles.ts';

const config = ts.getParsedCommandLineOfConfigFile(join(repository, 'tsconfig.appsync.json'), {}, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: () => undefined,
} as ts.ParseConfigFileHost);
const library = (config?.fileNames ?? []).filter((name) => name.includes('/appsync-lib/'));
const options = { ...config?.options, skipLibCheck: false };

/** What the type check of APPSYNC_JS code says about each line. */
function check(lines: readonly string[]): Map<string, string> {
  const samples = new Map(lines.map((line, index) => [join(repository, 'domain', `sample${index}.ts`), line]));
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version) => {
    const line = samples.get(file);
    return line === undefined ? read(file, version) : ts.createSourceFile(file, sample(line), version);
  };
  const program = ts.createProgram([...library, ...samples.keys()], options, host);
  const messages = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    line: samples.get(file?.fileName ?? '') ?? '',
    text: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
  const of = (line: string): string => messages.flatMap((one) => (one.line === line ? [one.text] : [])).join('\n');
  return new Map(['', ...lines].map((line) => [line, of(line)]));
}

function sample(line: string): string {
  return `declare const text: string; declare const count: number; declare const list: number[];
declare const fixed: readonly number[]; declare const thing: { a?: number };
export const result = () => { ${line} };`;
}

const missing: readonly (readonly [string, string])[] = [
  ['new Date()', 'Date'],
  ['Date.now()', 'Date'],
  ['new Set()', 'Set'],
  ['new Map()', 'Map'],
  ['new Error("a")', 'Error'],
  ['Promise.resolve()', 'Promise'],
  ['setTimeout(() => 1, 1)', 'setTimeout'],
  ['fetch("a")', 'fetch'],
  ['process.env', 'process'],
  ['structuredClone(thing)', 'structuredClone'],
  ['Symbol("a")', 'Symbol'],
  ['BigInt(1)', 'BigInt'],
  ['parseInt(text)', 'parseInt'],
  ['parseFloat(text)', 'parseFloat'],
  ['isNaN(count)', 'isNaN'],
  ['Array.from(list)', 'Array'],
  ['Array.isArray(list)', 'Array'],
  ['String(count)', 'String'],
  ['Number(text)', 'not callable'],
  ['Math.abs(count)', 'abs'],
  ['Math.trunc(count)', 'trunc'],
  ['count.toFixed(2)', 'toFixed'],
  ['count.toString()', 'toString'],
  ['text.includes("a")', 'includes'],
  ['text.padStart(2)', 'padStart'],
  ['text.substring(1)', 'substring'],
  ['text.charCodeAt(0)', 'charCodeAt'],
  ['text.match("a")', 'match'],
  ['text.repeat(2)', 'repeat'],
  ['text.replace(/a/, "b")', 'RegExp'],
  ['list.includes(1)', 'includes'],
  ['list.at(-1)', 'at'],
  ['list.keys()', 'keys'],
  ['list.toSorted()', 'toSorted'],
  ['list.sort((a, b) => a - b)', 'Expected 0 arguments'],
  ['fixed.push(1)', 'push'],
  ['Object.freeze(thing)', 'freeze'],
  ['Object.fromEntries([])', 'fromEntries'],
  ['thing.hasOwnProperty("a")', 'hasOwnProperty'],
  ['result.call(null)', 'call'],
  ['Number.parseInt(text)', 'parseInt'],
  ['JSON.parse(text, () => 1)', 'Expected 1 arguments'],
];

const verdict = check(missing.map(([line]) => line));

describe('the standard library of APPSYNC_JS', () => {
  it('is found', () => {
    expect(library.length).toBeGreaterThan(2);
  });

  // The members listed in https://docs.aws.amazon.com/appsync/latest/devguide/supported-features.html
  it('has what AWS documents', () => {
    const verdict = check([
      'Object.assign({}, thing); Object.entries(thing); Object.hasOwn(thing, "a"); Object.keys(thing); Object.values(thing)',
      'delete thing.a; const copy = { ...thing, b: [...fixed, count] }; for (const key in copy) console.log(key)',
      'text.length; text.charAt(0); text.concat("a"); text.endsWith("a"); text.indexOf("a"); text.lastIndexOf("a"); text[0]',
      'text.replace("a", "b"); text.replaceAll("a", "b"); text.slice(1, 2); text.split(","); text.startsWith("a")',
      'text.toLowerCase(); text.toUpperCase(); text.trim(); text.trimStart(); text.trimEnd(); `${count}`',
      'list.concat([1]); list.fill(0); [[1]].flat(); list.indexOf(1); list.join(); list.lastIndexOf(1); list.length',
      'list.pop(); list.push(1); list.reverse(); list.shift(); list.slice(1); list.sort(); list.splice(0, 1); list.unshift(1)',
      'list.map((n) => n + 1).filter((n) => n > 0).forEach((n) => console.log(n)); list.find((n) => n > 1)',
      'list.findIndex((n) => n > 1); list.findLast((n) => n > 1); list.findLastIndex((n) => n > 1); list.some((n) => n > 1)',
      'list.every((n) => n > 1); list.flatMap((n) => [n, n]); list.reduce((a, b) => a + b, 0); list.reduceRight((a, b) => a + b)',
      'fixed.map((n) => n + 1); for (const n of fixed) console.log(n)',
      'Math.random(); Math.min(1, 2); Math.max(...list); Math.round(1.5); Math.floor(1.5); Math.ceil(1.5)',
      'Number.isFinite(count); Number.isNaN(count); console.error(NaN, Infinity, undefined); return +text',
      'JSON.parse(text); JSON.stringify(thing)',
    ]);
    expect([...verdict].filter(([, messages]) => messages !== '')).toEqual([]);
  });

  it.each(missing)('does not have what AWS does not: %s', (line, complaint) => {
    expect(verdict.get(line)).toContain(complaint);
  });
});
