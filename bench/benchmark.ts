import type { BenchServer } from './benchServer.ts';

/** One row of the report. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  /** What it is held against, where there is something. */
  readonly against: string;
  /** Ours ÷ theirs with its 95 % interval, or a plain figure. */
  readonly ratio: string;
}

/** A group of measurements of one question. */
export interface Benchmark {
  readonly name: string;
  /** One sentence: what is measured, and against what. */
  readonly about: string;
  run(server: BenchServer): Promise<Row[]>;
}
