import type { ReactElement } from 'react';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { noticesWanted, onNoticesWanted } from './notices.ts';

const NoticeArea = lazy(() => import('./noticeArea.tsx').then((module) => ({ default: module.NoticeArea })));

/** The place for notices, once there is one. */
export function NoticeHost(): ReactElement | null {
  const isWanted = useSyncExternalStore(onNoticesWanted, noticesWanted);
  if (!isWanted) return null;
  return (
    <Suspense>
      <NoticeArea />
    </Suspense>
  );
}
