import { createHash, createHmac, getDiffieHellman, hkdfSync, randomBytes } from 'node:crypto';

/**
 * The server's side of Secure Remote Password (https://www.rfc-editor.org/rfc/rfc5054) with what Cognito makes of it: the
 * 3072-bit group, SHA-256, and HKDF with the label “Caldera Derived Key”. Nothing of it comes from the library under test.
 */
const N = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);
const G = 2n;
const K = hashed(padded(N), padded(G));

export interface SrpExchange {
  /** What the server answers to the client's `SRP_A`. */
  readonly challenge: { readonly SRP_B: string; readonly SALT: string; readonly SECRET_BLOCK: string };
  /** Whether who signed knows the password. */
  accepts(signature: string, timestamp: string): boolean;
}

/** One attempt to sign in. @param pool the user pool's id without its region */
export function openExchange(pool: string, userId: string, password: string, srpA: string): SrpExchange {
  const a = BigInt(`0x${srpA}`);
  const salt = BigInt(`0x${randomBytes(16).toString('hex')}`);
  const b = BigInt(`0x${randomBytes(128).toString('hex')}`);
  const identity = createHash('sha256').update(`${pool}${userId}:${password}`).digest();
  const verifier = power(G, hashed(padded(salt), identity));
  const publicB = (K * verifier + power(G, b)) % N;
  const u = hashed(padded(a), padded(publicB));
  const secret = power((a * power(verifier, u)) % N, b);
  const key = Buffer.from(hkdfSync('sha256', padded(secret), padded(u), 'Caldera Derived Key', 16));
  const block = randomBytes(256);
  return {
    challenge: { SRP_B: publicB.toString(16), SALT: salt.toString(16), SECRET_BLOCK: block.toString('base64') },
    accepts(signature, timestamp) {
      const text = [Buffer.from(`${pool}${userId}`), block, Buffer.from(timestamp)];
      return createHmac('sha256', key).update(Buffer.concat(text)).digest('base64') === signature;
    },
  };
}

/** Bytes of a positive number, with a leading zero where they would read as a negative one. */
function padded(value: bigint): Buffer {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}

function hashed(...parts: readonly Buffer[]): bigint {
  return BigInt(`0x${createHash('sha256').update(Buffer.concat(parts)).digest('hex')}`);
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square, rest] = [1n, base % N, exponent];
  while (rest > 0n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
    rest >>= 1n;
  }
  return result;
}
