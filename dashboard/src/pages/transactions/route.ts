import { IconReceipt } from '@tabler/icons-react';
import type { PageRoute } from '../pageRoute.ts';

export const route: PageRoute = {
  path: '/transactions',
  label: 'Transactions',
  shortLabel: 'Activity',
  order: 3,
  icon: IconReceipt,
  hasMonth: true,
  load: () => import('./transactionsPage.tsx'),
};
