import type { Key, Owner } from './keys.ts';

/** What every stored item carries beside its own attributes. */
export interface Stored extends Key, Owner {
  itemType: string;
  /** Starts at 1, grows by 1 with every change. */
  version: number;
  /** ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
}

/** The life of an item so far. */
export interface Revised {
  version: number;
  createdAt: string;
  updatedAt: string;
}

export function firstVersion(now: string): Revised {
  return { version: 1, createdAt: now, updatedAt: now };
}

export function nextVersion(current: Revised, now: string): Revised {
  return { version: current.version + 1, createdAt: current.createdAt, updatedAt: now };
}

/** Without the attributes that are undefined: DynamoDB stores what is there, and no NULL. */
export function present<T extends object>(item: T): T {
  const kept: Record<string, unknown> = {};
  Object.entries(item).forEach(([name, value]) => {
    if (value !== undefined) {
      kept[name] = value;
    }
  });
  return kept as T;
}

const INTERNAL = ['PK', 'SK', 'GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK', 'itemType', 'expiresAt', 'shard', 'remindedFor'];

/** An item without its keys, for the one place where an item leaves without passing the schema: `errorInfo`. */
export function attributesForClients(item: object): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  Object.entries(item)
    .filter(([name]) => INTERNAL.indexOf(name) < 0)
    .forEach(([name, value]) => {
      attributes[name] = value;
    });
  return attributes;
}

const NOT_SAID_BY_CLIENT = ['version', 'createdAt', 'updatedAt'];

function said(item: object): [string, unknown][] {
  return Object.entries(item).filter(([name]) => NOT_SAID_BY_CLIENT.indexOf(name) < 0);
}

/** The same text for lists and maps of the same content: DynamoDB keeps no order of keys. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const content = value as Record<string, unknown>;
  return Object.keys(content)
    .sort()
    .map((name) => [name, content[name]]);
}

/**
 * Whether a create that met `stored` is a repetition of the one that wrote it: still at version 1, every attribute as
 * wanted. `exceptions` are attributes that the server made up.
 */
export function isRepetition(stored: Stored, wanted: Stored, exceptions: string[]): boolean {
  const before = said(stored).filter(([name]) => exceptions.indexOf(name) < 0);
  const now = said(wanted).filter(([name]) => exceptions.indexOf(name) < 0);
  const storedValues = stored as unknown as Record<string, unknown>;
  return (
    stored.version === 1 &&
    before.length === now.length &&
    now.every(([name, value]) => JSON.stringify(sorted(storedValues[name])) === JSON.stringify(sorted(value)))
  );
}
