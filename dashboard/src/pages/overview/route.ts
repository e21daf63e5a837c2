import { IconLayoutDashboard } from '@tabler/icons-react';
import type { PageRoute } from '../pageRoute.ts';

export const route: PageRoute = {
  path: '/',
  label: 'Overview',
  order: 1,
  icon: IconLayoutDashboard,
  hasMonth: true,
  load: () => import('./overviewPage.tsx'),
};
