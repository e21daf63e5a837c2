import { isObject } from './intrinsics.ts';

const shapes: readonly {
  readonly name: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
}[] = [
  { name: 'IAM Authorization', present: ['accountId', 'userArn', 'username', 'sourceIp'], absent: [] },
  {
    name: 'User Pool Authorization',
    present: ['sub', 'issuer', 'username', 'claims', 'sourceIp', 'defaultAuthStrategy'],
    absent: [],
  },
  { name: 'Open ID Connect Authorization', present: ['sub', 'issuer', 'claims'], absent: ['username'] },
];

/** What `util.authType()` answers for this `ctx.identity`: read from its shape, as recordings from AWS show. */
export function authTypeOf(identity: unknown): string {
  if (!isObject(identity)) return 'API Key Authorization';
  if (Object.hasOwn(identity, 'resolverContext') || Object.keys(identity).length === 0) return 'Lambda Authorization';
  const has = (key: string): boolean => identity[key] !== undefined && identity[key] !== null;
  const shape = shapes.find(({ present, absent }) => present.every(has) && !absent.some(has));
  return shape?.name ?? 'API Key Authorization';
}
