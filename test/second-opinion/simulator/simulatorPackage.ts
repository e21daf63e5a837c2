import type { Server } from 'node:http';
import { createRequire } from 'node:module';

/**
 * What is used of `@aws-amplify/amplify-appsync-simulator`, declared here so that the project type-checks where the
 * package is not installed.
 */
export interface Simulator {
  init(config: SimulatorConfig): void;
  getResolver(typeName: string, fieldName: string): FieldResolver | undefined;
  getDataLoader(name: string): DataLoader;
  /** Private in the package. `start()` would listen on all interfaces, with an open `DELETE /clear-data`. */
  readonly _server: { readonly _httpServer: Server };
}

export interface DataLoader {
  load(request: unknown): Promise<unknown>;
}

export interface FieldResolver {
  resolve(source: unknown, args: Record<string, unknown>, context: RequestContext, info: FieldInfo): Promise<unknown>;
}

/** One request; the package makes it from the headers, without checking any signature. */
export interface RequestContext {
  readonly jwt?: Readonly<Record<string, unknown>>;
  readonly sourceIp: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly appsyncErrors: unknown[];
}

/** graphql-js's resolve information, version 15. */
export interface FieldInfo {
  readonly fieldName: string;
  readonly parentType: { readonly name: string };
  readonly path: PathStep;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

export interface PathStep {
  readonly prev: PathStep | undefined;
  readonly key: string | number;
}

export interface SimulatorConfig {
  readonly schema: { readonly content: string };
  readonly appSync: {
    readonly name: string;
    readonly defaultAuthenticationType: { readonly authenticationType: string };
    readonly additionalAuthenticationProviders: readonly { readonly authenticationType: string }[];
  };
  readonly dataSources: readonly { readonly name: string; readonly type: string; readonly config?: object }[];
  readonly resolvers: readonly {
    readonly kind: 'UNIT';
    readonly typeName: string;
    readonly fieldName: string;
    readonly dataSourceName: string;
    readonly requestMappingTemplate: string;
    readonly responseMappingTemplate: string;
  }[];
}

interface SelectionInfo {
  readonly selectionSetList: readonly string[];
  readonly selectionSetGraphQL: string;
}

const require = createRequire(import.meta.url);

export const { AmplifyAppSyncSimulator } = require('@aws-amplify/amplify-appsync-simulator') as {
  readonly AmplifyAppSyncSimulator: new () => Simulator;
};

/** `info` as the package shows it to its own templates. */
export const { createInfo } = require('@aws-amplify/amplify-appsync-simulator/lib/velocity/util/info') as {
  readonly createInfo: (info: FieldInfo) => SelectionInfo;
};
