import { PARTITION_KEY, TIME_TO_LIVE } from './indexes.ts';

/**
 * An expression of DynamoDB with what it mentions, in plain values. AppSync and the SDK spell the request around it each
 * in its own way; the expression itself is spelled here alone.
 */
export interface Expression {
  expression: string;
  /** Placeholder → attribute. */
  names: Record<string, string>;
  /** Placeholder → value. Absent when there are none: DynamoDB refuses an empty map. */
  values?: Record<string, unknown>;
}

/** There is no item at the key. */
export function noItem(): Expression {
  return { expression: 'attribute_not_exists(#pk)', names: { '#pk': PARTITION_KEY } };
}

/** There is no item at the key, or only a tombstone. */
export function noLiveItem(): Expression {
  return {
    expression: 'attribute_not_exists(#pk) OR attribute_exists(#expiry)',
    names: { '#pk': PARTITION_KEY, '#expiry': TIME_TO_LIVE },
  };
}

/** The item is there, and nobody has changed it since it was read. */
export function atVersion(version: number): Expression {
  return { expression: '#version = :version', names: { '#version': 'version' }, values: { ':version': version } };
}
