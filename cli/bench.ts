import { Command } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { startBenchServer } from '../bench/benchServer.ts';
import type { Benchmark } from '../bench/benchmark.ts';
import { table } from '../bench/rows.ts';
import { analyticsCost } from '../bench/suites/analyticsCost.ts';
import { importing } from '../bench/suites/importing.ts';
import { live } from '../bench/suites/live.ts';
import { requests } from '../bench/suites/requests.ts';
import { simulator } from '../bench/suites/simulator.ts';
import { synthesize } from '../local/assembly.ts';
import { projectRoot } from '../local/projectRoot.ts';

const all: readonly Benchmark[] = [requests, importing, live, analyticsCost, simulator];
const heading = ['', 'ours', 'against', 'ours ÷ theirs (95 %)'];

function named(text: string): Benchmark[] {
  return text.split(',').map((name) => {
    const found = all.find((one) => one.name === name);
    if (!found) throw new Error(`There is no benchmark "${name}". There are: ${all.map((one) => one.name).join(', ')}`);
    return found;
  });
}

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

const { only } = new Command('npm run bench --')
  .description(
    `Measures both sides of each question in one run, in turn.\n\n${all.map(({ name, about }) => `  ${name.padEnd(14)}${about}`).join('\n')}`,
  )
  .option('--only <names>', 'these alone, separated by commas', named, [...all])
  .parse()
  .opts<{ only: Benchmark[] }>();

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const [load = 0] = loadavg();
const machine = `${cpus().length} cores, load ${load.toFixed(1)}, Node.js ${process.version}. Times of one machine mean little elsewhere; ratios and counts carry over.`;
print(machine);

const sections = [`# Benchmarks\n\n${machine}`];
await synthesize();
for (const benchmark of only) {
  // Each on an engine of its own, so that none measures what another left behind.
  const server = await startBenchServer();
  try {
    print(`\n${benchmark.name}: ${benchmark.about}`);
    const rows = table(heading, await benchmark.run(server));
    print(rows);
    sections.push(`## ${benchmark.name}\n\n${benchmark.about}\n\n${rows}`);
  } finally {
    await server.close();
  }
}
const report = join(projectRoot, 'build', 'bench');
await mkdir(report, { recursive: true });
await writeFile(join(report, 'report.md'), `${sections.join('\n\n')}\n`);
print(`\nWritten to build/bench/report.md`);
