import type { Template } from 'aws-cdk-lib/assertions';

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
}

/** Names of the resources by their logical id: the one that somebody gave, else the id without its hash. */
export type Names = ReadonlyMap<string, string>;

export function resourcesOf(template: Template): [string, Resource][] {
  return Object.entries(template.toJSON()['Resources'] as Record<string, Resource>);
}

export function namesOf(template: Template): Names {
  return new Map(resourcesOf(template).map(([id, { Properties }]) => [id, nameOf(id, Properties ?? {})]));
}

function nameOf(id: string, { TableName, FunctionName }: Record<string, unknown>): string {
  const name = [TableName, FunctionName].find((one) => typeof one === 'string');
  return (name as string | undefined) ?? id.replace(/[0-9A-F]{8}$/, '');
}

interface Intrinsic {
  readonly Ref?: string;
  readonly 'Fn::GetAtt'?: readonly [string, string];
  readonly 'Fn::Join'?: readonly [string, readonly unknown[]];
}

/** A value of the template as one text, in which a resource stands for its name. */
export function textOf(value: unknown, names: Names): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Intrinsic;
  if (Ref !== undefined) return names.get(Ref) ?? Ref;
  if (attribute) return attributeOf(names.get(attribute[0]) ?? attribute[0], attribute[1]);
  return join ? join[1].map((part) => textOf(part, names)).join(join[0]) : JSON.stringify(value);
}

/** `tyche-budgets` is an ARN, `tyche-budgets/stream` that of its stream. */
function attributeOf(name: string, attribute: string): string {
  return { Arn: name, StreamArn: `${name}/stream` }[attribute] ?? `${name}.${attribute}`;
}
