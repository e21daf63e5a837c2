import type { GraphQLSchema } from 'graphql';
import type { App } from '../assembly/app.ts';
import type { Documents } from './documents.ts';
import type { FieldPlans } from './fieldPlans.ts';
import type { ResolverSettings } from './runResolver.ts';

/** An API made ready at start-up; every request reads it, none changes it. */
export interface ApiRuntime {
  readonly app: App;
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly plans: FieldPlans;
  readonly settings: ResolverSettings;
}
