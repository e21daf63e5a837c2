import { useEffect, useState } from 'react';

export interface WholeList {
  /** Further pages are on their way. */
  readonly isReading: boolean;
  /** A page could not be had; what is there stays. */
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

/**
 * Reads a list to its end, page after page, for pages that show it in an order of their own. `readPage` puts the page
 * into the cache; `nextToken` is that of the list as it is held.
 */
export function useWholeList(
  nextToken: string | null | undefined,
  readPage: (nextToken: string) => Promise<unknown>,
): WholeList {
  const [failedAt, setFailedAt] = useState<string>();
  const hasFailed = nextToken != null && failedAt === nextToken;
  useEffect(() => {
    if (nextToken == null || hasFailed) return;
    readPage(nextToken).catch(() => setFailedAt(nextToken));
    // What reads is another function at each drawing; only the place to go on from counts.
  }, [nextToken, hasFailed]);
  return { isReading: nextToken != null && !hasFailed, hasFailed, retry: () => setFailedAt(undefined) };
}
