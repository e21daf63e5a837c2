import { textScalar } from './scalarRules.ts';

const LOCAL_PART = /^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[^"\\\r\n]|\\.)+")$/;
const DOMAIN_PART = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/;

/** `local-part@domain-part` of RFC 822. https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html */
export const awsEmail = textScalar('AWSEmail', 'Email', (text) => {
  const at = text.lastIndexOf('@');
  // 320 characters is the longest address there can be; it also bounds the work of the patterns.
  return text.length <= 320 && LOCAL_PART.test(text.slice(0, at)) && DOMAIN_PART.test(text.slice(at + 1));
});
