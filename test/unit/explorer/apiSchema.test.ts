import { describe, expect, it } from '@jest/globals';
import { parse, print } from 'graphql';
import { forPeople } from '../../../explorer/apiSchema.ts';

const whatIsLeft = (sdl: string): string => print(forPeople(parse(sdl)));

describe('the schema for people', () => {
  it('has no field that is open to IAM alone, and no type that only such a field needs', () => {
    const sdl = `
      schema { query: Query mutation: Mutation }
      type Query { lion: Lion }
      type Mutation {
        feed(food: Food): Lion
        publishLion(input: LionInput): Lion @aws_iam
      }
      type Lion @aws_cognito_user_pools @aws_iam { kind: Kind }
      enum Kind { tame }
      enum Food { hay }
      input LionInput { item: Item }
      input Item { of: LionInput }
    `;
    const left = `
      schema { query: Query mutation: Mutation }
      type Query { lion: Lion }
      type Mutation { feed(food: Food): Lion }
      type Lion @aws_cognito_user_pools @aws_iam { kind: Kind }
      enum Kind { tame }
      enum Food { hay }
    `;
    expect(whatIsLeft(sdl)).toBe(print(parse(left)));
  });

  it('keeps what is open to IAM and to people, and says to whom', () => {
    const sdl = `
      schema { query: Query }
      "Reads."
      type Query {
        "Both."
        a: Int @aws_iam @aws_cognito_user_pools(cognito_groups: ["admins"])
      }
    `;
    expect(whatIsLeft(sdl)).toBe(print(parse(sdl)));
  });
});
