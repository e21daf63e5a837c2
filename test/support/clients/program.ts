/** What the program of a client is started with. */
export interface ProgramSettings {
  readonly url: string;
  readonly region: string;
  /** A token of the user pool. */
  readonly token: string;
}

/** How a program subscribes: the same month said in three ways, another month, and something without a month. */
export const subscriptions = {
  everyMonth: {},
  nullMonth: { month: null },
  january: { month: '2025-01' },
  february: { month: '2025-02' },
} as const;

export type SubscriptionName = keyof typeof subscriptions | 'transactions';

/** A line of a program's output. */
export type Told =
  | { readonly name: SubscriptionName; readonly data: unknown }
  | { readonly name: string; readonly error: string }
  | { readonly name: 'answers'; readonly recorded: unknown; readonly spent: unknown };

export function settings(): ProgramSettings {
  return JSON.parse(process.env['CLIENT_SETTINGS']!) as ProgramSettings;
}

export function tell(told: Told): void {
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

/** How a subscription's events and failures are told. */
export function listener(name: SubscriptionName) {
  return {
    next: ({ data }: { data?: unknown }) => tell({ name, data }),
    error: (error: unknown) => tell({ name, error: JSON.stringify(error, Object.getOwnPropertyNames(error)) }),
  };
}

export const purchase = {
  ...{ id: 'one', date: '2025-03-15T12:00:00Z', description: 'Bakery', amount: -7.5 },
  category: 'dining' as const,
};
