import { IconAdjustmentsDollar } from '@tabler/icons-react';
import type { PageRoute } from '../pageRoute.ts';

export const route: PageRoute = {
  path: '/budget',
  label: 'Budget',
  order: 2,
  icon: IconAdjustmentsDollar,
  hasMonth: true,
  load: () => import('./budgetPage.tsx'),
};
