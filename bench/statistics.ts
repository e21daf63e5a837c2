/** The value below which a share of the others lie; `share` is 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A median and where it lies with 95 % confidence. */
export interface Estimate {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 2000;

/** By bootstrap: https://en.wikipedia.org/wiki/Bootstrapping_(statistics)#Percentile_bootstrap */
export function estimate(values: readonly number[]): Estimate {
  const drawn = Array.from({ length: resamples }, () =>
    median(values.map(() => values[Math.floor(Math.random() * values.length)]!)),
  );
  return { median: median(values), low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
}
