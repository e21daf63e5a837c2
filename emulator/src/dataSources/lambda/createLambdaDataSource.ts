import type { DataSource } from '../../assembly/app.ts';
import type { FunctionHost } from '../../functions/functionHost.ts';
import type { HandlerError } from '../../runtime/evaluation.ts';
import { allows } from '../../access/allows.ts';
import type { DataSourceClient, DataSourceOutcome } from '../dataSource.ts';
import { MappingTemplateError, RequestElement } from '../requestElement.ts';

type LambdaDataSource = Extract<DataSource, { type: 'AWS_LAMBDA' }>;

/**
 * AppSync's Lambda data source: hands the payload of a request to the function and its result to the response handler.
 * Whatever a function fails with has the error type `Lambda:Unhandled`; only its message tells.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-lambda-js.html,
 * https://github.com/aws/aws-appsync-community/issues/209
 */
export function createLambdaDataSource(dataSource: LambdaDataSource, host: FunctionHost): DataSourceClient {
  return {
    async call(request): Promise<DataSourceOutcome> {
      try {
        const payload = payloadOf(request);
        const denied = accessDenied(dataSource);
        if (denied) return { result: null, error: denied };
        return await invoke(dataSource, host, payload);
      } catch (error) {
        if (!(error instanceof MappingTemplateError)) throw error;
        return { result: null, error: { type: 'MappingTemplate', message: error.message } };
      }
    },
  };
}

async function invoke(dataSource: LambdaDataSource, host: FunctionHost, payload: unknown): Promise<DataSourceOutcome> {
  const invocation = await host.invoke(dataSource.functionArn, JSON.stringify(payload));
  if (!invocation.ok) return { result: null, error: { type: 'Lambda:Unhandled', message: invocation.errorMessage } };
  return { result: invocation.text === undefined ? null : JSON.parse(invocation.text), error: null };
}

function payloadOf(request: unknown): unknown {
  const element = new RequestElement(request, '$').allow('operation', 'payload', 'invocationType');
  const operation = element.text('operation');
  if (operation !== 'Invoke') {
    throw new MappingTemplateError(`Unsupported operation '${operation}'. The emulator supports Invoke.`);
  }
  const type = element.optionalText('invocationType') ?? 'RequestResponse';
  if (type !== 'RequestResponse') {
    throw new MappingTemplateError(`Unsupported invocationType '${type}'. The emulator supports RequestResponse.`);
  }
  return element.optionalValue('payload') ?? null;
}

function accessDenied({ name, functionArn, permissions }: LambdaDataSource): HandlerError | null {
  const action = 'lambda:InvokeFunction';
  if (allows(permissions, action, functionArn)) return null;
  const message =
    `The role of the data source ${name} is not authorized to perform: ${action} on resource: ${functionArn} ` +
    `because no identity-based policy allows the ${action} action (Service: Lambda, Status Code: 403)`;
  return { type: 'Lambda:LambdaException', message };
}
