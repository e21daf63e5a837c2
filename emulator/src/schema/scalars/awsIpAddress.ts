import { isIPv4, isIPv6 } from 'node:net';
import { textScalar } from './scalarRules.ts';

/** IPv4 or IPv6, with an optional CIDR suffix. https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html */
export const awsIpAddress = textScalar('AWSIPAddress', 'IP Address', (text) => {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const bits = isIPv4(address) ? 32 : isIPv6(address) && !address.includes('%') ? 128 : -1;
  return bits > 0 && (slash < 0 || isPrefixLength(text.slice(slash + 1), bits));
});

function isPrefixLength(text: string, bits: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= bits;
}
