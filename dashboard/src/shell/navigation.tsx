import type { ReactElement } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { addressOf, monthOf } from '../month/monthAddress.ts';
import { pageRoutes } from '../pages/pageRoutes.ts';
import styles from './shell.module.css';

/** All pages there are; the month goes along. */
export function Navigation(): ReactElement {
  const [path] = useLocation();
  const month = monthOf(useSearch());
  return (
    <nav className={styles.side} aria-label="Pages">
      <p className={styles.brand}>
        <img src="/icon.svg" width="28" height="28" alt="" />
        Tyche
      </p>
      <ul className={styles.pages}>
        {pageRoutes.map(({ path: target, label, icon: Icon, load }) => (
          <li key={target}>
            <Link
              href={addressOf(target, month)}
              aria-current={path === target ? 'page' : undefined}
              onPointerEnter={() => void load().catch(() => undefined)}
            >
              <Icon size={20} stroke={1.6} aria-hidden />
              <span>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
