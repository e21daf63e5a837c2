import type {
  AttributeDefinition,
  GlobalSecondaryIndexDescription,
  KeySchemaElement,
  Projection,
  TableDescription,
  TimeToLiveDescription,
} from '@aws-sdk/client-dynamodb';
import type { Table } from '../assembly/app.ts';
import { toCreateTableInput } from './createTableInput.ts';

/** What differs between a declared table and an existing one, each as `<what>: declared <a>, existing <b>`. */
export function tableDifferences(
  table: Table,
  existing: TableDescription,
  timeToLive?: TimeToLiveDescription,
): string[] {
  const declared = toCreateTableInput(table);
  return [
    difference('key', keyText(declared.KeySchema), keyText(existing.KeySchema)),
    difference(
      'key attributes',
      attributesText(declared.AttributeDefinitions),
      attributesText(existing.AttributeDefinitions),
    ),
    ...indexDifferences(declared.GlobalSecondaryIndexes ?? [], existing.GlobalSecondaryIndexes ?? []),
    difference('stream', table.stream ?? 'none', existing.StreamSpecification?.StreamViewType ?? 'none'),
    timeToLiveDifference(table.timeToLiveAttribute, timeToLive),
  ].filter((text) => text !== undefined);
}

function difference(what: string, declared: string, existing: string): string | undefined {
  return declared === existing ? undefined : `${what}: declared ${declared}, existing ${existing}`;
}

function indexDifferences(
  declared: readonly GlobalSecondaryIndexDescription[],
  existing: readonly GlobalSecondaryIndexDescription[],
): (string | undefined)[] {
  const names = new Set([...declared, ...existing].map((index) => String(index.IndexName)));
  return [...names].map((name) => {
    const [left, right] = [declared, existing].map((indexes) => indexes.find((index) => index.IndexName === name));
    return difference(`index ${name}`, indexText(left), indexText(right));
  });
}

function indexText(index: GlobalSecondaryIndexDescription | undefined): string {
  return index ? `${keyText(index.KeySchema)} with ${projectionText(index.Projection)}` : 'none';
}

function keyText(schema: readonly KeySchemaElement[] | undefined): string {
  return (schema ?? []).map((element) => element.AttributeName).join('/');
}

function attributesText(definitions: readonly AttributeDefinition[] | undefined): string {
  const texts = (definitions ?? []).map(({ AttributeName, AttributeType }) => `${AttributeName} ${AttributeType}`);
  return texts.sort().join(', ');
}

function projectionText(projection: Projection | undefined): string {
  const names = [...(projection?.NonKeyAttributes ?? [])].sort();
  return [projection?.ProjectionType ?? 'none', ...names].join(' ');
}

/** Switching it on later harms nothing, so only another attribute, or one too many, is a difference. */
function timeToLiveDifference(
  declared: string | undefined,
  existing: TimeToLiveDescription | undefined,
): string | undefined {
  return isEnabled(existing)
    ? difference('time to live', declared ?? 'none', existing?.AttributeName ?? 'none')
    : undefined;
}

export function isEnabled(description: TimeToLiveDescription | undefined): boolean {
  return description?.TimeToLiveStatus === 'ENABLED' || description?.TimeToLiveStatus === 'ENABLING';
}
