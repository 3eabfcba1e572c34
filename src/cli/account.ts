import { parseArgs } from 'node:util';
import { execute, read } from '#platform/command/execute.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { openAccount } from '#domains/people/commands.server.ts';
import { roleName } from '#domains/people/grants/text.vi.ts';
import { type AccountLine, listAccounts } from '#domains/people/queries.server.ts';
import { accountFilter } from '#domains/people/schema.ts';
import { accountStateText } from '#domains/people/text.vi.ts';
import type { OpenSystem } from '../server/system.ts';
import { deskOfPhone } from './acting.ts';
import { asColumns, say } from './console.ts';
import { askFirstAccount, firstAccount, hasNoAccount } from './first-account.ts';
import { locationOptions, withOffice } from './location.ts';
import { accountText as text } from './text.vi.ts';
import { actOf, needed, rightOptions, unitOf } from './typed.ts';

const options = {
  ...locationOptions,
  ...rightOptions,
  as: { type: 'string' },
  name: { type: 'string' },
  phone: { type: 'string' },
  place: { type: 'string' },
  organisation: { type: 'string', default: 'front' },
  title: { type: 'string' },
  search: { type: 'string', default: '' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
  const acts = { first, open, list };
  await acts[actOf(positionals, ['first', 'open', 'list'])](values);
  return 0;
}

/** With no words and somebody at the terminal it asks, if the database is empty. */
async function first(values: Values): Promise<void> {
  const isAsked = process.stdin.isTTY && !values.name && !values.phone && !values.place;
  const typed = () => needed(values, ['name', 'phone', 'place', 'organisation']);
  const said = isAsked ? null : typed();
  await withOffice(values, async (office) => {
    if (said === null && (await hasNoAccount(office))) await askFirstAccount(office, say);
    else await firstAccount(office, { ...(said ?? typed()), title: values.title }, say);
  });
}

async function open(values: Values): Promise<void> {
  const { unit: typedUnit, ...typed } = needed(values, ['as', 'name', 'phone', 'unit', 'role', 'decision']);
  await withOffice(values, async (office) => {
    const desk = await deskOfPhone(office, values.as);
    const { scope, from, until, title } = values;
    const unitId = (await unitOf(desk, typedUnit)).id;
    const opened = await execute(desk, openAccount, { ...typed, scope, from, until, unitId, positionTitle: title });
    say(text.opened(opened.id, typed.name), text.code(opened.code, formatDayTime(opened.expiresAt)), text.codeUse);
  });
}

async function list(values: Values): Promise<void> {
  needed(values, ['as']);
  const accounts = await withOffice(values, (office) => allAccounts(office, values));
  const rows = accounts.map((account) => [
    String(account.id),
    account.name,
    account.positionTitle ?? '',
    account.unitName ?? '',
    account.roles.map(roleName).join(', '),
    accountStateText[account.state],
  ]);
  say(...(rows.length === 0 ? [text.none] : [...asColumns([text.columns, ...rows]), text.count(rows.length)]));
}

async function allAccounts(office: OpenSystem, { as, search }: Values): Promise<AccountLine[]> {
  const desk = await deskOfPhone(office, as);
  const filter = accountFilter.parse({ q: search });
  const accounts: AccountLine[] = [];
  for (let after: string | null = null, more = true; more; more = after !== null) {
    const page = await read(desk, (ctx) => listAccounts(ctx, filter, { after, before: null }));
    accounts.push(...page.rows);
    after = page.page.after;
  }
  return accounts;
}
