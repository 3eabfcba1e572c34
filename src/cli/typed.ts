import { read } from '#platform/command/execute.server.ts';
import { findUnitByPath, getUnit, type UnitView } from '#domains/organisation/queries.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { cliText } from './text.vi.ts';
import { WrongCall } from './endings.ts';

type Typed = Readonly<Record<string, string | undefined>>;

/** The words that a command cannot do without; all that are missing are named at once. */
export function needed<Name extends string>(typed: Typed, names: readonly Name[]): Record<Name, string> {
  const missing = names.filter((name) => !typed[name]?.trim());
  if (missing.length > 0) throw new WrongCall(cliText.missing(missing));
  return Object.fromEntries(names.map((name) => [name, typed[name]!.trim()])) as Record<Name, string>;
}

/** The one word behind a command group ('open' of "account open"). */
export function actOf<Name extends string>(positionals: readonly string[], names: readonly Name[]): Name {
  const [act = '', ...rest] = positionals;
  const known = names.find((name) => name === act);
  if (known === undefined || rest.length > 0) throw new WrongCall(cliText.wrongWord(rest[0] ?? act));
  return known;
}

/** A unit by its number or its path. Refuses with unit-not-found. */
export async function unitOf(desk: OfficeDesk, typed: string): Promise<UnitView> {
  if (/^\d+$/u.test(typed)) return read(desk, (ctx) => getUnit(ctx, Number(typed)));
  const isPath = /^\w+(?:\.\w+)*$/u.test(typed);
  const unit = isPath ? await read(desk, (ctx) => findUnitByPath(ctx, typed)) : null;
  if (unit === null) throw new Refusal('unit-not-found');
  return unit;
}

/** What an account is given when it is opened, and afterwards. */
export const rightOptions = {
  unit: { type: 'string' },
  role: { type: 'string' },
  scope: { type: 'string', default: 'unit-below' },
  decision: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
} as const;
