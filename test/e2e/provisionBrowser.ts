import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PROGRAMS = ['chromium-headless-shell', 'chromium', 'google-chrome'].map((name) => `/usr/bin/${name}`);

/**
 * Names a Chromium in the variable CHROMIUM: the one it names already, one in its usual place, or one that Playwright
 * installed. Where there is none, the package of Debian is installed, else Playwright's own downloaded.
 * @throws Error that says what was tried
 */
export function provisionBrowser(): void {
  const found = findBrowser();
  if (found === undefined) {
    const failures = [installPackage, downloadBrowser].flatMap((install) => {
      const failure = findBrowser() === undefined ? install() : undefined;
      return failure === undefined ? [] : [failure];
    });
    if (findBrowser() === undefined) {
      throw new Error(`There is no Chromium, and none can be had. Name one in CHROMIUM.\n${failures.join('\n')}`);
    }
  }
  process.env['CHROMIUM'] = findBrowser();
}

function findBrowser(): string | undefined {
  return [process.env['CHROMIUM'], ...PROGRAMS, chromium.executablePath()].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

function downloadBrowser(): string | undefined {
  process.stderr.write('Downloading the Chromium of Playwright.\n');
  return failureOf('npx', ['playwright-core', 'install', 'chromium-headless-shell']);
}

function installPackage(): string | undefined {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return 'Only root on Debian can install a package.';
  process.stderr.write('No Chromium is installed: installing the package chromium-headless-shell.\n');
  const install = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium-headless-shell';
  return failureOf('sh', ['-c', install]);
}

/** The end of what a command wrote, when it failed. */
function failureOf(command: string, args: readonly string[]): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000 });
  if (status === 0) return undefined;
  return `${command} ${args.join(' ')}: ${error?.message ?? `${stdout}${stderr}`.trim().split('\n').slice(-3).join(' ')}`;
}
