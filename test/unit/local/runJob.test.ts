import { describe, expect, it } from '@jest/globals';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { App } from 'appsync-emulator';
import { jobReport } from '../../../local/jobReport.ts';
import { JobFailed, runJob } from '../../../local/runJob.ts';
import type { JobCall } from '../../../local/runJob.ts';
import { findJob, scheduledJobs } from '../../../local/scheduledJobs.ts';

const arn = 'arn:aws:lambda:us-east-1:000000000000:function:Stack-monthClose';
const app = {
  stackName: 'Stack',
  functions: [{ name: 'Stack-monthClose', arn }],
  schedules: [
    { name: 'Stack-monthClose', functionArn: arn, input: '{"job":"monthClose","scheduledTime":"<aws.scheduler…>"}' },
    { name: 'Stack-nightlyCheck', functionArn: arn, input: '{"job":"nightlyCheck"}' },
  ],
} as unknown as App;

const call: JobCall = {
  url: 'http://127.0.0.1:4000/graphql',
  region: 'us-east-1',
  operator: { accessKeyId: 'a', secretAccessKey: 'b', userArn: 'c' },
  job: { name: 'nightlyCheck', functionName: 'Stack-monthClose' },
};

interface Sent {
  FunctionName: string;
  Payload: string;
}

/** Lambda that answers so, and what it was sent. */
function lambda(answer: () => object): { client: LambdaClient; sent: Sent[] } {
  const sent: Sent[] = [];
  const send = async ({ input }: { input: Sent }): Promise<object> => {
    sent.push(input);
    return answer();
  };
  return { client: { send, destroy: () => undefined } as unknown as LambdaClient, sent };
}

const payload = (value: unknown) => ({ Payload: new TextEncoder().encode(JSON.stringify(value)) });

function failing(error: Error) {
  return lambda(() => {
    throw error;
  }).client;
}

describe('the jobs', () => {
  it('are those that the app has schedules for, by the names that these give', () => {
    expect(scheduledJobs(app)).toEqual([
      { name: 'monthClose', functionName: 'Stack-monthClose' },
      { name: 'nightlyCheck', functionName: 'Stack-monthClose' },
    ]);
    expect(findJob(app, 'nightlyCheck').functionName).toBe('Stack-monthClose');
  });

  it('are listed to who names none of them', () => {
    expect(() => findJob(app, 'monthclose')).toThrow(
      'There is no job "monthclose". There are monthClose, nightlyCheck.',
    );
    expect(() => findJob({ ...app, schedules: [] }, 'x')).toThrow('There is no job "x". Stack has none.');
  });
});

describe('a job that is run by hand', () => {
  it('is told its name and month, and answers', async () => {
    const { client, sent } = lambda(() => payload({ job: 'nightlyCheck', closed: 3 }));
    expect(await runJob({ ...call, month: '2014-02' }, client)).toEqual({ job: 'nightlyCheck', closed: 3 });
    expect(sent).toEqual([{ FunctionName: 'Stack-monthClose', Payload: '{"job":"nightlyCheck","month":"2014-02"}' }]);
    await runJob(call, client);
    expect(sent[1]!.Payload).toBe('{"job":"nightlyCheck"}');
  });

  it('that fails says why', async () => {
    const failure = { errorType: 'JobIncomplete', errorMessage: 'monthClose is not done: closed 3, failed 1' };
    const { client } = lambda(() => ({ FunctionError: 'Unhandled', ...payload(failure) }));
    const error = await runJob(call, client).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(JobFailed);
    expect((error as Error).message).toBe('monthClose is not done: closed 3, failed 1');
  });

  it.each<[string, Error, string]>([
    [
      'no server',
      Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
      'No server runs at http://127.0.0.1:4000: start it with npm start',
    ],
    [
      "another folder's server",
      Object.assign(new Error('invalid'), { name: 'UnrecognizedClientException' }),
      'http://127.0.0.1:4000 is not the server of this folder',
    ],
    [
      'an older server',
      Object.assign(new Error('Function not found'), { name: 'ResourceNotFoundException' }),
      'has no function Stack-monthClose: start it again',
    ],
    ['anything else', new Error('Strange'), 'Strange'],
  ])('meets %s, and says what to do', async (_, error, message) => {
    await expect(runJob(call, failing(error))).rejects.toThrow(message);
  });
});

describe('the report of a job', () => {
  it('is one line for each count', () => {
    expect(jobReport({ job: 'monthClose', today: '2025-02-01', month: '2014-02', closed: 12, driftFound: 0 })).toBe(
      ['monthClose of 2025-02-01, 2014-02 alone', '  closed       12', '  drift found   0'].join('\n'),
    );
    expect(jobReport({ job: 'countItems', today: '2025-02-01' })).toBe('countItems of 2025-02-01');
  });
});
