/** One check of the project: commands that all have to end with exit code 0. */
export interface Gate {
  readonly name: string;
  /** What it makes sure of, for the list of gates. */
  readonly about: string;
  /** Run one after another, all of them, so that one run tells everything there is to mend. */
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
  /** A gate whose result this one reads; it is not run when that one failed. */
  readonly needs?: string;
  /** Names what this machine cannot provide for it, after it has tried; the gate then passes without having run. */
  readonly missing?: () => string | undefined;
  /** What there is to say when it passed, in a few words, and how many tests it counts as. */
  readonly report?: () => Promise<GateReport>;
}

export interface GateReport {
  readonly summary: string;
  /** Printed below the gates, for those who want to know. */
  readonly details?: string;
  /** Tests passed and failed; a gate without them counts as one. */
  readonly tests?: TestCounts;
}

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

export interface GateResult extends TestCounts {
  readonly gate: Gate;
  readonly ok: boolean;
  /** Not run, because what it needs failed. */
  readonly skipped: boolean;
  readonly seconds: number;
  readonly summary: string;
  readonly details: string;
  /** Everything that the commands wrote. */
  readonly output: string;
}
