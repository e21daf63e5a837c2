/** One page of a list of the API. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextToken: string | null;
}

/** Reads one page of a list; null asks for the first. */
export type ReadPage<Item> = (nextToken: string | null) => Promise<Page<Item>>;

export interface ReadItems<Item> {
  readonly items: readonly Item[];
  /** Whether there is more than the pages that were allowed. */
  readonly stoppedEarly: boolean;
}

/** Reads lists page by page, one list after another, until they end or `mostPages` are read. */
export async function readPages<Item>(lists: readonly ReadPage<Item>[], mostPages: number): Promise<ReadItems<Item>> {
  const items: Item[] = [];
  let pagesLeft = mostPages;
  for (const readPage of lists) {
    let nextToken: string | null = null;
    do {
      if (pagesLeft === 0) return { items, stoppedEarly: true };
      const page: Page<Item> = await readPage(nextToken);
      items.push(...page.items);
      nextToken = page.nextToken;
      pagesLeft -= 1;
    } while (nextToken !== null);
  }
  return { items, stoppedEarly: false };
}
