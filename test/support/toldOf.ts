import type { DynamoDBRecord } from 'aws-lambda';
import { changeOf } from '../../lambdas/publishChanges/change.ts';
import type { Publication } from '../../lambdas/publishChanges/publication.ts';
import type { Found } from '../../lambdas/publishChanges/subject.ts';
import { subjectsOf } from '../../lambdas/publishChanges/subjects.ts';
import type { Key } from '../../table/keys.ts';

export const now = new Date('2025-01-16T08:00:00Z');

/** What is told of these records when exactly these items are stored. */
export function toldOf(records: readonly DynamoDBRecord[], stored: readonly Key[]): readonly Publication[] {
  return subjectsOf(records.map(changeOf)).flatMap((subject) => {
    const read = new Map<string, Key | null>();
    const found: Found = { at: <Item extends Key>({ SK }: Key) => read.get(SK) as Item | null | undefined };
    for (let keys = subject.unread(found); keys.length > 0; keys = subject.unread(found)) {
      for (const { PK, SK } of keys) read.set(SK, stored.find((item) => item.PK === PK && item.SK === SK) ?? null);
    }
    return subject.publications(found, now);
  });
}
