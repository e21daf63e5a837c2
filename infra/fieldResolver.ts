/** Code of one field, found by its path under `resolvers/`. */
export type FieldResolver = UnitResolverFile | PipelineResolverFiles;

export interface UnitResolverFile {
  readonly kind: 'unit';
  readonly typeName: string;
  readonly fieldName: string;
  readonly dataSource: string;
  readonly path: string;
}

export interface PipelineResolverFiles {
  readonly kind: 'pipeline';
  readonly typeName: string;
  readonly fieldName: string;
  /** The folder. */
  readonly path: string;
  /** Its `index.ts`, whose request runs before the steps and whose response runs after them; undefined without one. */
  readonly index: string | undefined;
  /** In the order in which they run. */
  readonly steps: readonly PipelineStepFile[];
}

export interface PipelineStepFile {
  /** Without its number, so that a step keeps its identity when others move. */
  readonly name: string;
  readonly dataSource: string;
  readonly path: string;
}

/** `Type.field`: the name of the field, of its construct and of its bundle. */
export function nameOf(resolver: FieldResolver): string {
  return `${resolver.typeName}.${resolver.fieldName}`;
}
