import { Kind, type ASTNode, type DefinitionNode, type DirectiveNode, type DocumentNode, visit } from 'graphql';
import type { AuthMode, AuthProvider } from '../assembly/app.ts';
import { modeOfDirective } from './authorization.ts';

/**
 * What GraphQL allows in a schema but AppSync refuses, or accepts and then ignores: one sentence for each place.
 * `providers` are the API's authorization modes; a directive of a mode it does not have admits nobody.
 */
export function dialectViolations(document: DocumentNode, providers: readonly AuthProvider[]): string[] {
  const modes = providers.map(({ mode }) => mode);
  return [
    ...document.definitions.flatMap((definition) => definitionViolations(definition)),
    ...usesOfDirectives(document).flatMap((use) => directiveViolations(use, modes)),
  ];
}

function definitionViolations(node: DefinitionNode): string[] {
  const name = 'name' in node && node.name ? node.name.value : '';
  if (node.kind.endsWith('Extension')) {
    return [`"extend" (${name || 'schema'}): AppSync knows no extensions; merge them into the definition`];
  }
  if (node.kind === Kind.DIRECTIVE_DEFINITION) {
    return [`directive @${name}: AppSync has no directives but its own, which a schema uses without declaring them`];
  }
  if (node.kind === Kind.SCALAR_TYPE_DEFINITION) {
    return [`scalar ${name}: AppSync has no scalars but its own, which a schema uses without declaring them`];
  }
  if (name.startsWith('AWS')) return [`type ${name}: names that start with AWS belong to AppSync`];
  if (node.kind === Kind.INTERFACE_TYPE_DEFINITION && node.interfaces?.length) {
    return [`interface ${name} implements ${node.interfaces[0]?.name.value}: in AppSync only object types implement`];
  }
  return [];
}

interface DirectiveUse {
  readonly directive: DirectiveNode;
  readonly kind: Kind;
  /** `Query.notes`, or `Note` for a directive on the type itself. */
  readonly place: string;
  readonly typeName: string;
}

function usesOfDirectives(document: DocumentNode): DirectiveUse[] {
  const uses: DirectiveUse[] = [];
  visit(document, {
    Directive(directive, _key, _parent, _path, ancestors) {
      const nodes = ancestors.filter((ancestor): ancestor is ASTNode => 'kind' in ancestor);
      const names = nodes.flatMap((node) => ('name' in node && node.name ? [node.name.value] : []));
      const owner = nodes.at(-1);
      if (owner) uses.push({ directive, kind: owner.kind, place: names.join('.'), typeName: names[0] ?? '' });
    },
  });
  return uses;
}

function directiveViolations({ directive, kind, place, typeName }: DirectiveUse, modes: readonly AuthMode[]): string[] {
  const name = directive.name.value;
  const refuse = (reason: string): string[] => [`${place} @${name}: ${reason}`];
  if (name === 'oneOf' || name === 'specifiedBy') return refuse('AppSync does not know this directive');
  if (name === 'deprecated' && kind === Kind.INPUT_VALUE_DEFINITION) {
    return refuse('AppSync deprecates fields and enum values only');
  }
  if (name === 'aws_subscribe' && typeName !== 'Subscription') return refuse('belongs on a field of Subscription');
  if (name === 'aws_auth' && modes.length > 1) {
    return refuse('AppSync ignores it on an API with several authorization modes; use @aws_cognito_user_pools');
  }
  if (name === 'aws_api_key' || name === 'aws_oidc' || name === 'aws_lambda') {
    return refuse('the API has no such authorization mode');
  }
  const mode = modeOfDirective[name];
  return mode && !modes.includes(mode) ? refuse(`the API has no authorization mode ${mode}`) : [];
}
