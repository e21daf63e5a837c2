import { evaluation } from './evaluationState.ts';
import { textOf, toJson } from './intrinsics.ts';

/** AppSync cuts the log of a request at 1 MB: https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html */
const maxLogCharacters = 1_000_000;

/** Values are written as JSON, one line a call. */
export const console = {
  log: (...values: unknown[]): void => write('INFO', values),
  error: (...values: unknown[]): void => write('ERROR', values),
};

function write(level: string, values: readonly unknown[]): void {
  const { logs } = evaluation();
  const line = `${level} - ${values.map((value) => toJson(value) ?? textOf(typeof value)).join(' ')}`;
  const written = logs.reduce((sum, each) => sum + each.length, 0);
  if (written + line.length <= maxLogCharacters) logs.push(line);
}
