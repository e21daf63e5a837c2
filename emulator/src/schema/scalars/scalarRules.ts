import { Kind, type GraphQLScalarType, type ValueNode } from 'graphql';

/** How one scalar reads and writes: what `GraphQLScalarType` needs beyond its name. */
export interface ScalarRules {
  readonly name: string;
  readonly parseValue: (value: unknown) => unknown;
  readonly parseLiteral: (node: ValueNode) => unknown;
  readonly serialize: (value: unknown) => unknown;
}

/**
 * Rules of a scalar whose values pass through unchanged once they are found well-formed.
 * `noun` completes AppSync's message: "Unable to parse `2019` as a valid DateTime Object."
 */
export function textScalar(name: string, noun: string, isValid: (text: string) => boolean): ScalarRules {
  const checked = (value: unknown, verb: string): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw invalid(value, verb, noun);
  };
  return {
    name,
    parseValue: (value) => checked(value, 'parse'),
    parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : undefined, 'parse'),
    serialize: (value) => checked(value, 'serialize'),
  };
}

/**
 * AppSync's message for a value that is not of the scalar's form. Long values are cut. Not a GraphQLError: of those
 * validation would not say where in the document the value stands.
 */
export function invalid(value: unknown, verb: string, noun: string): TypeError {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null');
  return new TypeError(`Unable to ${verb} \`${text.slice(0, 100)}\` as a valid ${noun}.`);
}

/** Gives a scalar that was built from SDL, and so accepts anything, its rules. */
export function applyRules(type: GraphQLScalarType, rules: ScalarRules): void {
  Object.assign(type, { parseValue: rules.parseValue, parseLiteral: rules.parseLiteral, serialize: rules.serialize });
}
