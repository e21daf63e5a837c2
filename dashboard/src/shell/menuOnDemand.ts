import { lazy } from 'react';

/** The entries of the menu, loaded when it is opened first. */
export const MenuOnDemand = lazy(() => import('./menuEntries.tsx').then((module) => ({ default: module.MenuEntries })));
