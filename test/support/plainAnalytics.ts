/**
 * The analytics of a month by plain loops over plain lists, for tests: it shares no code with the API. Amounts are cents.
 */
export interface PlainTransaction {
  id: string;
  /** `YYYY-MM-DDThh:mm:ssZ`. */
  date: string;
  description: string;
  cents: number;
  category: string;
  currency: string;
  isExcluded: boolean;
  recurringId?: string;
}

export interface PlainCategory {
  type: string;
  cents: number;
  isEssential: boolean;
}

/** Due every seven days from `nextDue`, without an end. */
export interface PlainTemplate {
  nextDue: string;
  cents: number;
  category: string;
  currency: string;
  isActive: boolean;
}

export interface PlainMonth {
  month: string;
  currency: string;
  plannedCents: number | null;
  categories: PlainCategory[];
  templates: PlainTemplate[];
  /** Of all months. */
  transactions: PlainTransaction[];
  asOf: string;
}

const order = (
  'housing utilities groceries dining transportation healthcare insurance entertainment shopping personal education ' +
  'childcare subscriptions travel gifts debt savings taxes fees income other'
).split(' ');
const apart = ['income', 'savings'];

function monthsEarlier(month: string, count: number): string {
  const date = new Date(`${month}-15T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - count);
  return date.toISOString().slice(0, 7);
}

function daysOf(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

/** Half away from zero. */
function rounded(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) + 0;
}

function percent(part: number, whole: number): number | undefined {
  return whole > 0 ? rounded((part * 10000) / whole) / 100 : undefined;
}

function counted({ transactions, currency }: PlainMonth, month: string): PlainTransaction[] {
  return transactions.filter((each) => each.date.startsWith(month) && each.currency === currency && !each.isExcluded);
}

function actualsOf(rows: PlainTransaction[]): Map<string, { cents: number; count: number }> {
  const actuals = new Map<string, { cents: number; count: number }>();
  for (const { category, cents } of rows) {
    const { cents: sum, count } = actuals.get(category) ?? { cents: 0, count: 0 };
    actuals.set(category, { cents: sum + (category === 'income' ? cents : -cents), count: count + 1 });
  }
  return actuals;
}

function spentIn(actuals: Map<string, { cents: number }>): number {
  return [...actuals].reduce((sum, [category, { cents }]) => sum + (apart.includes(category) ? 0 : cents), 0);
}

/** Largest first, then by name. */
function ranked(sizes: [string, number][]): string[] {
  return sizes.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([name]) => name);
}

function money(cents: number): string {
  return (cents / 100).toFixed(2);
}

function stillDue({ templates, month, currency }: PlainMonth): number {
  let sum = 0;
  for (const { nextDue, cents, category, currency: own, isActive } of templates) {
    if (!isActive || own !== currency || apart.includes(category)) continue;
    for (let day = Date.parse(nextDue); new Date(day).toISOString().slice(0, 7) <= month; day += 7 * 86_400_000) {
      sum += cents;
    }
  }
  return sum;
}

function paceOf(source: PlainMonth, rows: PlainTransaction[], spent: number) {
  const { month, asOf } = source;
  const days = daysOf(month);
  const today = asOf.slice(0, 7);
  if (today < month) return {};
  if (today > month)
    return { averageDailySpending: rounded(spent / days) / 100, projectedMonthlySpending: spent / 100 };
  const elapsed = Number(asOf.slice(8));
  const posted = rows
    .filter(({ recurringId, category }) => recurringId !== undefined && !apart.includes(category))
    .reduce((sum, { cents }) => sum - cents, 0);
  const toCome = rounded(((spent - posted) * (days - elapsed)) / elapsed);
  return {
    averageDailySpending: rounded(spent / elapsed) / 100,
    projectedMonthlySpending: (spent + stillDue(source) + toCome) / 100,
  };
}

function largestOf(rows: PlainTransaction[]) {
  const instant = ({ date }: PlainTransaction): number => Date.parse(date);
  return rows
    .filter(({ category, cents }) => !apart.includes(category) && cents < 0)
    .sort((one, other) => one.cents - other.cents || instant(one) - instant(other) || (one.id < other.id ? -1 : 1))
    .slice(0, 10)
    .map(({ id, date, description, cents, category }) => ({ id, date, description, amount: cents / 100, category }));
}

/** What is stored of a month, its keys and its life apart; what is null in the API is absent. */
export function plainAnalytics(source: PlainMonth): Record<string, unknown> {
  const { month, currency, categories, asOf } = source;
  const rows = counted(source, month);
  const actuals = actualsOf(rows);
  const before = [1, 2, 3].map((count) => actualsOf(counted(source, monthsEarlier(month, count))));
  const spent = spentIn(actuals);
  const spentBefore = spentIn(before[0]!);
  const budgetOf = (type: string): number =>
    categories.filter((category) => category.type === type).reduce((sum, { cents }) => sum + cents, 0);
  const actualOf = (type: string): number => actuals.get(type)?.cents ?? 0;
  const types = order.filter((type) => budgetOf(type) !== 0 || actuals.has(type));
  const expenses = order.filter((type) => !apart.includes(type));
  const over = ranked(
    expenses
      .filter((type) => budgetOf(type) > 0 && actualOf(type) > budgetOf(type))
      .map((type) => [type, actualOf(type) - budgetOf(type)]),
  );
  const cuts = over
    .filter((type) => !categories.some((category) => category.type === type && category.isEssential))
    .map((type) => cutOf(type, actualOf(type), budgetOf(type), before, currency));
  const income = actualOf('income');
  const previous = (type: string): number => before[0]!.get(type)?.cents ?? 0;
  const planned = source.plannedCents ?? expenses.reduce((sum, type) => sum + budgetOf(type), 0);
  const change = percent(spent - spentBefore, Math.abs(spentBefore));
  return {
    period: month,
    currency,
    asOf,
    spendingByCategory: Object.fromEntries(
      types.map((type) => {
        const ofBudget = percent(actualOf(type), budgetOf(type));
        const ofTotal = apart.includes(type) ? undefined : percent(actualOf(type), spent);
        return [
          type,
          {
            budgeted: budgetOf(type) / 100,
            actual: actualOf(type) / 100,
            difference: (budgetOf(type) - actualOf(type)) / 100,
            ...(ofBudget !== undefined && { percentOfBudget: ofBudget }),
            ...(ofTotal !== undefined && { percentOfTotal: ofTotal }),
            transactionCount: actuals.get(type)?.count ?? 0,
          },
        ];
      }),
    ),
    totalBudgeted: planned / 100,
    totalSpent: spent / 100,
    totalIncome: income / 100,
    netIncome: (income - spent) / 100,
    topCategories: ranked(expenses.filter((type) => actualOf(type) > 0).map((type) => [type, actualOf(type)])).slice(
      0,
      3,
    ),
    overspentCategories: over,
    underspentCategories: ranked(
      expenses.filter((type) => budgetOf(type) > actualOf(type)).map((type) => [type, budgetOf(type) - actualOf(type)]),
    ).filter((type) => budgetOf(type) > 0),
    largestTransactions: largestOf(rows),
    ...paceOf(source, rows, spent),
    comparisonToPreviousMonth: {
      spendingChange: (spent - spentBefore) / 100,
      ...(change !== undefined && { percentageChange: change }),
      categoriesIncreased: expenses.filter((type) => actualOf(type) > previous(type)),
      categoriesDecreased: expenses.filter((type) => actualOf(type) < previous(type)),
    },
    potentialSavings: cuts.reduce((sum, cut) => sum + Math.round(cut.potentialSavings * 100), 0) / 100,
    recommendedCuts: cuts,
  };
}

function cutOf(
  category: string,
  actual: number,
  budgeted: number,
  before: Map<string, { cents: number }>[],
  currency: string,
) {
  const isKnown = before.every((month) => month.size > 0);
  const mean = Math.max(0, rounded(before.reduce((sum, month) => sum + (month.get(category)?.cents ?? 0), 0) / 3));
  const aim = isKnown ? Math.min(budgeted, mean) : budgeted;
  const over = `${percent(actual - budgeted, budgeted)}% over the budget of ${money(budgeted)} ${currency}.`;
  const way =
    aim < budgeted
      ? `Going back to the mean of the three months before, ${money(aim)} ${currency}, saves`
      : 'Staying within the budget saves';
  return {
    category,
    currentSpending: actual / 100,
    recommendedSpending: aim / 100,
    potentialSavings: (actual - aim) / 100,
    reasoning: `Spent ${money(actual)} ${currency}, ${over} ${way} ${money(actual - aim)} ${currency}.`,
  };
}
