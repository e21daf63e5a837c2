import type { Turn } from './inTurns.ts';

/** The process has died: nothing that it still asks for is carried out. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** Dies at the moment of this number, from 0: two moments a request, before it is carried out and before its answer. */
export function crashAt(moment: number): Turn {
  let moments = 0;
  return () => {
    moments += 1;
    if (moments > moment) throw new Crash();
  };
}

/** How many moments a run has at which it can die. */
export async function momentsOf(run: (turn: Turn) => Promise<unknown>): Promise<number> {
  let moments = 0;
  await run(() => void (moments += 1));
  return moments;
}
