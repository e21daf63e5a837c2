import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { GraphQLResponseError } from './engine.ts';
import type { EngineLimits } from './limits.ts';
import { validationErrors } from './validation.ts';

/** A text once read: it cannot be parsed, does not fit the schema, or can be run. */
export type ReadDocument =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'invalid'; readonly errors: readonly GraphQLResponseError[] }
  | { readonly kind: 'valid'; readonly document: DocumentNode };

/** Parses and validates query texts. Each text once: the latest ones are remembered. */
export interface Documents {
  read(text: string): ReadDocument;
}

export function createDocuments(schema: GraphQLSchema, introspection: boolean, limits: EngineLimits): Documents {
  const known = new Map<string, ReadDocument>();
  let characters = 0;
  const forget = (text: string): void => {
    if (known.delete(text)) characters -= text.length;
  };
  return {
    read(text) {
      const document = known.get(text) ?? readDocument(schema, text, introspection, limits);
      // A Map keeps its keys in order of insertion: the first is the one not asked for the longest.
      forget(text);
      known.set(text, document);
      characters += text.length;
      for (const oldest of known.keys()) {
        if (characters <= limits.cachedCharacters) break;
        forget(oldest);
      }
      return document;
    },
  };
}

function readDocument(schema: GraphQLSchema, text: string, introspection: boolean, limits: EngineLimits): ReadDocument {
  try {
    const document = parse(text, { maxTokens: limits.documentTokens });
    const errors = validationErrors(schema, document, introspection);
    return errors.length > 0 ? { kind: 'invalid', errors } : { kind: 'valid', document };
  } catch {
    // A syntax error, too many tokens, or nesting so deep that the parser's or the validator's stack is used up.
    return { kind: 'unreadable' };
  }
}
