import { z } from 'zod';
import { checkDay, checkMonth } from '../domain/calendar.ts';
import { CATEGORY_TYPES } from '../domain/category.ts';
import type { Failure } from '../domain/failure.ts';
import { checkId, LONGEST_ID } from '../domain/identifier.ts';
import { parseMoment } from '../domain/moment.ts';
import type { Refusal } from './refusal.ts';
import { invalidInput } from './refusal.ts';

/** Text that a rule of the domain accepts, refused with the rule's own reason. */
function ruled(check: (text: string) => Failure | null) {
  return z.string().check((context) => {
    const failure = check(context.value);
    if (!failure) return;
    context.issues.push({ code: 'custom', message: String(failure.info?.['reason']), input: context.value });
  });
}

export const monthInput = ruled((text) => checkMonth('month', text)).meta({ examples: ['2025-01'] });

export const dayInput = ruled((text) => checkDay('day', text)).meta({ examples: ['2025-01-31'] });

export const idInput = ruled((text) => checkId('id', text, LONGEST_ID));

function momentFailure(text: string): Failure | null {
  const moment = parseMoment('date', text);
  return moment.ok ? null : moment.failure;
}

export const dateTimeInput = ruled(momentFailure).meta({ examples: ['2025-01-15T18:30:00Z'] });

export const dayOrTimeInput = ruled((text) => (text.includes('T') ? momentFailure(text) : checkDay('date', text)));

export const categoryInput = z.enum(CATEGORY_TYPES);

export const detailInput = z
  .enum(['compact', 'full'])
  .default('compact')
  .describe('compact answers most questions; full adds what the description says, and costs more tokens.');

/** The first thing that is wrong with an input, in the form in which the API would say it. */
export function refusedInput(error: z.ZodError): Refusal {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') return invalidInput(issue.keys[0] ?? '', 'is no input of this tool');
  const field = issue?.path.map(String).join('.') ?? '';
  const reason = issue?.message.replace(/^Invalid (option|input): /, '') ?? '';
  return invalidInput(field, issue?.code === 'custom' ? reason : `is not valid: ${reason}`);
}
