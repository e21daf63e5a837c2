import {
  Kind,
  specifiedRules,
  validate,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { GraphQLResponseError } from './engine.ts';
import { locationsOf } from './errors.ts';
import { placesIn } from './places.ts';
import { validationMessage } from './validationMessages.ts';

/** graphql-js's rules by the name AppSync gives the errors they find. */
const typeOfRule: Readonly<Record<string, string>> = {
  ExecutableDefinitionsRule: 'NonExecutableDefinition',
  UniqueOperationNamesRule: 'DuplicateOperationName',
  LoneAnonymousOperationRule: 'LoneAnonymousOperationViolation',
  SingleFieldSubscriptionsRule: 'SubscriptionMultipleRootFields',
  KnownTypeNamesRule: 'UnknownType',
  FragmentsOnCompositeTypesRule: 'FragmentTypeConditionInvalid',
  VariablesAreInputTypesRule: 'NonInputTypeOnVariable',
  FieldsOnCorrectTypeRule: 'FieldUndefined',
  UniqueFragmentNamesRule: 'DuplicateFragmentName',
  KnownFragmentNamesRule: 'UndefinedFragment',
  NoUnusedFragmentsRule: 'UnusedFragment',
  PossibleFragmentSpreadsRule: 'InvalidFragmentType',
  NoFragmentCyclesRule: 'FragmentCycle',
  UniqueVariableNamesRule: 'DuplicateVariableName',
  NoUndefinedVariablesRule: 'UndefinedVariable',
  NoUnusedVariablesRule: 'UnusedVariable',
  KnownDirectivesRule: 'UnknownDirective',
  UniqueDirectivesPerLocationRule: 'DuplicateDirectiveName',
  KnownArgumentNamesRule: 'UnknownArgument',
  UniqueArgumentNamesRule: 'DuplicateArgumentNames',
  ProvidedRequiredArgumentsRule: 'MissingFieldArgument',
  VariablesInAllowedPositionRule: 'VariableTypeMismatch',
  OverlappingFieldsCanBeMergedRule: 'FieldsConflict',
  UniqueInputFieldNamesRule: 'WrongType',
  ValuesOfCorrectTypeRule: 'WrongType',
  MaxIntrospectionDepthRule: 'MaxIntrospectionDepth',
  noIntrospectionRule: 'FieldUndefined',
};

const MAXIMUM_ERRORS = 100;

/** What is wrong with a document, in AppSync's words, without suggestions of what might have been meant. */
export function validationErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  introspection: boolean,
): GraphQLResponseError[] {
  const types = new Map<GraphQLError, string>();
  const rules = specifiedRules.map((rule) => noting(rule, types));
  if (!introspection) rules.push(noting(noIntrospectionRule, types));
  const options = { maxErrors: MAXIMUM_ERRORS, hideSuggestions: true };
  const errors = validate(schema, document, rules, options);
  if (errors.length === 0) return [];
  const places = placesIn(document);
  return errors.map((error) => ({
    path: null,
    locations: locationsOf(error.nodes?.[0]),
    message: validationMessage(types.get(error), error, places),
  }));
}

/** The same rule, noting of each error it reports which rule that was. */
function noting(rule: ValidationRule, types: Map<GraphQLError, string>): ValidationRule {
  const type = typeOfRule[rule.name];
  return (context) => {
    const reportError = (error: GraphQLError): void => {
      types.set(error, type ?? leafType(error));
      context.reportError(error);
    };
    return rule(Object.create(context, { reportError: { value: reportError } }) as ValidationContext);
  };
}

/** ScalarLeafsRule finds two kinds of error. */
function leafType(error: GraphQLError): string {
  return error.nodes?.[0]?.kind === Kind.SELECTION_SET ? 'SubSelectionNotAllowed' : 'SubSelectionRequired';
}

/** With introspection off AppSync behaves as if the fields did not exist. */
function noIntrospectionRule(context: ValidationContext): ReturnType<ValidationRule> {
  return {
    Field(node) {
      const name = node.name.value;
      if (name !== '__schema' && name !== '__type') return;
      const parent = context.getParentType()?.name ?? 'Query';
      context.reportError(new GraphQLError(`Cannot query field "${name}" on type "${parent}".`, { nodes: node }));
    },
  };
}
