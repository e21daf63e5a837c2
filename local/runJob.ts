import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { LocalCredentials } from 'appsync-emulator';
import { errorCode } from './errorCode.ts';
import type { ScheduledJob } from './scheduledJobs.ts';

/** What a job answers: its name, its day and its counts. */
export type JobAnswer = Readonly<Record<string, unknown>>;

/** The job ran, and says that it did not do everything. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
}

export interface JobCall {
  /** Any address of the local server. */
  readonly url: string;
  readonly region: string;
  readonly operator: LocalCredentials;
  readonly job: ScheduledJob;
  /** `YYYY-MM` */
  readonly month?: string;
}

/**
 * Runs a job once, by Lambda's own API, and waits for its end.
 * @throws JobFailed with what the job says, or Error when it could not be called
 */
export async function runJob({ url, region, operator, job, month }: JobCall): Promise<JobAnswer> {
  const { origin } = new URL(url);
  // One attempt: an answer that does not come says nothing about whether the job runs.
  const client = new LambdaClient({ endpoint: origin, region, credentials: operator, maxAttempts: 1 });
  try {
    const Payload = JSON.stringify({ job: job.name, month });
    const answer = await client.send(new InvokeCommand({ FunctionName: job.functionName, Payload }));
    const text = Buffer.from(answer.Payload ?? []).toString();
    if (answer.FunctionError) throw new JobFailed(messageOf(text));
    return JSON.parse(text) as JobAnswer;
  } catch (error) {
    throw explained(error, origin, job);
  } finally {
    client.destroy();
  }
}

function messageOf(payload: string): string {
  const { errorType, errorMessage } = JSON.parse(payload) as Readonly<Record<string, unknown>>;
  return String(errorMessage ?? errorType ?? payload);
}

/** What to do about a call that did not reach the job. */
function explained(error: unknown, origin: string, { functionName }: ScheduledJob): unknown {
  if (!(error instanceof Error) || error instanceof JobFailed) return error;
  if (['ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET'].includes(String(errorCode(error)))) {
    return new Error(`No server runs at ${origin}: start it with npm start`);
  }
  if (error.name === 'UnrecognizedClientException') {
    return new Error(`${origin} is not the server of this folder: it does not know the keys of .local/operator.json`);
  }
  if (error.name === 'ResourceNotFoundException') {
    return new Error(`The server at ${origin} has no function ${functionName}: start it again, from this folder`);
  }
  return error;
}
