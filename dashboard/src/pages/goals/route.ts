import { IconTarget } from '@tabler/icons-react';
import type { PageRoute } from '../pageRoute.ts';

export const route: PageRoute = {
  path: '/goals',
  label: 'Goals',
  order: 5,
  icon: IconTarget,
  hasMonth: false,
  load: () => import('./goalsPage.tsx'),
};
