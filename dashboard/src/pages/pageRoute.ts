import type { ComponentType } from 'react';

type PageModule = { readonly default: ComponentType };

/** A page of the dashboard. Each lies in a folder of its own, which declares it in `route.ts`. */
export interface PageRoute {
  /** `/budget` */
  readonly path: string;
  /** In the navigation. */
  readonly label: string;
  /** In the bar of a phone, where the label is too long. */
  readonly shortLabel?: string;
  /** Place in the navigation. */
  readonly order: number;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  /** Whether the month switcher means something on it. */
  readonly hasMonth: boolean;
  readonly load: () => Promise<PageModule>;
}
