import { Command, InvalidArgumentError } from 'commander';
import { Listr } from 'listr2';
import { checkMonth } from '../domain/calendar.ts';
import { readLocalApp } from '../local/assembly.ts';
import { jobReport } from '../local/jobReport.ts';
import { messageOf } from '../local/messageOf.ts';
import { localOperator } from '../local/operator.ts';
import { JobFailed, runJob, type JobAnswer } from '../local/runJob.ts';
import { findJob } from '../local/scheduledJobs.ts';

interface Flags {
  readonly month?: string;
  readonly url: string;
}

function readMonth(text: string): string {
  const unfit = checkMonth('It', text);
  if (unfit) throw new InvalidArgumentError(`${unfit.message}.`);
  return text;
}

function readUrl(text: string): string {
  if (!URL.canParse(text)) throw new InvalidArgumentError('It must be an address like http://127.0.0.1:4000.');
  return text;
}

async function run(name: string, { month, url }: Flags): Promise<JobAnswer> {
  const app = await readLocalApp();
  const job = findJob(app, name);
  const operator = await localOperator();
  const tasks = new Listr<{ answer: JobAnswer }>(
    {
      title: `Run ${job.name}${month === undefined ? '' : ` for ${month}`}`,
      task: async (context) => {
        context.answer = await runJob({ url, region: app.region, operator, job, month });
      },
    },
    // Whoever calls this says what failed.
    { rendererOptions: { showErrorMessage: false } },
  );
  const { answer } = await tasks.run();
  return answer;
}

async function main(name: string, flags: Flags): Promise<void> {
  try {
    process.stdout.write(`${jobReport(await run(name, flags))}\n`);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = error instanceof JobFailed ? 1 : 2;
  }
}

// The AWS SDK's reminder that later versions want a newer Node.js is nothing the reader of this output can act on.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

await new Command('npm run job --')
  .description(
    'Runs a scheduled job once, now, on the local server. Running it again does no harm: it does what is left to do.',
  )
  .argument('<name>', 'which job; an unknown name lists those that there are')
  .option('--month <YYYY-MM>', 'of monthClose: this month alone', readMonth)
  .option('--url <url>', 'the server', readUrl, 'http://127.0.0.1:4000')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .addHelpText(
    'after',
    '\nEnds with 0 when all is done, 1 when the job failed or left something, 2 when it did not run.',
  )
  .action(main)
  .parseAsync();
