import { textScalar } from './scalarRules.ts';
import { isDate, isOffset } from './timeText.ts';

/** `YYYY-MM-DD` with an optional offset. https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html */
export const awsDate = textScalar('AWSDate', 'Date Object', (text) => {
  const length = text.startsWith('-') ? 11 : 10;
  const offset = text.slice(length);
  return isDate(text.slice(0, length)) && (offset === '' || isOffset(offset));
});
