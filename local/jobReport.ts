import type { JobAnswer } from './runJob.ts';

/** `driftFound` → `drift found` */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What a job did, for people: what it was and for when, then one line for each count. */
export function jobReport({ job, today, month, ...counts }: JobAnswer): string {
  const lines = Object.entries(counts).map(([name, count]) => [words(name), String(count)] as const);
  const width = Math.max(0, ...lines.map(([name]) => name.length));
  const digits = Math.max(0, ...lines.map(([, count]) => count.length));
  const title = `${String(job)} of ${String(today)}${month === undefined ? '' : `, ${String(month)} alone`}`;
  return [title, ...lines.map(([name, count]) => `  ${name.padEnd(width)}  ${count.padStart(digits)}`)].join('\n');
}
