import type { LambdaFunction } from '../assembly/app.ts';
import type { FunctionCredentials } from './functionCredentials.ts';
import { startFunctionProcess } from './functionProcess.ts';
import type { FunctionProcess, Invocation } from './functionProcess.ts';
import { functionVariables } from './functionVariables.ts';
import { startGateway } from './gateway.ts';
import type { Gateway } from './gateway.ts';
import type { GatewayOptions } from './gatewayAnswer.ts';
import { createStagedCode } from './stagedCode.ts';
import type { StagedCode } from './stagedCode.ts';

/** Runs the functions of an app, in processes of their own that are started by their first events and then kept. */
export interface FunctionHost {
  /** Runs the handler with one event, given as JSON. `requestId` is what the function sees as its `awsRequestId`. */
  invoke(functionArn: string, payload: string, requestId?: string): Promise<Invocation>;
  /** Ends every process. What is running fails. */
  close(): Promise<void>;
}

export interface FunctionHostOptions extends GatewayOptions {
  /** By the ARN of the function. */
  readonly credentials: ReadonlyMap<string, FunctionCredentials>;
  /** Addresses on AWS → what stands for them here; asked when a process starts. Default: none. */
  readonly addresses?: () => Readonly<Record<string, string>>;
  /** How many events of a function run at once, each in a process of its own. Default 1. */
  readonly concurrency?: (lambda: LambdaFunction) => number;
  /** Receives what functions write, each line with the function's name in front. */
  readonly log?: (line: string) => void;
}

/** What all functions share; made when the first of them starts. */
interface Ground {
  readonly code: StagedCode;
  readonly gateway: Gateway;
}

/** A place for one process, and for events that wait for it. */
interface Environment {
  readonly lambda: LambdaFunction;
  /** Settles when the event before is done. */
  turn: Promise<unknown>;
  /** Events that run or wait. */
  events: number;
  process?: FunctionProcess;
}

export function createFunctionHost(options: FunctionHostOptions): FunctionHost {
  const { surroundings, log = () => undefined, addresses = () => ({}), concurrency = () => 1 } = options;
  const functions = new Map(
    options.functions.map((lambda): [string, Environment[]] => [
      lambda.arn,
      Array.from({ length: concurrency(lambda) }, () => ({ lambda, turn: Promise.resolve(), events: 0 })),
    ]),
  );
  let ground: Promise<Ground> | undefined;
  let isClosed = false;

  async function start(lambda: LambdaFunction): Promise<FunctionProcess> {
    ground ??= prepare(options);
    const { code, gateway } = await ground;
    const task = await code.stage(lambda);
    const variables = functionVariables(lambda, {
      task,
      region: surroundings.region,
      credentials: credentialsOf(lambda, options),
      endpoint: gateway.endpointOf(lambda),
      addresses: addresses(),
    });
    const prefixed = (line: string): void => log(`${lambda.name}: ${line}`);
    if (isClosed) throw new Error(`${lambda.name} was invoked while the emulator closed`);
    return startFunctionProcess(lambda, { bootstrap: code.bootstrap, task, variables, log: prefixed });
  }

  async function run(environment: Environment, payload: string, requestId?: string): Promise<Invocation> {
    if (!environment.process || environment.process.hasEnded()) environment.process = await start(environment.lambda);
    return await environment.process.invoke(payload, requestId);
  }

  const all = (): Environment[] => [...functions.values()].flat();

  return {
    async invoke(functionArn, payload, requestId) {
      const environment = leastBusy(functions.get(functionArn) ?? []);
      if (!environment) throw new Error(`There is no function ${functionArn}`);
      environment.events += 1;
      const outcome = environment.turn.then(() => run(environment, payload, requestId));
      environment.turn = outcome.catch(() => undefined);
      try {
        return await outcome;
      } finally {
        environment.events -= 1;
      }
    },
    async close() {
      isClosed = true;
      for (const { process } of all()) await process?.stop();
      await Promise.all(all().map(({ turn }) => turn));
      const made = await ground;
      await made?.gateway.close();
      await made?.code.remove();
    },
  };
}

async function prepare(options: FunctionHostOptions): Promise<Ground> {
  const [code, gateway] = await Promise.all([createStagedCode(), startGateway(options)]);
  return { code, gateway };
}

/** The first of those with the fewest events, so that a process that runs is preferred to one that would start. */
function leastBusy([first, ...others]: readonly Environment[]): Environment | undefined {
  return first && others.reduce((best, other) => (other.events < best.events ? other : best), first);
}

function credentialsOf({ arn, name }: LambdaFunction, { credentials }: FunctionHostOptions): FunctionCredentials {
  const found = credentials.get(arn);
  if (found) return found;
  throw new Error(`The function ${name} has no credentials`);
}
