import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporaryFolder.ts';

const echo = `export function request() { return { payload: null }; }
export function response(ctx: { result: unknown }) { return ctx.result; }
`;

const handler = 'export async function handler(event: unknown) { return event; }';

/** A small project that breaks no rule. */
const sound: Readonly<Record<string, string>> = {
  'schema/query.graphql': 'type Query { ping: String }',
  'schema/mutation.graphql': 'type Mutation { rename(name: String!): String }',
  'schema/subscription.graphql': 'type Subscription { onRename: String @aws_subscribe(mutations: ["rename"]) }',
  'resolvers/Query/ping.none.ts': echo,
  'resolvers/Mutation/rename/1-read.budgets.ts': echo,
  'resolvers/Mutation/rename/2-write.ledger.ts': echo,
  'resolvers/Subscription/onRename.none.ts': echo,
  'lambdas/countItems/handler.ts': handler,
  'lambdas/dueRecurrings/handler.ts': handler,
  'lambdas/monthClose/handler.ts': handler,
  'lambdas/preTokenGeneration/handler.ts': handler,
  'lambdas/publishChanges/handler.ts': handler,
  'lambdas/updateAnalytics/handler.ts': handler,
};

/**
 * Writes a project into a new temporary folder and returns the folder.
 * @param changes - files to add or replace; `null` leaves one out, `true` stands for code that does nothing
 */
export function aProject(changes: Readonly<Record<string, string | true | null>> = {}): string {
  const root = temporaryFolder('project');
  for (const [path, text] of Object.entries({ ...sound, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text === true ? echo : text);
  }
  return root;
}
