import { Duration } from 'aws-cdk-lib';
import { MathExpression, SearchExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { IMetric, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { itemCount, tableMetric } from '../metrics.ts';
import type { TableWithIndexes } from '../tables.ts';
import { graph, row } from './graph.ts';

/** Capacity, throttling, size, and how long and on which index it is asked. */
export function tableRows(tables: readonly TableWithIndexes[]): IWidget[][] {
  return [
    row(
      graph('Read units consumed', eachTableAndIndex('ConsumedReadCapacityUnits', tables)),
      graph('Write units consumed', eachTableAndIndex('ConsumedWriteCapacityUnits', tables)),
    ),
    row(
      graph('Reads refused', eachTableAndIndex('ReadThrottleEvents', tables)),
      graph('Writes refused', eachTableAndIndex('WriteThrottleEvents', tables)),
    ),
    row(...['p50', 'p95', 'p99'].map((statistic) => latency(statistic, tables))),
    row(
      graph('Indexes: read units consumed', eachIndex('ConsumedReadCapacityUnits', tables)),
      graph('Queries: items returned', tables.map(returnedItems)),
      graph('Items', tables.map(itemCount), { start: '-P35D' }),
      graph('Items: growth in a day', tables.map(growth), { start: '-P35D', leftYAxis: {} }),
    ),
  ];
}

function eachIndex(metricName: string, tables: readonly TableWithIndexes[]): IMetric[] {
  return tables.flatMap(({ name, table, indexes }) =>
    indexes.map((index) => tableMetric(metricName, table, index, { label: `${name} ${index}` })),
  );
}

function eachTableAndIndex(metricName: string, tables: readonly TableWithIndexes[]): IMetric[] {
  const alone = tables.map(({ name, table }) => tableMetric(metricName, table, undefined, { label: name }));
  return [...alone, ...eachIndex(metricName, tables)];
}

/** The search finds every operation that was ever used. */
function latency(statistic: string, tables: readonly TableWithIndexes[]) {
  const names = tables.map(({ table }) => `"${table.tableName}"`).join(' OR ');
  const wanted = `{AWS/DynamoDB,Operation,TableName} MetricName="SuccessfulRequestLatency" TableName=(${names})`;
  const label = "${PROP('Dim.TableName')} ${PROP('Dim.Operation')}";
  const search = new SearchExpression({ expression: `SEARCH('${wanted}', '${statistic}', 300)`, label });
  return graph(`DynamoDB: latency ${statistic.toUpperCase()} by operation (ms)`, [search]);
}

function returnedItems({ name, table }: TableWithIndexes): IMetric {
  const dimensionsMap = { Operation: 'Query' };
  return tableMetric('ReturnedItemCount', table, undefined, { dimensionsMap, label: name });
}

function growth(of: TableWithIndexes): IMetric {
  const usingMetrics = { [of.name]: itemCount(of) };
  return new MathExpression({ expression: `DIFF(${of.name})`, usingMetrics, label: of.name, period: Duration.days(1) });
}
