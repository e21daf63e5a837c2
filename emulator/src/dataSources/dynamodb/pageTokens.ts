import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { base64, toAttributes } from './attributeValues.ts';
import type { AttributeMap } from './attributeValues.ts';
import { RequestElement } from '../requestElement.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A `nextToken` that this resolver did not hand out. */
export class PageTokenError extends Error {
  override readonly name = 'PageTokenError';
}

/** The page tokens of one resolver, or of one function of it: others cannot read them, and they tell nothing. */
export interface PageTokens {
  seal(lastEvaluatedKey: AttributeMap): string;
  /** Throws PageTokenError. */
  open(token: string): AttributeMap;
}

/** `key` is 32 bytes; tokens outlive a restart when it does. Returns the tokens of a resolver, by its name. */
export function createPageTokens(key: Uint8Array): (resolver: string) => PageTokens {
  if (key.length !== KEY_BYTES) throw new RangeError(`A page token key has ${KEY_BYTES} bytes, got ${key.length}.`);
  return (resolver) => pageTokensOf(resolver, key);
}

/** AES-256-GCM with the resolver's name as associated data. */
function pageTokensOf(resolver: string, key: Uint8Array): PageTokens {
  const associatedData = Buffer.from(resolver);
  return {
    seal(lastEvaluatedKey) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associatedData);
      const sealed = Buffer.concat([cipher.update(JSON.stringify(toJson(lastEvaluatedKey))), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(token) {
      try {
        const bytes = Buffer.from(token, 'base64url');
        const nonce = bytes.subarray(0, NONCE_BYTES);
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
        decipher.setAAD(associatedData).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const opened =
          decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
        return toAttributes(new RequestElement(JSON.parse(opened), '$'), '$');
      } catch (cause) {
        throw new PageTokenError('Invalid pagination token given.', { cause });
      }
    },
  };
}

/** Key attributes are text, numbers or bytes. */
function toJson(key: AttributeMap): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(key).map(([name, value]) => [name, value.B === undefined ? value : { B: base64(value.B) }]),
  );
}
