/** What a log may say of an error. */
export interface ErrorFacts {
  readonly errorName: string;
  /** Of AWS's answer, where it was one. */
  readonly httpStatus?: number;
  readonly awsRequestId?: string;
  /** Where it was thrown, without the message that a stack begins with. */
  readonly stack?: readonly string[];
}

interface AwsAnswer {
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
}

/** The name and the place of an error. Its message stays out: it may quote what a person wrote or an amount. */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const { $metadata: answer } = error as AwsAnswer;
  return {
    errorName: error.name,
    ...(answer?.httpStatusCode !== undefined && { httpStatus: answer.httpStatusCode }),
    ...(answer?.requestId !== undefined && { awsRequestId: answer.requestId }),
    ...(error.stack !== undefined && { stack: framesOf(error.stack) }),
  };
}

function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 10);
}
