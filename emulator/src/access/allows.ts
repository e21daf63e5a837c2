import type { Permission } from '../assembly/app.ts';

/** Whether one of the Allow statements covers the action on the resource. Actions are compared without regard to case. */
export function allows(permissions: readonly Permission[], action: string, resource: string): boolean {
  return permissions.some(
    ({ actions, resources }) =>
      actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
      resources.some((pattern) => matches(pattern, resource)),
  );
}

/** `*` is any text, `?` any character: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html */
function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
