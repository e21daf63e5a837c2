const barWidth = 24;

/** Such as 45 s, 3 min 20 s. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** One line that says how far an import is: percentage, rows, rows a second and the time that is left. */
export function progressLine(done: number, total: number, elapsedMilliseconds: number): string {
  const percent = Math.floor((100 * done) / total);
  const perSecond = (1000 * done) / Math.max(elapsedMilliseconds, 1);
  const speed = done === 0 ? '' : ` · ${Math.round(perSecond)} rows/s`;
  const left = done === 0 || done === total ? '' : ` · ${duration((total - done) / perSecond)} left`;
  return `${percent} % · ${done} of ${total}${speed}${left}`;
}

/** The same with a bar before it, for a terminal. */
export function progressBar(done: number, total: number, elapsedMilliseconds: number): string {
  const filled = Math.floor((barWidth * done) / total);
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${progressLine(done, total, elapsedMilliseconds)}`;
}

/** Whether a tenth of the whole was completed between two counts: where nothing is redrawn, ten lines are enough. */
export function isMilestone(before: number, done: number, total: number): boolean {
  return Math.floor((10 * before) / total) < Math.floor((10 * done) / total);
}
