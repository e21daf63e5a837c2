import { AssemblyError } from './assemblyError.ts';

/** A CloudFormation template as written, intrinsic functions unresolved. */
export interface Template {
  readonly resources: ReadonlyMap<string, Resource>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly mappings: Readonly<Record<string, unknown>>;
  readonly conditions: Readonly<Record<string, unknown>>;
}

export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Name of the condition under which the resource exists. */
  readonly condition?: string;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `origin` is the file's path, for messages. */
export function parseTemplate(json: unknown, origin: string): Template {
  if (!isRecord(json) || !isRecord(json['Resources'])) {
    throw new AssemblyError(
      `${origin} is not a CloudFormation template: it has no Resources. Synthesize the app again.`,
    );
  }
  if (json['Transform'] !== undefined) {
    throw new AssemblyError(`${origin} uses a Transform, which only CloudFormation can run. Serve a stack without it.`);
  }
  return {
    resources: new Map(
      Object.entries(json['Resources']).map(([logicalId, resource]) => [logicalId, parseResource(logicalId, resource)]),
    ),
    parameters: section(json, 'Parameters'),
    mappings: section(json, 'Mappings'),
    conditions: section(json, 'Conditions'),
  };
}

function parseResource(logicalId: string, json: unknown): Resource {
  if (!isRecord(json) || typeof json['Type'] !== 'string') {
    throw new AssemblyError(`Resource ${logicalId} has no Type. Synthesize the app again.`);
  }
  const condition = json['Condition'];
  return {
    logicalId,
    type: json['Type'],
    properties: section(json, 'Properties'),
    ...(typeof condition === 'string' ? { condition } : {}),
  };
}

function section(json: Record<string, unknown>, name: string): Record<string, unknown> {
  const value = json[name];
  return isRecord(value) ? value : {};
}
