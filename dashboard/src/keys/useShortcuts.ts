import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { addressOf, monthAfter } from '../month/monthAddress.ts';
import { useMonth } from '../month/useMonth.ts';
import { pageRoutes } from '../pages/pageRoutes.ts';
import { hasKeys } from '../preferences/preferences.ts';
import { createKeyReader } from './keyReader.ts';
import type { KeyTarget } from './keyTarget.ts';
import { reachTarget } from './keyTarget.ts';
import type { Command } from './shortcuts.ts';
import { shortcutsFor } from './shortcuts.ts';

export const TRANSACTIONS = '/transactions';

/** Single keys of the whole page. They are silent in fields, in dialogs and menus, and where they are turned off. */
export function useShortcuts(onHelp: () => void): void {
  const [path, navigate] = useLocation();
  const { month, isChosen, go } = useMonth();
  const [read] = useState(() => createKeyReader(shortcutsFor(pageRoutes)));
  const goTo = (target: string): void => navigate(addressOf(target, isChosen ? month : undefined));
  const reachOnList = (target: KeyTarget): void => {
    if (path !== TRANSACTIONS) goTo(TRANSACTIONS);
    reachTarget(target);
  };
  const obey = (command: Command): void => {
    switch (command.kind) {
      case 'help':
        return onHelp();
      case 'add':
      case 'search':
        return reachOnList(command.kind);
      case 'month':
        if (pageRoutes.some((route) => route.path === path && route.hasMonth)) go(monthAfter(month, command.by));
        return;
      case 'go':
        return goTo(command.path);
    }
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (!hasKeys.isOn() || isMeantForOthers(event)) return;
    const command = read(event.key, event.timeStamp);
    if (command === undefined) return;
    event.preventDefault();
    obey(command);
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const FIELDS =
  'select, textarea, [contenteditable], input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"])';
const OPEN = '[role="dialog"]:not([popover]), [role="menu"], [role="listbox"], [popover]:popover-open';

function isMeantForOthers(event: KeyboardEvent): boolean {
  // AltGr is Control and Alt on some keyboards, and needed for a bracket on many.
  const hasModifier = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  if (event.defaultPrevented || event.isComposing || event.repeat || hasModifier) return true;
  const isField = event.target instanceof Element && event.target.matches(FIELDS);
  return isField || [...document.querySelectorAll(OPEN)].some((one) => one.checkVisibility());
}
