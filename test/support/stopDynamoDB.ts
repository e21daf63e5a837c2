import './startDynamoDB.ts';

/** Jest's global teardown: runs once, after the tests of all projects, however many of them name it. */
export default async function stopDynamoDB(): Promise<void> {
  const engine = globalThis.dynamoDBForTests;
  globalThis.dynamoDBForTests = undefined;
  await (await engine)?.stop();
}
