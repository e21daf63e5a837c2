import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import type { Gate, GateReport, GateResult } from './gate.ts';

const root = join(import.meta.dirname, '..', '..');

/** Local programs by their name, and the AWS SDK without its notice about Node versions of next year. */
const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/**
 * Runs a gate's commands. It never throws: what goes wrong is a failed result with the whole output.
 * @param onLine - is told each line as it comes
 */
export async function runGate(gate: Gate, onLine: (line: string) => void): Promise<GateResult> {
  const missing = gate.missing?.();
  if (missing !== undefined) return gateWithout(gate, missing);
  const started = performance.now();
  const output: string[] = [];
  let ok = true;
  for (const command of gate.commands) {
    const passed = await runCommand(command, (text) => {
      output.push(text);
      onLine(lastLine(text));
    });
    ok &&= passed;
  }
  const report = await reportOf(gate, ok);
  ok &&= report !== undefined;
  const seconds = (performance.now() - started) / 1000;
  const { passed, failed } = report?.tests ?? { passed: 0, failed: 0 };
  return {
    gate,
    ok,
    skipped: false,
    seconds,
    summary: report?.summary ?? '',
    details: report?.details ?? '',
    output: output.join(''),
    passed: report?.tests ? passed : Number(ok),
    // A gate that failed although no test of it did, such as a test file that does not load, is one failure.
    failed: ok ? failed : Math.max(failed, 1),
  };
}

/** The result of a gate that was not run because of another's failure. */
export function skippedGate(gate: Gate): GateResult {
  const summary = `not run, because ${gate.needs} failed`;
  return { gate, ok: false, skipped: true, seconds: 0, summary, details: '', output: '', passed: 0, failed: 0 };
}

function gateWithout(gate: Gate, missing: string): GateResult {
  const nothing = { ok: true, skipped: true, seconds: 0, output: '', passed: 0, failed: 0 };
  return { gate, ...nothing, summary: 'NOT RUN, see below', details: `${gate.name} was not run. ${missing}` };
}

/** Undefined when a gate that passed has nothing to report on. A failed gate speaks through its output. */
async function reportOf(gate: Gate, ok: boolean): Promise<GateReport | undefined> {
  try {
    return (await gate.report?.()) ?? { summary: '' };
  } catch {
    return ok ? undefined : { summary: '' };
  }
}

function runCommand([program, ...args]: Gate['commands'][number], onText: (text: string) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.setEncoding('utf8').on('data', onText);
    child.stderr.setEncoding('utf8').on('data', onText);
    child.on('error', (error) => {
      onText(`${program}: ${error.message}\n`);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
