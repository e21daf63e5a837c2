import { describe, expect, it } from '@jest/globals';
import type { Context } from 'aws-lambda';
import { metricNames } from '../../../../lambdas/shared/metricNames.ts';
import { observe } from '../../../../lambdas/shared/observability/observability.ts';
import type { Observability } from '../../../../lambdas/shared/observability/observability.ts';
import { observed } from '../../../../lambdas/shared/observability/observed.ts';
import { capturedOutput, linesOf } from '../../../support/capturedOutput.ts';

const context = { awsRequestId: 'c6af9ac6', functionName: 'stack-fn', functionVersion: '$LATEST' } as Context;

interface Embedded {
  _aws: { CloudWatchMetrics: { Namespace: string; Dimensions: string[][]; Metrics: object[] }[] };
}

async function embedded(use: (observability: Observability) => void): Promise<Record<string, unknown>[]> {
  const output = await capturedOutput(async () => use(observe('updateAnalytics')));
  return linesOf(output);
}

describe('the metrics of a function', () => {
  it("are one line in CloudWatch's embedded format, with the service as their dimension", async () => {
    const [line, ...more] = await embedded(({ measure, flush }) => {
      measure(metricNames.budgetSpent, 94.36);
      measure(metricNames.budgetSpent, 12);
      measure(metricNames.streamAge, 250);
      measure(metricNames.batchFailures, 0);
      flush();
      flush();
    });
    expect(more).toEqual([]);
    expect(line).toMatchObject({ service: 'updateAnalytics', BudgetSpent: [94.36, 12], StreamAge: 250 });
    expect((line as unknown as Embedded)._aws.CloudWatchMetrics).toEqual([
      {
        Namespace: 'Tyche',
        Dimensions: [['service']],
        Metrics: [
          { Name: 'BudgetSpent', Unit: 'Percent' },
          { Name: 'StreamAge', Unit: 'Milliseconds' },
          { Name: 'BatchFailures', Unit: 'Count' },
        ],
      },
    ]);
  });

  it('have a line of their own with a dimension of their own', async () => {
    const lines = await embedded(({ measure, flush }) => {
      measure(metricNames.itemCount, 7, { table: 'tyche-budgets' });
      measure(metricNames.driftFound, 0);
      flush();
    });
    const dimensions = lines.map((line) => (line as unknown as Embedded)._aws.CloudWatchMetrics[0]!.Dimensions);
    expect(dimensions).toEqual([[['service', 'table']], [['service']]]);
    expect(lines[0]).toMatchObject({ ItemCount: 7, table: 'tyche-budgets', service: 'updateAnalytics' });
    expect(lines[1]).not.toHaveProperty('table');
  });
});

describe('the log of a function', () => {
  it('names function, request and duration', async () => {
    const handle = observed(observe('monthClose'), async (months: number) => months + 1);
    let answer: unknown;
    const output = await capturedOutput(async () => (answer = await handle(2, context)));
    expect(answer).toBe(3);
    expect(linesOf(output)).toMatchObject([
      { level: 'INFO', message: 'Ended', service: 'monthClose', function_request_id: 'c6af9ac6' },
    ]);
    expect(linesOf(output)[0]!['milliseconds']).toEqual(expect.any(Number));
  });

  it('says of an error what it is and where, and nothing of what it says', async () => {
    const observability = observe('monthClose');
    const handle = observed(observability, async () => {
      observability.measure(metricNames.analyticsFailures, 1);
      const error = new Error('cannot convert "4711.25 for Dr. Canary"\n    at home with canary@example.org');
      error.name = 'ValidationException';
      throw Object.assign(error, { $metadata: { httpStatusCode: 400, requestId: 'GR5K' }, Item: 'canary' });
    });
    let thrown: unknown;
    const output = await capturedOutput(async () => {
      await handle({ token: 'canary' }, context).catch((error: unknown) => (thrown = error));
    });
    expect(String(thrown)).toBe('Error: The function failed; the line "Failed" of this request says why');
    expect(output).not.toMatch(/canary|4711/i);
    const [failed, ended, metrics] = linesOf(output);
    expect(failed).toMatchObject({ level: 'ERROR', errorName: 'ValidationException', httpStatus: 400 });
    expect(failed).toMatchObject({ awsRequestId: 'GR5K', stack: expect.arrayContaining([expect.any(String)]) });
    expect(ended).toMatchObject({ message: 'Ended' });
    expect(metrics).toMatchObject({ AnalyticsFailures: 1 });
  });

  it('takes whatever was thrown', async () => {
    const output = await capturedOutput(async () => observe('f').logFailure('Odd', 'canary', { months: 2 }));
    expect(linesOf(output)).toMatchObject([{ message: 'Odd', errorName: 'string', months: 2 }]);
    expect(output).not.toContain('canary');
  });
});
