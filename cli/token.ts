import { Command, Option } from 'commander';
import { readLocalApp } from '../local/assembly.ts';
import { checkName } from '../local/identity.ts';
import { localIssuer } from '../local/issuer.ts';
import { messageOf } from '../local/messageOf.ts';
import { mintToken } from '../local/token.ts';

interface Flags {
  readonly tenant: string;
  readonly user: string;
  readonly group: readonly string[];
  readonly use: 'id' | 'access';
}

await new Command('npm run --silent token --')
  .description('Prints a token that the local server accepts, valid for 24 hours.')
  .requiredOption('--tenant <id>', 'the tenant (claim custom:tenantId)')
  .requiredOption('--user <id>', 'the user (claim sub)')
  .option('--group <name...>', 'groups (claim cognito:groups), for example admins', [])
  .addOption(new Option('--use <kind>', 'which kind of token').choices(['id', 'access']).default('id'))
  .action(async ({ tenant, user, group, use }: Flags) => {
    try {
      const request = { tenant: checkName('--tenant', tenant), user: checkName('--user', user), groups: group, use };
      process.stdout.write(`${mintToken(await readLocalApp(), await localIssuer(), request)}\n`);
    } catch (error) {
      process.stderr.write(`${messageOf(error)}\n`);
      process.exitCode = 1;
    }
  })
  .parseAsync();
