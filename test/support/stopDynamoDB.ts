import './startDynamoDB.ts';

/** Jest's global teardown: the last project that leaves stops the engine that the setup started. */
export default async function stopDynamoDB(): Promise<void> {
  const shared = globalThis.dynamoDBForTests;
  if (!shared) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  globalThis.dynamoDBForTests = undefined;
  await (await shared.engine).stop();
}
