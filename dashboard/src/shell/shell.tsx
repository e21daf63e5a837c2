import { IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useShortcuts } from '../keys/useShortcuts.ts';
import { MonthSwitcher } from '../month/monthSwitcher.tsx';
import { pageRoutes } from '../pages/pageRoutes.ts';
import { usePreference } from '../preferences/preference.ts';
import { hidesAmounts } from '../preferences/preferences.ts';
import { useSession } from '../session/sessionContext.ts';
import { EmptyState } from '../ui/emptyState.tsx';
import { ErrorBoundary } from '../ui/errorBoundary.tsx';
import { NoticeHost } from '../ui/noticeHost.tsx';
import { PageSkeleton } from '../ui/skeleton.tsx';
import { AddLink } from './addLink.tsx';
import { Brand } from './brand.tsx';
import { ConnectionBanner } from './connectionBanner.tsx';
import { Navigation } from './navigation.tsx';
import { PersonMenu } from './personMenu.tsx';
import styles from './shell.module.css';
import { LiveRegion, StatusLine } from './statusLine.tsx';

const ShortcutsDialog = lazy(() =>
  import('../keys/shortcutsDialog.tsx').then((module) => ({ default: module.ShortcutsDialog })),
);

const IdentityPage = lazy(() =>
  import('../session/identityPage.tsx').then((module) => ({ default: module.IdentityPage })),
);
const SecondStepPage = lazy(() => import('../session/secondStepPage.tsx'));

/** What stands around every page. */
export function Shell(): ReactElement {
  const [path] = useLocation();
  const [showsHelp, setShowsHelp] = useState(false);
  const openHelp = useCallback(() => setShowsHelp(true), []);
  // All below is drawn anew, with the digits of its amounts or without.
  usePreference(hidesAmounts);
  useShortcuts(openHelp);
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        Skip to the page
      </a>
      <Navigation onHelp={openHelp} />
      <Header path={path} onHelp={openHelp} />
      <div className={styles.body}>
        <main id="main" tabIndex={-1} className={styles.main}>
          <ErrorBoundary key={path}>
            <Suspense fallback={<PageSkeleton />}>
              <Pages />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <ConnectionBanner />
      <LiveRegion />
      {showsHelp && (
        <Suspense>
          <ShortcutsDialog onClose={() => setShowsHelp(false)} />
        </Suspense>
      )}
      <NoticeHost />
    </div>
  );
}

function Header({ path, onHelp }: { path: string; onHelp: () => void }): ReactElement {
  const route = pageRoutes.find((one) => one.path === path);
  return (
    <header className={styles.header}>
      <div className={styles.month}>
        {route?.hasMonth ? (
          <MonthSwitcher />
        ) : (
          <div className={styles.brand}>
            <Brand />
          </div>
        )}
      </div>
      <StatusLine />
      {path === '/' && (
        <AddLink className={styles.add}>
          <IconPlus size={16} stroke={2} aria-hidden />
          Add transaction
        </AddLink>
      )}
      <div className={styles.person}>
        <PersonMenu onHelp={onHelp} />
      </div>
    </header>
  );
}

function Pages(): ReactElement {
  const { session } = useSession();
  return (
    <Switch>
      {pageRoutes.map(({ path, page }) => (
        <Route key={path} path={path} component={page} />
      ))}
      {session.isLocal ? (
        <Route path="/identity" component={IdentityPage} />
      ) : (
        <Route path="/second-step" component={SecondStepPage} />
      )}
      <Route>
        <EmptyState title="There is no such page." action={{ label: 'Go to the overview', href: '/' }} />
      </Route>
    </Switch>
  );
}
