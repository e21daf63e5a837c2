import { awsDate } from './awsDate.ts';
import { awsDateTime } from './awsDateTime.ts';
import { awsEmail } from './awsEmail.ts';
import { awsIpAddress } from './awsIpAddress.ts';
import { awsJson } from './awsJson.ts';
import { awsPhone } from './awsPhone.ts';
import { awsTime } from './awsTime.ts';
import { awsTimestamp } from './awsTimestamp.ts';
import { awsUrl } from './awsUrl.ts';
import type { ScalarRules } from './scalarRules.ts';

/** AppSync's scalars, all of them. */
export const awsScalars: readonly ScalarRules[] = [
  awsDate,
  awsTime,
  awsDateTime,
  awsTimestamp,
  awsEmail,
  awsJson,
  awsUrl,
  awsPhone,
  awsIpAddress,
];
