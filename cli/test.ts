import { Command } from 'commander';
import { Listr } from 'listr2';
import type { Gate, GateResult } from './gates/gate.ts';
import { stages } from './gates/gates.ts';
import { runGate, skippedGate } from './gates/runGate.ts';

const all = stages.flat();

const options = new Command('npm test --')
  .description(
    `Runs every gate and every test.\n\n${all.map(({ name, about }) => `  ${name.padEnd(9)}${about}`).join('\n')}`,
  )
  .option('--only <names>', 'these gates only, separated by commas', (value) => value.split(',').map(gateNamed))
  .option('--bail', 'stop after the first stage with a failure', false)
  .parse()
  .opts<{ only?: Gate[]; bail: boolean }>();

const results = new Map<string, GateResult>();
for (const stage of stages) {
  const gates = stage.filter((gate) => !options.only || options.only.includes(gate));
  await runStage(gates);
  for (const gate of gates) printFailure(results.get(gate.name));
  if (options.bail && [...results.values()].some((result) => !result.ok)) break;
}
printEnd([...results.values()]);

function gateNamed(name: string): Gate {
  const gate = all.find((one) => one.name === name);
  if (gate) return gate;
  process.stderr.write(`There is no gate "${name}". There are: ${all.map((one) => one.name).join(', ')}\n`);
  process.exit(2);
}

/** Two at a time; without a terminal, listr2 writes plain lines. */
async function runStage(gates: readonly Gate[]): Promise<void> {
  const tasks = gates.map((gate) => ({
    title: gate.name,
    task: async (_context: unknown, task: { title: string; output: string }) => {
      const needed = gate.needs === undefined ? undefined : results.get(gate.needs);
      const result = needed?.ok === false ? skippedGate(gate) : await runGate(gate, showLine(task));
      results.set(gate.name, result);
      const line = [gate.name, `${result.seconds.toFixed(1)} s`, result.summary].filter((part) => part !== '');
      task.title = line.join(' · ');
      if (!result.ok) throw new Error(result.skipped ? 'not run' : 'see below');
    },
  }));
  await new Listr(tasks, { concurrent: 2, exitOnError: false, fallbackRenderer: 'simple' }).run();
}

function showLine(task: { output: string }): (line: string) => void {
  return (line) => {
    if (process.stdout.isTTY) task.output = line;
  };
}

function printFailure(result: GateResult | undefined): void {
  if (!result || result.ok || result.skipped) return;
  process.stdout.write(`\n──── ${result.gate.name} failed ────\n${result.output.trimEnd()}\n\n`);
}

/** The last line counts tests, and each gate other than jest as one. */
function printEnd(done: readonly GateResult[]): void {
  const details = done.map((result) => result.details).filter((text) => text !== '');
  const failures = done.filter((result) => !result.ok).map((result) => result.gate.name);
  const sum = (count: (result: GateResult) => number): number => done.reduce((total, one) => total + count(one), 0);
  process.stdout.write(['', ...details, ''].join('\n'));
  if (failures.length > 0) process.stdout.write(`\nFailed: ${failures.join(', ')}\n`);
  process.stdout.write(`\n${sum((one) => one.passed)} passed, ${sum((one) => one.failed)} failed\n`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
