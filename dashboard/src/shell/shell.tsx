import type { ReactElement } from 'react';
import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { MonthSwitcher } from '../month/monthSwitcher.tsx';
import { pageRoutes } from '../pages/pageRoutes.ts';
import { IdentityPage } from '../session/identityPage.tsx';
import { useSession } from '../session/sessionContext.ts';
import { EmptyState } from '../ui/emptyState.tsx';
import { ErrorBoundary } from '../ui/errorBoundary.tsx';
import { NoticeHost } from '../ui/noticeHost.tsx';
import { PageSkeleton } from '../ui/skeleton.tsx';
import { Navigation } from './navigation.tsx';
import { PersonMenu } from './personMenu.tsx';
import styles from './shell.module.css';
import { ConnectionBanner, StatusLine } from './statusLine.tsx';

const SecondStepPage = lazy(() => import('../session/secondStepPage.tsx'));

/** What stands around every page. */
export function Shell(): ReactElement {
  const [path] = useLocation();
  const route = pageRoutes.find((one) => one.path === path);
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        Skip to the page
      </a>
      <Navigation />
      <header className={styles.header}>
        {route?.hasMonth ? <MonthSwitcher /> : <span />}
        <StatusLine />
        <PersonMenu />
      </header>
      <div className={styles.body}>
        <ConnectionBanner />
        <main id="main" tabIndex={-1} className={styles.main}>
          <ErrorBoundary key={path}>
            <Suspense fallback={<PageSkeleton />}>
              <Pages />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <NoticeHost />
    </div>
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
