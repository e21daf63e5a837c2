const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ksuidEpochSeconds = 1_400_000_000;

/** 26 characters: 48 bits of milliseconds, 80 random bits. https://github.com/ulid/spec */
export function ulid(now: number, random: () => number): string {
  return encode((BigInt(Math.floor(now)) << 80n) | randomBits(80, random), crockford, 26);
}

/** 27 characters: 32 bits of seconds since 2014-05-13, 128 random bits. https://github.com/segmentio/ksuid */
export function ksuid(now: number, random: () => number): string {
  const seconds = BigInt(Math.floor(now / 1000) - ksuidEpochSeconds);
  return encode((seconds << 128n) | randomBits(128, random), base62, 27);
}

function randomBits(bits: number, random: () => number): bigint {
  let result = 0n;
  for (let done = 0; done < bits; done += 16) result = (result << 16n) | BigInt(Math.floor(random() * 0x10000));
  return result;
}

function encode(value: bigint, alphabet: string, length: number): string {
  const base = BigInt(alphabet.length);
  let text = '';
  for (let rest = value; text.length < length; rest /= base) text = alphabet.charAt(Number(rest % base)) + text;
  return text;
}
