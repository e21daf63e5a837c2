import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';
import type { PageRoute } from './pageRoute.ts';

export interface LoadablePage extends PageRoute {
  readonly page: LazyExoticComponent<ComponentType>;
}

/** Every page there is, in the order of the navigation: found by its file, so that no list has to be kept. */
export const pageRoutes: readonly LoadablePage[] = Object.values(
  import.meta.glob<PageRoute>('./*/route.ts', { eager: true, import: 'route' }),
)
  .map((route) => ({ ...route, page: lazy(route.load) }))
  .sort((a, b) => a.order - b.order);

/** Starts to load the page of an address, while the session is still being opened. */
export function preload(path: string): void {
  const route = pageRoutes.find((one) => one.path === path);
  // A page that cannot be had is reported where it is shown.
  route?.load().catch(() => undefined);
}
