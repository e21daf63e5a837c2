import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { GSI1, GSI2, PARTITION_KEY, SORT_KEY, TIME_TO_LIVE } from '../table/indexes.ts';

type Index = typeof GSI1;

export interface TableWithIndexes {
  /** `budgets`, as in `Tables`: what alarms and graphs call it. */
  readonly name: string;
  readonly table: Table;
  readonly indexes: readonly string[];
}

/** The four tables. All are kept when the stack goes, and protected from deletion while it stands. */
export class Tables extends Construct {
  /** Plans, totals, categories and recurring templates. GSI2 is sparse and for the jobs alone: no data source reads it. */
  readonly budgets: Table;
  /** GSI1 by month and category, GSI2 by merchant, both within one user of one tenant. */
  readonly transactions: Table;
  /** GSI2 is sparse (months that are not final) and for the jobs alone: no data source reads it. */
  readonly analytics: Table;
  /** Goals and the contributions to them. */
  readonly goals: Table;
  readonly #all: TableWithIndexes[] = [];

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.budgets = this.table('Budgets', 'tyche-budgets', [GSI1, GSI2]);
    this.transactions = this.table('Transactions', 'tyche-transactions', [GSI1, GSI2], TIME_TO_LIVE);
    this.analytics = this.table('Analytics', 'tyche-spending-analytics', [GSI1, GSI2], TIME_TO_LIVE);
    this.goals = this.table('Goals', 'tyche-budget-goals', [GSI1]);
  }

  /** All four with their indexes. */
  get all(): readonly TableWithIndexes[] {
    return this.#all;
  }

  private table(id: string, tableName: string, indexes: readonly Index[], timeToLiveAttribute?: string): Table {
    const table = new Table(this, id, {
      tableName,
      partitionKey: { name: PARTITION_KEY, type: AttributeType.STRING },
      sortKey: { name: SORT_KEY, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(timeToLiveAttribute !== undefined && { timeToLiveAttribute }),
    });
    for (const index of indexes) addIndex(table, index);
    this.#all.push({ name: id.toLowerCase(), table, indexes: indexes.map(({ name }) => name) });
    return table;
  }
}

function addIndex(table: Table, { name, partitionKey, sortKey }: Index): void {
  table.addGlobalSecondaryIndex({
    indexName: name,
    partitionKey: { name: partitionKey, type: AttributeType.STRING },
    sortKey: { name: sortKey, type: AttributeType.STRING },
    projectionType: ProjectionType.ALL,
  });
}
