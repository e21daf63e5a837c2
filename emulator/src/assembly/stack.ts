import { AssemblyError } from './assemblyError.ts';
import type { CloudAssembly } from './cloudAssembly.ts';
import { evaluate } from './intrinsics.ts';
import type { References } from './intrinsics.ts';
import { Properties } from './properties.ts';
import type { PropertyRules } from './properties.ts';
import { nameProperty, resourceValue } from './resourceValues.ts';
import { isRecord } from './template.ts';
import type { Resource } from './template.ts';

const DEFAULT_REGION = 'us-east-1';
const DEFAULT_ACCOUNT = '000000000000';

/** One stack of the assembly with every name resolvable to its local value. */
export class Stack {
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
  readonly assets: ReadonlyMap<string, string>;
  /** Those that exist: a resource whose condition is false is not among them. */
  readonly resources: readonly Resource[];
  readonly #assembly: CloudAssembly;
  readonly #references: References = {
    value: (name, attribute, where) => this.#value(name, attribute, where),
    condition: (name, where) => this.#condition(name, where),
    mapping: (map, first, second, where) => this.#mapping(map, first, second, where),
  };

  constructor(assembly: CloudAssembly) {
    this.#assembly = assembly;
    this.name = assembly.stackName;
    this.region = assembly.region ?? DEFAULT_REGION;
    this.accountId = assembly.accountId ?? DEFAULT_ACCOUNT;
    this.assets = assembly.assets;
    this.resources = [...assembly.template.resources.values()].filter(
      (resource) => resource.condition === undefined || this.#condition(resource.condition, resource.logicalId),
    );
  }

  resourcesOfType(type: string): Resource[] {
    return this.resources.filter((resource) => resource.type === type);
  }

  /** The properties that `rules` call served, evaluated; refuses those that the rules do not know. */
  properties(resource: Resource, rules: PropertyRules): Properties {
    const where = describe(resource);
    const served = Object.entries(resource.properties).filter(([name]) => !Object.hasOwn(rules.ignored, name));
    return new Properties(evaluate(Object.fromEntries(served), this.#references, where), where, rules);
  }

  /** `Ref` of a resource of this stack. */
  ref(resource: Resource): string {
    return String(this.#value(resource.logicalId, undefined, describe(resource)));
  }

  attribute(resource: Resource, attribute: string): string {
    return String(this.#value(resource.logicalId, attribute, describe(resource)));
  }

  #value(name: string, attribute: string | undefined, where: string): unknown {
    if (attribute === undefined && name.startsWith('AWS::')) return this.#pseudoParameter(name, where);
    const resource = this.#assembly.template.resources.get(name);
    if (resource) return this.#resourceValue(resource, attribute, where);
    const parameter = this.#assembly.template.parameters[name];
    if (attribute === undefined && isRecord(parameter)) return parameterDefault(name, parameter, where);
    throw new AssemblyError(`${where}: the template has no resource or parameter ${name}. Synthesize the app again.`);
  }

  #pseudoParameter(name: string, where: string): string | undefined {
    switch (name) {
      case 'AWS::Region':
        return this.region;
      case 'AWS::AccountId':
        return this.accountId;
      case 'AWS::Partition':
        return 'aws';
      case 'AWS::URLSuffix':
        return 'amazonaws.com';
      case 'AWS::StackName':
        return this.name;
      case 'AWS::StackId':
        return `arn:aws:cloudformation:${this.region}:${this.accountId}:stack/${this.name}/local`;
      case 'AWS::NoValue':
        return undefined;
      default:
        throw new AssemblyError(`${where}: the emulator does not know the pseudo parameter ${name}.`);
    }
  }

  #resourceValue(resource: Resource, attribute: string | undefined, where: string): string {
    const property = nameProperty(resource.type);
    const given = property === undefined ? undefined : evaluate(resource.properties[property], this.#references, where);
    const name = typeof given === 'string' ? given : resource.logicalId;
    const identity = { logicalId: resource.logicalId, name, region: this.region, accountId: this.accountId };
    return resourceValue(resource.type, identity, attribute, where);
  }

  #condition(name: string, where: string): boolean {
    const condition = this.#assembly.template.conditions[name];
    if (condition === undefined) throw new AssemblyError(`${where}: the template has no condition ${name}.`);
    return evaluate(condition, this.#references, `Conditions.${name}`) === true;
  }

  #mapping(map: string, first: string, second: string, where: string): unknown {
    const level = this.#assembly.template.mappings[map];
    const row = isRecord(level) ? level[first] : undefined;
    const value = isRecord(row) ? row[second] : undefined;
    if (value !== undefined) return value;
    throw new AssemblyError(`${where}: Fn::FindInMap finds no ${map}.${first}.${second}.`);
  }
}

/** `<logical id> (<type>)`: how messages name a resource. */
export function describe(resource: Resource): string {
  return `${resource.logicalId} (${resource.type})`;
}

function parameterDefault(name: string, parameter: Record<string, unknown>, where: string): unknown {
  if (String(parameter['Type']).startsWith('AWS::SSM::')) {
    throw new AssemblyError(
      `${where}: parameter ${name} is read from SSM when the stack is deployed. Use a plain value.`,
    );
  }
  if (parameter['Default'] !== undefined) return parameter['Default'];
  throw new AssemblyError(`${where}: parameter ${name} has no default. Give it one, or fix its value at synthesis.`);
}
