import { describe, expect, it } from '@jest/globals';
import { javaVersion } from '../../../local/java.ts';

describe('the version of Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6-Debian-1deb12u1)', 17],
    ['java version "1.8.0_422"\nJava(TM) SE Runtime Environment (build 1.8.0_422-b05)', 8],
    ['openjdk version "11.0.2" 2019-01-15', 11],
    ['openjdk version "22-ea" 2024-03-19', 22],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21" 2023-09-19', 21],
  ])('is read from %j', (printed, version) => {
    expect(javaVersion(printed)).toBe(version);
  });

  it('is unknown when something else was printed', () => {
    expect(javaVersion('The operation couldn’t be completed. Unable to locate a Java Runtime.')).toBeUndefined();
  });
});
