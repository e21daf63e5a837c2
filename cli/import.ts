import { Command } from 'commander';
import { Listr } from 'listr2';
import { resolve } from 'node:path';
import { connectApi } from '../local/graphqlClient.ts';
import { readImportFile } from '../local/importFile.ts';
import { importReport } from '../local/importReport.ts';
import { ImportStopped, type ImportOutcome } from '../local/importRows.ts';
import { importStatement, tokenFor } from '../local/importStatement.ts';

interface Flags {
  readonly tenant?: string;
  readonly user?: string;
  readonly account?: string;
  readonly url: string;
  readonly token?: string;
  readonly map?: string;
  readonly dryRun: boolean;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** npm runs scripts in the project's folder; paths are meant from where it was called. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

async function run(file: string, flags: Flags): Promise<ImportOutcome> {
  const token = await tokenFor(flags);
  const map = flags.map === undefined ? undefined : fromCaller(flags.map);
  const statement = await readImportFile(fromCaller(file), { account: flags.account, map });
  const total = statement.rows.length;
  if (statement.unusedColumns.length > 0) print(`Columns not read: ${statement.unusedColumns.join(', ')}`);
  const api = connectApi(flags.url, token);
  const { outcome } = await new Listr<{ outcome: ImportOutcome }>({
    title: `${flags.dryRun ? 'Check' : 'Import'} ${total} rows`,
    task: async (context, task) => {
      const onProgress = (done: number): void => void (task.output = `${done} of ${total}`);
      context.outcome = await importStatement(statement, api, { dryRun: flags.dryRun, onProgress });
    },
  }).run();
  return outcome;
}

async function main(file: string, flags: Flags): Promise<void> {
  try {
    const outcome = await run(file, flags);
    print(importReport(outcome, flags));
    process.exitCode = outcome.rejected.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof ImportStopped) print(importReport(error.outcome, flags));
    const isPart = error instanceof ImportStopped && error.outcome.created > 0 && !flags.dryRun;
    const again = isPart ? '\nWhat was sent stays. Run it again to do the rest.' : '';
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}${again}\n`);
    process.exitCode = 2;
  }
}

await new Command('npm run import --')
  .description(
    'Imports the transactions of a CSV file through the API. Its columns are date and amount, payee or narration or ' +
      'both, and, where there are any, category, account, currency and id. Importing a file again changes nothing.',
  )
  .argument('<file>', 'the statement, UTF-8')
  .option('--tenant <id>', 'whose transactions they are')
  .option('--user <id>', 'whose transactions they are')
  .option('--account <name>', 'account of the rows that name none')
  .option('--url <url>', 'the API', 'http://127.0.0.1:4000/graphql')
  .option('--token <jwt>', 'instead of one of the local issuer for --tenant and --user')
  .option(
    '--map <file>',
    'JSON object of category names and budget categories (default: category-map.json beside the file)',
  )
  .option('--dry-run', 'check everything and write nothing', false)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .addHelpText('after', '\nEnds with 0 when every row is there, 1 when rows were rejected, 2 when it had to stop.')
  .action(main)
  .parseAsync();
