import { IconCalendarRepeat } from '@tabler/icons-react';
import type { PageRoute } from '../pageRoute.ts';

export const route: PageRoute = {
  path: '/recurring',
  label: 'Recurring',
  order: 4,
  icon: IconCalendarRepeat,
  hasMonth: false,
  load: () => import('./recurringPage.tsx'),
};
