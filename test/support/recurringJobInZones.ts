import { jobRequest } from '../../lambdas/shared/jobs/jobEvent.ts';
import { postDueRecurrings } from '../../lambdas/dueRecurrings/postDueRecurrings.ts';
import { FakeDynamoDB } from './fakeDynamoDB/fakeDynamoDB.ts';
import { jobPorts, keep, rent, tables, template } from './recurringJob.ts';

/**
 * A program of its own, because a test of Jest cannot change the zone of its process: prints for each zone what a weekly
 * template posts that the job works off every night.
 */
const zones = [
  ...['Pacific/Kiritimati', 'Pacific/Chatham', 'Australia/Lord_Howe', 'Asia/Tokyo', 'Asia/Tehran', 'Europe/Berlin'],
  ...['UTC', 'America/St_Johns', 'America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu', 'Pacific/Pago_Pago'],
];

async function postedIn(zone: string): Promise<unknown[]> {
  process.env['TZ'] = zone;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (timeZone !== zone) throw new Error(`The zone is ${timeZone}, not ${zone}`);
  const database = new FakeDynamoDB();
  const weekly = {
    ...rent,
    frequency: 'weekly',
    dayOfMonth: null,
    startDate: '2024-02-25',
    lastGenerated: null,
  } as const;
  keep(database, template(weekly));
  for (
    let night = Date.parse('2024-02-24T00:30:00Z');
    night < Date.parse('2024-11-11T00:00:00Z');
    night += 86_400_000
  ) {
    const { today } = jobRequest({}, new Date(night));
    await postDueRecurrings(jobPorts(database.client), today);
  }
  return database.items(tables.transactions).map(({ date }) => date);
}

const byZone: Record<string, unknown[]> = {};
for (const zone of zones) byZone[zone] = await postedIn(zone);
process.stdout.write(JSON.stringify(byZone));
