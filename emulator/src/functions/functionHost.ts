import type { LambdaFunction } from '../assembly/app.ts';
import type { DynamoDBRequest } from '../dataSources/dataSource.ts';
import { startDynamoDBGateway } from './dynamodbGateway.ts';
import type { DynamoDBGateway } from './dynamodbGateway.ts';
import { startFunctionProcess } from './functionProcess.ts';
import type { FunctionProcess, Invocation } from './functionProcess.ts';
import { functionVariables } from './functionVariables.ts';
import type { FunctionSurroundings } from './functionVariables.ts';
import { createStagedCode } from './stagedCode.ts';
import type { StagedCode } from './stagedCode.ts';

/** Runs the functions of an app, each in a process of its own that is started by its first event and then kept. */
export interface FunctionHost {
  /** Runs the handler with one event, given as JSON. Events of one function run one after another. */
  invoke(functionArn: string, payload: string): Promise<Invocation>;
  /** Ends every process. What is running fails. */
  close(): Promise<void>;
}

export interface FunctionHostOptions {
  readonly functions: readonly LambdaFunction[];
  readonly surroundings: FunctionSurroundings;
  readonly tableArn: (tableName: string) => string;
  /** Told of every request of a function that its role allows. */
  readonly observe?: (request: DynamoDBRequest) => void;
  /** Receives what functions write, each line with the function's name in front. */
  readonly log?: (line: string) => void;
}

/** What all functions share; made when the first of them starts. */
interface Ground {
  readonly code: StagedCode;
  readonly gateway: DynamoDBGateway;
}

interface Running {
  readonly lambda: LambdaFunction;
  /** Settles when the event before is done. */
  turn: Promise<unknown>;
  process?: FunctionProcess;
}

export function createFunctionHost(options: FunctionHostOptions): FunctionHost {
  const { surroundings, log = () => undefined } = options;
  const functions = new Map(options.functions.map((lambda): [string, Running] => [lambda.arn, idle(lambda)]));
  let ground: Promise<Ground> | undefined;
  let isClosed = false;

  async function start(lambda: LambdaFunction): Promise<FunctionProcess> {
    ground ??= prepare(options);
    const { code, gateway } = await ground;
    const task = await code.stage(lambda);
    const variables = functionVariables(lambda, task, surroundings, gateway.endpointOf(lambda));
    const prefixed = (line: string): void => log(`${lambda.name}: ${line}`);
    if (isClosed) throw new Error(`${lambda.name} was invoked while the emulator closed`);
    return startFunctionProcess(lambda, { bootstrap: code.bootstrap, task, variables, log: prefixed });
  }

  async function run(running: Running, payload: string): Promise<Invocation> {
    if (!running.process || running.process.hasEnded()) running.process = await start(running.lambda);
    return await running.process.invoke(payload);
  }

  return {
    invoke(functionArn, payload) {
      const running = functions.get(functionArn);
      if (!running) return Promise.reject(new Error(`There is no function ${functionArn}`));
      const outcome = running.turn.then(() => run(running, payload));
      running.turn = outcome.catch(() => undefined);
      return outcome;
    },
    async close() {
      isClosed = true;
      for (const { process } of functions.values()) await process?.stop();
      await Promise.all([...functions.values()].map((running) => running.turn));
      const made = await ground;
      await made?.gateway.close();
      await made?.code.remove();
    },
  };
}

async function prepare(options: FunctionHostOptions): Promise<Ground> {
  const [code, gateway] = await Promise.all([createStagedCode(), startDynamoDBGateway(options)]);
  return { code, gateway };
}

function idle(lambda: LambdaFunction): Running {
  return { lambda, turn: Promise.resolve() };
}
