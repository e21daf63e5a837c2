import { relative } from 'node:path';
import pc from 'picocolors';
import { sampleUser } from './seed.ts';
import type { LocalServer } from './start.ts';

const licenceNote =
  'DynamoDB Local is licensed by AWS for use with an AWS account in good standing and may not be redistributed\n' +
  '  (node_modules/amplify-dynamodb-simulator/emulator/LICENSE.txt). DYNAMODB_ENDPOINT names another engine instead.';

/** What `npm start` prints when it serves: addresses, a token and a first request. @param logFile what functions log */
export function announcement(server: LocalServer, logFile: string): string {
  const { tenant, user } = sampleUser;
  const query = JSON.stringify({
    query: '{ monthTotals(month: "2025-01") { totalActualExpenses totalActualIncome } }',
  });
  const kept =
    server.storage.place === 'memory'
      ? 'The data is in memory and goes with it.'
      : `Data stays in ${server.storage.place}.`;
  return `
  Dashboard  ${pc.bold(server.dashboardUrl)}
  GraphQL    ${pc.bold(server.url)}
  Realtime   ${pc.bold(server.realtimeUrl)}
  Explorer   ${pc.bold(server.explorerUrl)}
  Log        ${relative(process.cwd(), logFile)}

  Token of ${user} in tenant ${tenant}, for 24 hours (npm run --silent token makes others):

${server.token}

  ${pc.dim('A first request:')}

curl ${server.url} -H 'content-type: application/json' \\
  -H "authorization: $(npm run --silent token -- --tenant ${tenant} --user ${user})" \\
  -d '${query}'

  Ctrl-C stops the server. ${kept}${server.storage.isDynamoDBLocal ? `\n\n  ${pc.dim(licenceNote)}` : ''}
`;
}
