import { Kind } from 'graphql';
import { invalid, type ScalarRules } from './scalarRules.ts';

/**
 * JSON in a string. Input is parsed for the resolver. Output: a string that a resolver returns is taken as JSON text
 * and passes unchanged, everything else is turned into text.
 * https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html
 */
export const awsJson: ScalarRules = {
  name: 'AWSJSON',
  parseValue: (value) => parsed(value, 'parse'),
  parseLiteral: (node) => parsed(node.kind === Kind.STRING ? node.value : undefined, 'parse'),
  serialize: (value) => {
    if (typeof value !== 'string') return JSON.stringify(value);
    parsed(value, 'serialize');
    return value;
  },
};

function parsed(value: unknown, verb: string): unknown {
  if (typeof value !== 'string') throw invalid(value, verb, 'JSON');
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw invalid(value, verb, 'JSON');
  }
}
