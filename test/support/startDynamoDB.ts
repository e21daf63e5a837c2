import { startDynamoDBLocal, type DynamoDBLocal } from '../../local/dynamodb.ts';

declare global {
  var dynamoDBForTests: { engine: Promise<DynamoDBLocal>; users: number } | undefined;
}

/**
 * Jest's global setup of every project that needs DynamoDB: one engine for all of them, in memory. Each access key id is
 * a database of its own, so test files do not meet. DYNAMODB_ENDPOINT names another engine instead.
 */
export default async function startDynamoDB(): Promise<void> {
  if (!globalThis.dynamoDBForTests) {
    if (process.env['DYNAMODB_ENDPOINT']) return;
    const engine = startDynamoDBLocal({
      storage: 'memory',
      onNotice: (text) => void process.stderr.write(`${text}\n`),
    });
    globalThis.dynamoDBForTests = { engine, users: 0 };
  }
  globalThis.dynamoDBForTests.users += 1;
  process.env['DYNAMODB_ENDPOINT'] = (await globalThis.dynamoDBForTests.engine).endpoint;
}
