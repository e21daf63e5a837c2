import { z } from 'zod';
import { ContributeToGoalDocument, GoalDocument } from '../../generated/assistantOperations.ts';
import { goalAnswer, toGoal } from '../answers/goal.ts';
import { ask } from '../ask.ts';
import { dayOfMoment } from '../clock.ts';
import { dayInput, idInput } from '../inputs.ts';
import { Refusal } from '../refusal.ts';
import { goalLine, joined } from '../texts/lines.ts';
import { defineTool } from '../tool.ts';
import { writeId } from '../writes/writeId.ts';

const input = z.strictObject({
  goalId: idInput.describe('As the tool goals gives it.'),
  amount: z.number().describe("In the goal's currency; negative takes money out."),
  date: dayInput.describe('The day it happened, YYYY-MM-DD.'),
  occurrence: z
    .int()
    .min(1)
    .max(50)
    .default(1)
    .describe('2 for the second of two equal contributions of a day, and so on.'),
});

const answer = z.object({
  outcome: z.enum(['contributed', 'already_there']).describe('already_there: nothing was changed.'),
  contributionId: z.string(),
  goal: goalAnswer,
});

export const contributeToGoal = defineTool({
  name: 'contribute_to_goal',
  title: 'Pay into a goal',
  description:
    'Notes that money was put aside for a goal, or taken out of it, and moves its amount, milestones and status. It moves no ' +
    'money at a bank. Only when the person asked for it, with the figures that the person gave. The id follows from goal, ' +
    'amount and day, so repeating a call contributes nothing twice; for a second equal one of the same day give occurrence 2.',
  input,
  answer,
  writes: { overwrites: false },
  async run({ goalId: id, amount, date, occurrence }, { api, now }) {
    const { goal: before } = await ask(api, GoalDocument, { id });
    if (!before) throw new Refusal({ errorType: 'NotFound', message: `There is no goal ${id}.`, field: 'goalId' });
    const contributionId = writeId([id, amount, date], occurrence);
    const sent = { input: { id, contributionId, amount, date } };
    const { contributeToGoal: goal } = await ask(api, ContributeToGoalDocument, sent);
    // Every contribution makes a new version.
    const outcome = goal.version === before.version ? ('already_there' as const) : ('contributed' as const);
    return { outcome, contributionId, goal: toGoal(goal, dayOfMoment(now())) };
  },
  text: ({ outcome, contributionId, goal }) =>
    joined([
      outcome === 'contributed'
        ? `Contributed (id ${contributionId}):`
        : `It was contributed before (id ${contributionId}), nothing was changed; for a second equal one of that day give occurrence 2:`,
      goalLine(goal),
    ]),
});
