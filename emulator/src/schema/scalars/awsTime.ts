import { textScalar } from './scalarRules.ts';
import { isOffset, isTime, splitOffset } from './timeText.ts';

/** `hh:mm[:ss[.sss]]` with an optional offset. https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html */
export const awsTime = textScalar('AWSTime', 'Time Object', (text) => {
  const [time, offset] = splitOffset(text);
  return isTime(time) && (offset === '' || isOffset(offset));
});
