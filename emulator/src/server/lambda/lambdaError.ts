/** An error of Lambda's API: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors */
export class LambdaError extends Error {
  override readonly name = 'LambdaError';
  readonly status: number;
  /** Such as `ResourceNotFoundException`. */
  readonly type: string;

  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}
