import { jobStep } from '../../domain/posting.ts';
import type { Key } from '../../table/keys.ts';
import type { RecurringItem } from '../../table/recurringItem.ts';
import { advancedTemplate, remindedTemplate } from '../../table/recurringItem.ts';
import { patiently } from '../shared/dynamodb/patience.ts';
import type { Ports } from './ports.ts';
import { post, readTemplate, replace } from './writes.ts';

/** What a run has done so far. */
export interface Tally {
  posted: number;
  /** Days whose transaction was there already, or was deleted or moved: the template alone moved on. */
  alreadyThere: number;
  reminded: number;
}

const mostConflicts = 20;

/**
 * Does all that is due with a template by the end of `today`, one step after another, each in one write on condition of
 * the version that was read; when somebody else changed it, it is read again. So whoever else posts, skips or edits it
 * at the same time, and wherever a run ends, every day is posted once and reminded of once.
 * @throws Error when others change the template all the time, and whatever DynamoDB fails with
 */
export async function workOff(ports: Ports, key: Key, today: string, tally: Tally): Promise<void> {
  let template = await readTemplate(ports, key);
  let conflicts = 0;
  while (template && ports.timeLeft() > 0) {
    const next = await takeStep(ports, template, today, tally);
    if (next === 'nothing left') return;
    if (next === 'changed') conflicts += 1;
    if (conflicts === mostConflicts) throw new Error('The template was changed by others all the time');
    template = next === 'changed' ? await readTemplate(ports, key) : next;
  }
}

/** The template after one step. */
async function takeStep(ports: Ports, template: RecurringItem, today: string, tally: Tally) {
  const step = jobStep(template, template.remindedFor, today);
  if (step === null) return 'nothing left';
  const now = ports.now().toISOString();
  return step === 'remind'
    ? remind(ports, template, remindedTemplate(template, now), tally)
    : postNext(ports, template, advancedTemplate(template, now), tally);
}

async function remind(ports: Ports, template: RecurringItem, next: RecurringItem, tally: Tally) {
  const isReplaced = await patiently(() => replace(ports, template, next), ports.patience);
  if (!isReplaced) return 'changed';
  tally.reminded += 1;
  return next;
}

async function postNext(ports: Ports, template: RecurringItem, next: RecurringItem, tally: Tally) {
  const outcome = await patiently(() => post(ports, template, next), ports.patience);
  if (outcome === 'changed') return 'changed';
  if (outcome === 'posted') {
    tally.posted += 1;
    return next;
  }
  const isReplaced = await patiently(() => replace(ports, template, next), ports.patience);
  if (!isReplaced) return 'changed';
  tally.alreadyThere += 1;
  return next;
}
