/** The arguments that name a list in the cache: `transactions:{"month":"2025-01"}` → `{ month: '2025-01' }`. */
export function listArguments(storeFieldName: string): Readonly<Record<string, string | undefined>> {
  const start = storeFieldName.indexOf('{');
  return start < 0 ? {} : (JSON.parse(storeFieldName.slice(start)) as Record<string, string>);
}
