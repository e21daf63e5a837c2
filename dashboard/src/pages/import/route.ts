import { IconFileImport } from '@tabler/icons-react';
import type { PageRoute } from '../pageRoute.ts';

export const route: PageRoute = {
  path: '/import',
  label: 'Import',
  order: 9,
  icon: IconFileImport,
  hasMonth: false,
  load: () => import('./importPage.tsx'),
};
