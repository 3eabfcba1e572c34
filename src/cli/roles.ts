import { parseArgs } from 'node:util';
import { rolePermissions, roles } from '#domains/roles.ts';
import { roleName } from '#domains/people/grants/text.vi.ts';
import { asColumns, say } from './console.ts';
import { cliText } from './text.vi.ts';

/** Role × permission, as src/domains/roles.ts has it and the database is given it at every start. */
export async function run(words: string[]): Promise<number> {
  parseArgs({ args: words, options: {} });
  const permissions = [...new Set(roles.flatMap((role) => [...rolePermissions[role]]))].toSorted();
  const rows = permissions.map((permission) => [
    permission,
    ...roles.map((role) => ((rolePermissions[role] as readonly string[]).includes(permission) ? 'x' : '·')),
  ]);
  say(...asColumns([[cliText.permission, ...roles], ...rows]), '');
  say(...asColumns(roles.map((role) => [role, roleName(role)])));
  return 0;
}
