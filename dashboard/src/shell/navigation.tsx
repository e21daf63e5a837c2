import { IconDots, IconPlus } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { addressOf, monthOf } from '../month/monthAddress.ts';
import type { LoadablePage } from '../pages/pageRoutes.ts';
import { pageRoutes } from '../pages/pageRoutes.ts';
import { Popover } from '../ui/popover.tsx';
import { AddLink } from './addLink.tsx';
import { Brand } from './brand.tsx';
import { MenuOnDemand } from './menuOnDemand.ts';
import styles from './navigation.module.css';

/** So many pages have a place in the bar of a phone; in the middle of it stands “Add”, at its end “More”. */
const IN_BAR = 3;
const BEFORE_ADD = 2;

/** All pages there are; the month goes along. */
export function Navigation({ onHelp }: { onHelp: () => void }): ReactElement {
  return (
    <nav className={styles.side} aria-label="Pages">
      <div className={styles.brand}>
        <Brand />
      </div>
      <ul className={styles.pages}>
        {pageRoutes.map((page, index) => (
          <Fragment key={page.path}>
            {index === BEFORE_ADD && (
              <li className={styles.barOnly}>
                <AddLink className={styles.add}>
                  <IconPlus size={22} stroke={2} aria-hidden />
                  <span>Add</span>
                </AddLink>
              </li>
            )}
            <li className={index < IN_BAR ? undefined : styles.sideOnly}>
              <PageLink page={page} />
            </li>
          </Fragment>
        ))}
        <li className={styles.barOnly}>
          <More onHelp={onHelp} />
        </li>
      </ul>
    </nav>
  );
}

function PageLink({ page, onChoose }: { page: LoadablePage; onChoose?: () => void }): ReactElement {
  const { path: target, label, shortLabel, icon: Icon, load } = page;
  const [path] = useLocation();
  const month = monthOf(useSearch());
  return (
    <Link
      href={addressOf(target, month)}
      aria-current={path === target ? 'page' : undefined}
      onPointerEnter={() => void load().catch(() => undefined)}
      onClick={onChoose}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
      {shortLabel === undefined || onChoose !== undefined ? (
        <span>{label}</span>
      ) : (
        <>
          <span className={styles.label}>{label}</span>
          <span className={styles.short}>{shortLabel}</span>
        </>
      )}
    </Link>
  );
}

/** The other pages and the menu of the person, where the bar has no room for them. */
function More({ onHelp }: { onHelp: () => void }): ReactElement {
  const [path] = useLocation();
  const others = pageRoutes.slice(IN_BAR);
  const content = (
    <>
      <IconDots size={20} stroke={1.6} aria-hidden />
      <span>More</span>
    </>
  );
  const isThere = others.some((page) => page.path === path);
  return (
    <Popover
      label="More"
      align="end"
      button={{ label: 'More', className: isThere ? styles.moreCurrent : styles.more, content }}
    >
      {(close) => (
        <>
          <ul className={styles.others}>
            {others.map((page) => (
              <li key={page.path}>
                <PageLink page={page} onChoose={close} />
              </li>
            ))}
          </ul>
          <MenuOnDemand close={close} onHelp={onHelp} />
        </>
      )}
    </Popover>
  );
}
