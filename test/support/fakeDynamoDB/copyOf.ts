/**
 * A deep copy. Not by `structuredClone`: under Jest that makes objects of another realm, which are deeply equal to none
 * of this one.
 */
export function copyOf<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copyOf(part)])) as Value;
}
