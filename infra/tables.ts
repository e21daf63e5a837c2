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

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.budgets = this.table('Budgets', 'tyche-budgets');
    this.transactions = this.table('Transactions', 'tyche-transactions', TIME_TO_LIVE);
    this.analytics = this.table('Analytics', 'tyche-spending-analytics', TIME_TO_LIVE);
    this.goals = this.table('Goals', 'tyche-budget-goals');
    for (const table of [this.budgets, this.transactions, this.analytics]) addIndex(table, GSI2);
  }

  private table(id: string, tableName: string, timeToLiveAttribute?: string): Table {
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
    addIndex(table, GSI1);
    return table;
  }
}

function addIndex(table: Table, { name, partitionKey, sortKey }: typeof GSI1): void {
  table.addGlobalSecondaryIndex({
    indexName: name,
    partitionKey: { name: partitionKey, type: AttributeType.STRING },
    sortKey: { name: sortKey, type: AttributeType.STRING },
    projectionType: ProjectionType.ALL,
  });
}
