import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { reachTarget } from '../keys/keyTarget.ts';
import { TRANSACTIONS } from '../keys/useShortcuts.ts';
import { addressOf, monthOf } from '../month/monthAddress.ts';

interface AddLinkProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Leads to where a transaction is typed in, from any page. */
export function AddLink({ className, children }: AddLinkProps): ReactElement {
  const [path] = useLocation();
  const month = monthOf(useSearch());
  const onClick = (event: MouseEvent): void => {
    if (path === TRANSACTIONS) event.preventDefault();
    reachTarget('add');
  };
  return (
    <Link href={addressOf(TRANSACTIONS, month)} className={className} onClick={onClick}>
      {children}
    </Link>
  );
}
