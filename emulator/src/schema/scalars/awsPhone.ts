import { textScalar } from './scalarRules.ts';

const GROUPS = /^\+?\d+(?:[ -]+\d+)*$/;

/**
 * Digits in groups. With a country code (`+`) 7 to 15 digits, E.164's bounds; without one ten digits of the North
 * American plan, with or without the leading 1. https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html
 */
export const awsPhone = textScalar('AWSPhone', 'Phone Number', (text) => {
  if (text.length > 40 || !GROUPS.test(text)) return false;
  const digits = text.replaceAll(/\D/g, '');
  return text.startsWith('+') ? digits.length >= 7 && digits.length <= 15 : /^1?\d{10}$/.test(digits);
});
