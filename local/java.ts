import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Java {
  /** Path or name of the executable. */
  readonly command: string;
  readonly version: number;
  /** Whether it can run a Java source file, which takes the module jdk.compiler. */
  readonly runsSource: boolean;
}

const oldestVersion = 11;

const advice =
  'install Java 11 or newer (Debian/Ubuntu: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk; ' +
  'Windows: winget install EclipseAdoptium.Temurin.17.JRE) or set DYNAMODB_ENDPOINT to a DynamoDB-compatible engine';

/** The major version in what `java -version` prints: 17 for "17.0.15", 8 for "1.8.0_422"; undefined when there is none. */
export function javaVersion(printed: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(printed);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

async function probe(command: string): Promise<Java | undefined> {
  try {
    const { stdout, stderr } = await run(command, ['-version']);
    const version = javaVersion(stderr + stdout);
    if (version === undefined) return undefined;
    const modules = version < oldestVersion ? '' : (await run(command, ['--list-modules'])).stdout;
    return { command, version, runsSource: /^jdk\.compiler(@|$)/m.test(modules) };
  } catch {
    // Absent, or macOS's stand-in that only offers a download.
    return undefined;
  }
}

/** JAVA_HOME first, then PATH. */
function candidates(environment: NodeJS.ProcessEnv): string[] {
  const home = environment['JAVA_HOME'];
  return home ? [join(home, 'bin', 'java'), 'java'] : ['java'];
}

async function installOnDebian(onNotice: (text: string) => void): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  onNotice('Java not found: installing openjdk-17-jre-headless with apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'openjdk-17-jre-headless'], { env });
    return true;
  } catch (error) {
    onNotice(`apt-get failed: ${error instanceof Error ? error.message.trim() : String(error)}`);
    return false;
  }
}

/**
 * A Java that can run DynamoDB Local: JAVA_HOME or PATH; on Debian as root it is installed when missing.
 * Fails with the command that installs it.
 */
export async function findJava(
  onNotice: (text: string) => void = () => {},
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Java> {
  const tooOld: Java[] = [];
  for (const command of candidates(environment)) {
    const java = await probe(command);
    if (java && java.version >= oldestVersion) return java;
    if (java) tooOld.push(java);
  }
  if (await installOnDebian(onNotice)) {
    const installed = await probe('/usr/bin/java');
    if (installed && installed.version >= oldestVersion) return installed;
  }
  const [old] = tooOld;
  throw new Error(
    old ? `${old.command} is Java ${old.version}, which is too old: ${advice}` : `Java not found: ${advice}`,
  );
}
