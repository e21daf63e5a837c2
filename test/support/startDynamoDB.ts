import { startDynamoDBLocal, type DynamoDBLocal } from '../../local/dynamodb.ts';

declare global {
  var dynamoDBForTests: Promise<DynamoDBLocal> | undefined;
}

function onNotice(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Jest's global setup of every project that needs DynamoDB: one engine for all of them, in memory. Each access key id is
 * a database of its own, so test files do not meet. DYNAMODB_ENDPOINT names another engine instead.
 */
export default async function startDynamoDB(): Promise<void> {
  if (process.env['DYNAMODB_ENDPOINT']) return;
  globalThis.dynamoDBForTests ??= startDynamoDBLocal({ storage: 'memory', onNotice });
  process.env['DYNAMODB_ENDPOINT'] = (await globalThis.dynamoDBForTests).endpoint;
}
