import type { CallToolResult } from '@modelcontextprotocol/server';
import type { ApiError } from './graphqlApi.ts';
import { plainText } from './plainText.ts';

/** What a tool answers instead of figures. */
export interface RefusalDetails {
  /** The API's, or `Unreachable` and `Internal` for what went wrong on the way to it. */
  readonly errorType: string;
  readonly message: string;
  /** The input that is wrong. */
  readonly field?: string;
  /** The date that a moved transaction has now. */
  readonly movedTo?: string;
}

/** Ends a tool call without an answer; the message is for the model. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly details: RefusalDetails;

  constructor(details: RefusalDetails) {
    super(details.message);
    this.details = details;
  }
}

const LONGEST_MESSAGE = 500;

/** What to do about errors that no other input would mend. */
const advice: Readonly<Record<string, string>> = {
  UnauthorizedException:
    'The assistant needs another token of this person; no other question will be answered with this one.',
  Unauthorized: 'The token names no tenant or user; the assistant needs another one.',
  AlreadyExists: 'Nothing was changed; if it is another one that is meant, give the next occurrence.',
  TransactionConflict: 'Nothing was changed; call the tool again with the same input.',
  VersionConflict: 'Nothing was changed; read it again, then decide anew.',
};

function textIn(info: unknown, name: string): string | undefined {
  const value = typeof info === 'object' && info !== null ? (info as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? plainText(value, LONGEST_MESSAGE) : undefined;
}

function sentences(first: string, second: string | undefined): string {
  return second === undefined ? first : `${first}${/[.!?]$/.test(first) ? '' : '.'} ${second}`;
}

/** The API's own words, and what follows from them. */
export function refusalOf({ errorType, message, errorInfo }: ApiError): Refusal {
  const type = errorType || 'Error';
  return new Refusal({
    errorType: type,
    message: sentences(plainText(message, LONGEST_MESSAGE), advice[type]),
    field: textIn(errorInfo, 'field'),
    movedTo: textIn(errorInfo, 'movedTo'),
  });
}

/** An input that the tool itself refuses, in the API's form. */
export function invalidInput(field: string, reason: string): Refusal {
  return new Refusal({ errorType: 'InvalidInput', message: `${field} ${reason}`, field });
}

/** Anything that was thrown; what is no refusal is told to `onError` alone. */
export function asRefusal(error: unknown, onError: (error: unknown) => void): Refusal {
  if (error instanceof Refusal) return error;
  onError(error);
  return new Refusal({
    errorType: 'Internal',
    message: 'The assistant failed to make an answer of what the API said.',
  });
}

export function refusedResult({ details }: Refusal): CallToolResult {
  const { errorType, message, field, movedTo } = details;
  const isNamed = field === undefined || message.startsWith(`${field} `);
  const named = [isNamed ? undefined : `field: ${field}`, movedTo && `moved to: ${movedTo}`].filter(Boolean).join(', ');
  const text = `${errorType}: ${message}${named ? ` (${named})` : ''}`;
  return { isError: true, content: [{ type: 'text', text }], structuredContent: { error: { ...details } } };
}
