import type { CreateTableCommandInput, KeySchemaElement } from '@aws-sdk/client-dynamodb';
import type { KeyElement, Table } from '../assembly/app.ts';

/** The request that makes `table`, without its time to live, which DynamoDB takes separately. */
export function toCreateTableInput(table: Table): CreateTableCommandInput {
  const indexes = table.indexes.map((index) => ({
    IndexName: index.name,
    KeySchema: toKeySchema(index.keySchema),
    Projection: {
      ProjectionType: index.projection.type,
      ...(index.projection.attributes ? { NonKeyAttributes: [...index.projection.attributes] } : {}),
    },
  }));
  return {
    TableName: table.name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: toKeySchema(table.keySchema),
    AttributeDefinitions: table.attributes.map(({ name, type }) => ({ AttributeName: name, AttributeType: type })),
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
    ...(table.stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream } } : {}),
  };
}

function toKeySchema(elements: readonly KeyElement[]): KeySchemaElement[] {
  return elements.map(({ name, type }) => ({ AttributeName: name, KeyType: type }));
}
