import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PROGRAMS = ['chromium-headless-shell', 'chromium', 'google-chrome'].map((name) => `/usr/bin/${name}`);

/**
 * Names a Chromium in the variable CHROMIUM: the one it names already, one in its usual place, or one that Playwright
 * installed. Where there is none, Playwright's own is downloaded, else the package of the system installed.
 * @throws Error that says what was tried
 */
export function provisionBrowser(): void {
  const found = findBrowser();
  if (found === undefined) {
    const failures = [downloadBrowser, installPackage].flatMap((install) => {
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
  process.stderr.write('No Chromium is installed: downloading one for Playwright.\n');
  return failureOf('npx', ['playwright-core', 'install', 'chromium']);
}

function installPackage(): string | undefined {
  process.stderr.write('Installing chromium-headless-shell as a package of the system.\n');
  const install = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium-headless-shell';
  return failureOf('sh', ['-c', install]);
}

/** The end of what a command wrote, when it failed. */
function failureOf(command: string, args: readonly string[]): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000 });
  if (status === 0) return undefined;
  return `${command} ${args.join(' ')}: ${error?.message ?? `${stdout}${stderr}`.trim().split('\n').slice(-3).join(' ')}`;
}
