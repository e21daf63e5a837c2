import { runStep, type ResolverRun, type Step } from './resolverRun.ts';

/** A unit resolver: one step, whose value is the field's. */
export async function runUnit(step: Step, run: ResolverRun): Promise<unknown> {
  const { value } = await runStep(step, run, null);
  return value;
}
