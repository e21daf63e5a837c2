/**
 * What both kinds of array can do. The interfaces in here are named like the global ones because AWS's ESLint plugin
 * knows the callbacks that APPSYNC_JS allows as `Array.map` and so on, by the name of the declaring interface.
 */
declare namespace AppSync {
  interface Array<T> {
    readonly length: number;
    concat(...items: ConcatArray<T>[]): T[];
    concat(...items: (T | ConcatArray<T>)[]): T[];
    every<S extends T>(predicate: (value: T, index: number, array: readonly T[]) => value is S): this is readonly S[];
    every(predicate: (value: T, index: number, array: readonly T[]) => unknown): boolean;
    filter<S extends T>(predicate: (value: T, index: number, array: readonly T[]) => value is S): S[];
    filter(predicate: (value: T, index: number, array: readonly T[]) => unknown): T[];
    find<S extends T>(predicate: (value: T, index: number, array: readonly T[]) => value is S): S | undefined;
    find(predicate: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
    findIndex(predicate: (value: T, index: number, array: readonly T[]) => unknown): number;
    findLast<S extends T>(predicate: (value: T, index: number, array: readonly T[]) => value is S): S | undefined;
    findLast(predicate: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
    findLastIndex(predicate: (value: T, index: number, array: readonly T[]) => unknown): number;
    flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
    flatMap<U>(callback: (value: T, index: number, array: readonly T[]) => U | readonly U[]): U[];
    forEach(callback: (value: T, index: number, array: readonly T[]) => void): void;
    indexOf(searchElement: T, fromIndex?: number): number;
    join(separator?: string): string;
    lastIndexOf(searchElement: T, fromIndex?: number): number;
    map<U>(callback: (value: T, index: number, array: readonly T[]) => U): U[];
    reduce(callback: (previous: T, current: T, index: number, array: readonly T[]) => T): T;
    reduce(callback: (previous: T, current: T, index: number, array: readonly T[]) => T, initial: T): T;
    reduce<U>(callback: (previous: U, current: T, index: number, array: readonly T[]) => U, initial: U): U;
    reduceRight(callback: (previous: T, current: T, index: number, array: readonly T[]) => T): T;
    reduceRight(callback: (previous: T, current: T, index: number, array: readonly T[]) => T, initial: T): T;
    reduceRight<U>(callback: (previous: U, current: T, index: number, array: readonly T[]) => U, initial: U): U;
    slice(start?: number, end?: number): T[];
    some(predicate: (value: T, index: number, array: readonly T[]) => unknown): boolean;
  }
}

interface ReadonlyArray<T> extends AppSync.Array<T> {
  readonly [n: number]: T;
}

interface Array<T> extends AppSync.Array<T> {
  [n: number]: T;
  length: number;
  fill(value: T, start?: number, end?: number): this;
  pop(): T | undefined;
  push(...items: T[]): number;
  reverse(): T[];
  shift(): T | undefined;
  /** As text, ascending. APPSYNC_JS takes no function to compare by. */
  sort(): this;
  splice(start: number, deleteCount?: number): T[];
  splice(start: number, deleteCount: number, ...items: T[]): T[];
  unshift(...items: T[]): number;
}

interface ConcatArray<T> {
  readonly length: number;
  readonly [n: number]: T;
  join(separator?: string): string;
  slice(start?: number, end?: number): T[];
}

interface ArrayLike<T> {
  readonly length: number;
  readonly [n: number]: T;
}

type FlatArray<Arr, Depth extends number> = {
  done: Arr;
  recur: Arr extends ReadonlyArray<infer Inner> ? FlatArray<Inner, [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10][Depth]> : Arr;
}[Depth extends -1 ? 'done' : 'recur'];
