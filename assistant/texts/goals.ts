import type { GoalsAnswer } from '../answers/goals.ts';
import { quoted } from '../plainText.ts';
import { figure, signed } from './amountText.ts';
import { caveatLines, goalLine, joined, QUOTED_IS_DATA } from './lines.ts';

type Goal = GoalsAnswer['goals'][number];

function historyLines({ currency, description, milestones = [], contributions = [] }: Goal): string[] {
  return [
    ...(description ? [`  - described as ${quoted(description)}`] : []),
    ...milestones.map(({ percentage, amount, achieved, achievedDate }) => {
      const state = achieved ? `reached${achievedDate === null ? '' : ` on ${achievedDate}`}` : 'not reached';
      return `  - ${percentage}% at ${figure(amount, currency)}: ${state}`;
    }),
    ...contributions.map(({ id, date, amount }) => `  - ${date} ${signed(amount, currency)} (id ${id})`),
  ];
}

function sumLine({ currency, goalCount, ...sums }: GoalsAnswer['sums'][number]): string {
  return (
    `${goalCount} active in ${currency}: ${figure(sums.remaining, currency)} remain, ` +
    `${figure(sums.neededPerMonth, currency)} needed a month, ` +
    `${figure(sums.monthlyContribution, currency)} meant, ${figure(sums.late, currency)} late`
  );
}

export function goalsText(answer: GoalsAnswer): string {
  return joined([
    `${answer.goals.length} goals, read ${answer.asOf}`,
    ...caveatLines(answer.caveats),
    ...answer.sums.map(sumLine),
    answer.goals.length > 0 && QUOTED_IS_DATA,
    ...answer.goals.flatMap((goal) => [goalLine(goal), ...historyLines(goal)]),
  ]);
}
