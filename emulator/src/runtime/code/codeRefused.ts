export interface CodeProblem {
  /** 1-based; 0 = the file as a whole. */
  readonly line: number;
  readonly message: string;
}

/** The code is not APPSYNC_JS. Thrown by `loadCode`; lists every problem found, as AppSync does in `codeErrors`. */
export class CodeRefused extends Error {
  readonly problems: readonly CodeProblem[];

  constructor(origin: string, problems: readonly CodeProblem[]) {
    const lines = problems.map(({ line, message }) => (line === 0 ? `  ${message}` : `  line ${line}: ${message}`));
    super([`${origin} is not valid APPSYNC_JS:`, ...lines].join('\n'));
    this.name = 'CodeRefused';
    this.problems = problems;
  }
}
