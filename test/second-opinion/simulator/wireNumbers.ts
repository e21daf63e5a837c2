/**
 * DynamoDB takes numbers as text, `{ N: '1' }`; handlers write `{ N: 1 }`, and AppSync puts the one into the other. The
 * simulator's loader passes on what it gets.
 */
export function wireNumbers(request: unknown): unknown {
  if (Array.isArray(request)) return request.map(wireNumbers);
  if (typeof request !== 'object' || request === null) return request;
  return Object.fromEntries(
    Object.entries(request).map(([name, value]) => [
      name,
      name === 'N' && typeof value === 'number' ? String(value) : wireNumbers(value),
    ]),
  );
}
