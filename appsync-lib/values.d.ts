// Where the documentation and AWS's own ESLint plugin disagree (String.raw), the built-in is left out.

interface Object {}

/** The member keeps TypeScript from treating every call of an object type as an untyped call. */
interface Function {
  readonly name: string;
}
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments {}
interface RegExp {
  /** Nothing is a RegExp: APPSYNC_JS has none. */
  readonly notInAppSync: never;
}
interface Boolean {}
interface Symbol {}

interface ObjectConstructor {
  assign<T extends {}, U>(target: T, source: U): T & U;
  assign<T extends {}, U, V>(target: T, source1: U, source2: V): T & U & V;
  assign(target: object, ...sources: any[]): any;
  entries<T>(o: { [s: string]: T } | ArrayLike<T>): [string, T][];
  entries(o: {}): [string, any][];
  hasOwn(o: object, v: PropertyKey): boolean;
  keys(o: {}): string[];
  values<T>(o: { [s: string]: T } | ArrayLike<T>): T[];
  values(o: {}): any[];
}
declare var Object: ObjectConstructor;

interface String {
  readonly length: number;
  readonly [index: number]: string;
  charAt(pos: number): string;
  concat(...strings: string[]): string;
  endsWith(searchString: string, endPosition?: number): boolean;
  indexOf(searchString: string, position?: number): number;
  lastIndexOf(searchString: string, position?: number): number;
  replace(searchValue: string, replaceValue: string): string;
  replaceAll(searchValue: string, replaceValue: string): string;
  slice(start?: number, end?: number): string;
  split(separator: string, limit?: number): string[];
  startsWith(searchString: string, position?: number): boolean;
  toLowerCase(): string;
  toUpperCase(): string;
  trim(): string;
  trimEnd(): string;
  trimStart(): string;
}

/** Without methods: a number becomes text in a template, `${n}`. */
interface Number {}
interface NumberConstructor {
  isFinite(number: unknown): boolean;
  isNaN(number: unknown): boolean;
}
declare var Number: NumberConstructor;
declare var NaN: number;
declare var Infinity: number;

interface Math {
  ceil(x: number): number;
  floor(x: number): number;
  max(...values: number[]): number;
  min(...values: number[]): number;
  random(): number;
  round(x: number): number;
}
declare var Math: Math;

interface JSON {
  /** Of text that is not JSON it returns the empty string instead of throwing. */
  parse(text: string): any;
  stringify(value: any): string;
}
declare var JSON: JSON;

interface Console {
  error(...data: any[]): void;
  log(...data: any[]): void;
}
declare var console: Console;
