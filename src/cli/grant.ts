import { parseArgs } from 'node:util';
import { execute, read } from '#platform/command/execute.server.ts';
import { formatDay, parseDay } from '#platform/vietnamese/day-format.ts';
import { endGrant, giveGrant } from '#domains/people/grants/commands.server.ts';
import { grantStateText, placeText, roleName } from '#domains/people/grants/text.vi.ts';
import { getAccount } from '#domains/people/queries.server.ts';
import { deskOfPhone } from './acting.ts';
import { asColumns, say } from './console.ts';
import { locationOptions, withOffice } from './location.ts';
import { accountText as text } from './text.vi.ts';
import { actOf, needed, rightOptions, unitOf } from './typed.ts';

const options = {
  ...locationOptions,
  ...rightOptions,
  as: { type: 'string' },
  account: { type: 'string' },
  grant: { type: 'string' },
  on: { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
  const acts = { give, end, list };
  await acts[actOf(positionals, ['give', 'end', 'list'])](values);
  return 0;
}

async function give(values: Values): Promise<void> {
  const typed = needed(values, ['as', 'account', 'unit', 'role', 'decision']);
  await withOffice(values, async (office) => {
    const desk = await deskOfPhone(office, typed.as);
    const { id: unitId } = await unitOf(desk, typed.unit);
    const { scope, from, until } = values;
    const { role, decision } = typed;
    const given = await execute(desk, giveGrant, { id: typed.account, unitId, role, decision, scope, from, until });
    say(text.granted(given.grantId));
  });
}

async function end(values: Values): Promise<void> {
  const typed = needed(values, ['as', 'grant', 'on']);
  const endsOn = parseDay(typed.on) ?? typed.on;
  await withOffice(values, async (office) => {
    await execute(await deskOfPhone(office, typed.as), endGrant, { grantId: typed.grant, endsOn });
    say(text.ended(Number(typed.grant), formatDay(endsOn)));
  });
}

async function list(values: Values): Promise<void> {
  const typed = needed(values, ['as', 'account']);
  const { grants } = await withOffice(values, async (office) => {
    const desk = await deskOfPhone(office, typed.as);
    return read(desk, (ctx) => getAccount(ctx, Number(typed.account)));
  });
  const rows = grants.map((grant) => [
    String(grant.id),
    roleName(grant.role),
    placeText(grant),
    formatDay(grant.from),
    (grant.endedOn ?? grant.until) ? formatDay((grant.endedOn ?? grant.until)!) : '',
    grant.decision,
    grantStateText[grant.state],
  ]);
  say(...(rows.length === 0 ? [text.none] : asColumns([text.grantColumns, ...rows])));
}
