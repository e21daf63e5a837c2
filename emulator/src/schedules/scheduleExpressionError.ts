/** A schedule that AWS would refuse, or that the emulator cannot express. */
export class ScheduleExpressionError extends Error {
  override readonly name = 'ScheduleExpressionError';
}
