import { GraphWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { GraphWidgetProps, IMetric } from 'aws-cdk-lib/aws-cloudwatch';

/** Columns of a CloudWatch dashboard. */
const wholeWidth = 24;

/** Graphs side by side, as wide as the dashboard together. */
export function row(...graphs: readonly ((width: number) => GraphWidget)[]): GraphWidget[] {
  return graphs.map((draw) => draw(wholeWidth / graphs.length));
}

export function graph(
  title: string,
  metrics: readonly IMetric[],
  options: GraphWidgetProps = {},
): (width: number) => GraphWidget {
  return (width) => new GraphWidget({ title, width, left: [...metrics], leftYAxis: { min: 0 }, ...options });
}
