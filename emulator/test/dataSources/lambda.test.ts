import { describe, expect, it } from '@jest/globals';
import type { Permission } from '../../src/assembly/app.ts';
import type { DataSourceOutcome } from '../../src/dataSources/dataSource.ts';
import { createLambdaDataSource } from '../../src/dataSources/lambda/createLambdaDataSource.ts';
import type { Invocation } from '../../src/functions/functionProcess.ts';

const functionArn = 'arn:aws:lambda:us-east-1:000000000000:function:words';
const invoke: Permission[] = [{ actions: ['lambda:InvokeFunction'], resources: [functionArn] }];

const events: string[] = [];

/** What the response handler gets when the function answers thus; by default with its event. */
function call(request: unknown, answer?: Invocation, permissions = invoke): Promise<DataSourceOutcome> {
  events.length = 0;
  const host = {
    invoke(arn: string, payload: string): Promise<Invocation> {
      expect(arn).toBe(functionArn);
      events.push(payload);
      return Promise.resolve(answer ?? { ok: true, text: payload });
    },
    close: () => Promise.resolve(),
  };
  const dataSource = { name: 'words', type: 'AWS_LAMBDA', functionArn, permissions } as const;
  return createLambdaDataSource(dataSource, host).call(request, { resolver: 'Query.x' });
}

describe('the Lambda data source', () => {
  it.each([[{ a: [1, null, 'x'] }], ['text'], [0], [false], [null], [[1]]])(
    'hands the payload %j to the function and its result back',
    async (payload) => {
      expect(await call({ operation: 'Invoke', payload })).toEqual({ result: payload, error: null });
      expect(events).toEqual([JSON.stringify(payload)]);
    },
  );

  it('hands over null without a payload, and waits when the request says so', async () => {
    expect((await call({ operation: 'Invoke', invocationType: 'RequestResponse' })).result).toBeNull();
    expect(events).toEqual(['null']);
  });

  it('gives null when the function returned nothing', async () => {
    const outcome = await call({ operation: 'Invoke', payload: 1 }, { ok: true, text: undefined });
    expect(outcome).toEqual({ result: null, error: null });
  });

  it.each([
    ['RangeError', 'no'],
    ['Sandbox.Timedout', 'RequestId: 1 Error: Task timed out after 3.00 seconds'],
  ])('tells of a failure its message alone: %s', async (errorType, errorMessage) => {
    const outcome = await call({ operation: 'Invoke' }, { ok: false, errorType, errorMessage });
    expect(outcome).toEqual({ result: null, error: { type: 'Lambda:Unhandled', message: errorMessage } });
  });

  it.each([
    [{}, "Value for field '$[operation]' not found."],
    [null, "Expected an object in field '$', got null."],
    [{ operation: 'BatchInvoke' }, "Unsupported operation 'BatchInvoke'. The emulator supports Invoke."],
    [
      { operation: 'Invoke', invocationType: 'Event' },
      "Unsupported invocationType 'Event'. The emulator supports RequestResponse.",
    ],
    [{ operation: 'Invoke', paylod: 1 }, "Unsupported element '$[paylod]'."],
  ])('refuses the request %j by name', async (request, message) => {
    expect(await call(request)).toEqual({ result: null, error: { type: 'MappingTemplate', message } });
    expect(events).toEqual([]);
  });

  it.each([
    ['nothing', []],
    ['another action', [{ actions: ['lambda:GetFunction'], resources: ['*'] }]],
    ['another function', [{ actions: ['lambda:*'], resources: [`${functionArn}2`] }]],
    ['versions of the function', [{ actions: ['lambda:InvokeFunction'], resources: [`${functionArn}:*`] }]],
  ])('may not invoke the function when its role allows %s', async (_, permissions) => {
    const { result, error } = await call({ operation: 'Invoke' }, undefined, permissions);
    expect([result, events]).toEqual([null, []]);
    expect(error?.type).toBe('Lambda:LambdaException');
    expect(error?.message).toContain(
      `is not authorized to perform: lambda:InvokeFunction on resource: ${functionArn} `,
    );
  });
});
