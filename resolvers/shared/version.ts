import { attributesForClients } from '../../table/stored.ts';
import { fail } from './fail.ts';

/** VersionConflict with the current item, when a client named a version and another is stored. */
export function failOnOtherVersion(current: { version: number }, expected: number | null | undefined): void {
  if (expected !== null && expected !== undefined && current.version !== expected) {
    fail({
      code: 'VersionConflict',
      message: `It was changed meanwhile: version ${current.version} is stored, ${expected} was expected`,
      info: { current: attributesForClients(current) },
    });
  }
}

/**
 * Ends a write whose item was changed between the read and the write: a conflict of versions for a client that named
 * one, else a conflict of transactions.
 */
export function failOnChangedMeanwhile(found: { version: number }, expected: number | null | undefined): never {
  failOnOtherVersion(found, expected);
  fail({ code: 'TransactionConflict', message: 'Another write touched the same item; send it again' });
}
