import { allows } from '../access/allows.ts';
import type { LambdaFunction } from './app.ts';
import { AssemblyError } from './assemblyError.ts';

/** Throws for what a function's role has to allow so that AWS accepts the resource at `where`. */
export function requireActions(
  where: string,
  { name, permissions }: Pick<LambdaFunction, 'name' | 'permissions'>,
  actions: readonly string[],
  resource: string,
): void {
  const missing = actions.filter((action) => !allows(permissions, action, resource));
  if (missing.length === 0) return;
  throw new AssemblyError(
    `${where}: the role of the function ${name} does not allow ${missing.join(', ')} on ${resource}. ` +
      'AWS would not accept it either.',
  );
}
