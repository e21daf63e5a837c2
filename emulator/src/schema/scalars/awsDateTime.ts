import { textScalar } from './scalarRules.ts';
import { isDate, isOffset, isTime, splitOffset } from './timeText.ts';

/** A date, `T`, a time and an offset, which is required. https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html */
export const awsDateTime = textScalar('AWSDateTime', 'DateTime Object', (text) => {
  const separator = text.indexOf('T');
  if (separator < 0) return false;
  const [time, offset] = splitOffset(text.slice(separator + 1));
  return isDate(text.slice(0, separator)) && isTime(time) && isOffset(offset);
});
