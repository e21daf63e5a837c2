import { Command } from 'commander';
import { Listr } from 'listr2';
import { basename, resolve } from 'node:path';
import type { Statement } from '../importer/readStatement.ts';
import { connectApi, type Api } from '../local/graphqlClient.ts';
import { formatNamed, mappingChosen, type ReadingFlags } from '../local/importChoices.ts';
import { readImportFile } from '../local/importFile.ts';
import { layoutText, questionsText } from '../local/importLayout.ts';
import { isMilestone, progressBar, progressLine } from '../local/importProgress.ts';
import { importReport } from '../local/importReport.ts';
import { ImportStopped, type ImportOutcome } from '../importer/importRows.ts';
import { importStatement, tokenFor, type SendOptions } from '../local/importStatement.ts';
import { messageOf } from '../local/messageOf.ts';

interface Flags extends ReadingFlags {
  readonly tenant?: string;
  readonly user?: string;
  readonly account?: string;
  readonly url: string;
  readonly token?: string;
  readonly map?: string;
  readonly encoding?: string;
  readonly dryRun: boolean;
}

/** The import cannot begin; nothing was written. */
class NothingDone extends Error {}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** npm runs scripts in the project's folder; paths are meant from where it was called. */
function fromCaller<Path extends string | undefined>(path: Path): Path {
  return (path === undefined ? path : resolve(process.env['INIT_CWD'] ?? process.cwd(), path)) as Path;
}

async function read(file: string, flags: Flags): Promise<Statement> {
  const { account, encoding, map, mapping } = flags;
  const statement = await readImportFile(fromCaller(file), {
    account,
    encoding,
    map: fromCaller(map),
    format: formatNamed(flags.format),
    mapping: await mappingChosen({ ...flags, mapping: fromCaller(mapping) }),
  });
  if (statement.rows.length === 0 && statement.rejected.length > 0) {
    const reasons = statement.rejected.map(({ line, field, reason }) =>
      field === 'file' ? `${basename(file)}: ${reason}` : `line ${line}: ${field}: ${reason}`,
    );
    throw new NothingDone(`Nothing was written: no row can be imported.\n  ${reasons.join('\n  ')}`);
  }
  print(layoutText(basename(file), statement));
  if (statement.ambiguities.length > 0) throw new NothingDone(questionsText(statement.ambiguities));
  return statement;
}

/** The first Ctrl-C ends the import after the batch that is on its way, the second at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  process.on('SIGINT', () => (controller.signal.aborted ? process.exit(130) : controller.abort(new Error('Stopped'))));
  return controller.signal;
}

/** With a bar on a terminal, else with ten lines. */
async function send(statement: Statement, api: Api, dryRun: boolean): Promise<ImportOutcome> {
  const total = statement.rows.length;
  const title = `${dryRun ? 'Check' : 'Import'} ${total} row${total === 1 ? '' : 's'}`;
  const options = { dryRun, signal: stopSignal() };
  const start = performance.now();
  const elapsed = (): number => performance.now() - start;
  if (!process.stdout.isTTY) {
    print(title);
    let before = 0;
    const onProgress = (done: number): void => {
      if (isMilestone(before, done, total)) print(progressLine(done, total, elapsed()));
      before = done;
    };
    return importStatement(statement, api, { ...options, onProgress });
  }
  const task = {
    title,
    task: async (context: { outcome: ImportOutcome }, shown: { output: string }) => {
      const onProgress: SendOptions['onProgress'] = (done) => void (shown.output = progressBar(done, total, elapsed()));
      const onWait = (): void => void (shown.output = 'The API is busy or does not answer; waiting for it');
      context.outcome = await importStatement(statement, api, { ...options, onProgress, onWait });
    },
  };
  return (await new Listr<{ outcome: ImportOutcome }>(task, { registerSignalListeners: false }).run()).outcome;
}

async function main(file: string, flags: Flags): Promise<void> {
  let statement: Statement | undefined;
  try {
    statement = await read(file, flags);
    const outcome = await send(statement, connectApi(flags.url, await tokenFor(flags)), flags.dryRun);
    print(importReport(outcome, { ...flags, statement }));
    process.exitCode = outcome.rejected.length > 0 ? 1 : 0;
  } catch (error) {
    const isStopped = error instanceof ImportStopped;
    if (isStopped) print(importReport(error.outcome, { ...flags, statement }));
    const again =
      isStopped && error.outcome.created > 0 && !flags.dryRun
        ? '\nWhat was sent stays. Run the same command again to do the rest: what is there then counts as duplicates.'
        : '';
    process.stderr.write(`${messageOf(error)}${again}\n`);
    process.exitCode = 2;
  }
}

await new Command('npm run import --')
  .description(
    'Imports the transactions of a bank statement through the API: CSV of any layout, OFX, QFX or QIF. How a CSV is ' +
      'laid out is found out and printed; what it leaves open has to be said. Importing a file again changes nothing.',
  )
  .argument('<file>', 'the statement')
  .option('--tenant <id>', 'whose transactions they are')
  .option('--user <id>', 'whose transactions they are')
  .option('--account <name>', 'account of the rows that name none')
  .option('--url <url>', 'the API', 'http://127.0.0.1:4000/graphql')
  .option('--token <jwt>', 'instead of one of the local issuer for --tenant and --user')
  .option(
    '--map <file>',
    'JSON object of category names and budget categories (default: category-map.json beside the file)',
  )
  .option('--format <name>', 'csv, ofx or qif (default: by the content)')
  .option('--columns <list>', "the columns of a CSV, such as 'date=Buchungstag,amount=Betrag,payee=#4'")
  .option('--mapping <file>', 'JSON file with columns and what the next five say')
  .option('--date-format <pattern>', 'such as DD/MM/YYYY: the order counts')
  .option('--decimal <mark>', 'what stands before the cents: . or ,')
  .option('--delimiter <character>', 'between the fields of a CSV: , ; | or tab')
  .option('--expenses <sign>', 'how spent money is written in a column of amounts: negative or positive')
  .option('--currency <code>', 'of the rows that name none, such as EUR')
  .option('--encoding <name>', 'such as windows-1252 (default: by the content)')
  .option('--dry-run', 'check everything and write nothing', false)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .addHelpText('after', '\nEnds with 0 when every row is there, 1 when rows were rejected, 2 when it had to stop.')
  .action(main)
  .parseAsync();
