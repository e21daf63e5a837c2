import type { Command, Shortcut } from './shortcuts.ts';

/** How long a first key waits for its second one. */
const TOGETHER_MS = 1500;

/** Reads keys one by one, and tells the command that they make up. `at`: when, in ms. */
export function createKeyReader(shortcuts: readonly Shortcut[]): (key: string, at: number) => Command | undefined {
  let pressed: { keys: readonly string[]; at: number } | undefined;
  return (key, at) => {
    const before = pressed !== undefined && at - pressed.at < TOGETHER_MS ? pressed.keys : [];
    const keys = [...before, key];
    const begun = shortcuts.filter((one) => keys.every((part, index) => one.keys[index] === part));
    const found = begun.find((one) => one.keys.length === keys.length);
    pressed = found === undefined && begun.length > 0 ? { keys, at } : undefined;
    return found?.command;
  };
}
