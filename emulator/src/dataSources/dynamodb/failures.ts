import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import type { HandlerError } from '../../runtime/evaluation.ts';
import { AccessDeniedError } from './access.ts';
import { PageTokenError } from './pageTokens.ts';
import { MappingTemplateError } from '../requestElement.ts';

/**
 * `ctx.error` for a failure of the data source; throws `error` again when it is a fault of the emulator.
 *
 * AppSync names an error by its exception class in AWS's Java SDK: `DynamoDB:ConditionalCheckFailedException` where
 * there is one, `DynamoDB:DynamoDbException` for all the codes without, ValidationException and AccessDeniedException
 * among them (as seen in answers of deployed APIs, the text in parentheses too).
 */
export function toHandlerError(error: unknown): HandlerError {
  if (error instanceof MappingTemplateError) return { type: 'MappingTemplate', message: error.message };
  if (error instanceof PageTokenError) return invalidPageToken(error);
  if (error instanceof AccessDeniedError) return { type: 'DynamoDB:DynamoDbException', message: error.message };
  if (error instanceof DynamoDBServiceException)
    return { type: serviceErrorType(error), message: serviceMessage(error) };
  if (isUnreachable(error)) {
    return { type: 'DynamoDB:SdkClientException', message: `Unable to execute HTTP request: ${error.message}` };
  }
  throw error;
}

/** As deployed APIs answer: https://github.com/aws-amplify/amplify-cli/issues/3411 */
function invalidPageToken(error: PageTokenError): HandlerError {
  const javaClass = 'com.amazonaws.deepdish.common.pagination.InvalidPaginationTokenException';
  return { type: 'DynamoDB:UserIllegalArgumentException', message: `${javaClass}: ${error.message}` };
}

function serviceErrorType(error: DynamoDBServiceException): string {
  const modelled = Object.getPrototypeOf(error) !== DynamoDBServiceException.prototype;
  return `DynamoDB:${modelled ? error.name : 'DynamoDbException'}`;
}

function serviceMessage(error: DynamoDBServiceException): string {
  const { httpStatusCode, requestId } = error.$metadata;
  return `${error.message} (Service: DynamoDb, Status Code: ${httpStatusCode}, Request ID: ${requestId})`;
}

/** Nothing answers at the endpoint, or not in time: the SDK gave up sending and noted its attempts. */
function isUnreachable(error: unknown): error is Error {
  return error instanceof Error && '$metadata' in error;
}
