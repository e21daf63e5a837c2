import { Kind, type ValueNode } from 'graphql';
import { invalid, type ScalarRules } from './scalarRules.ts';

/** The years -1000000000 and 1000000000, the range that AppSync's own description of the scalar gives. */
const EARLIEST = -31557014167219200;
const LATEST = 31556889864403199;

/** Whole seconds since 1970, a JSON number. https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html */
export const awsTimestamp: ScalarRules = {
  name: 'AWSTimestamp',
  parseValue: (value) => checked(value, 'parse'),
  parseLiteral: (node) => checked(literal(node), 'parse'),
  serialize: (value) => checked(value, 'serialize'),
};

function checked(value: unknown, verb: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= EARLIEST && value <= LATEST) return value;
  throw invalid(value, verb, 'timestamp');
}

function literal(node: ValueNode): unknown {
  return node.kind === Kind.INT ? Number(node.value) : 'value' in node ? node.value : null;
}
