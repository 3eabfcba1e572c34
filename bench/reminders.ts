// The nightly run over all promises of the country, in its batches of 200 units with policies, rules and everything that it
// writes, against the bare writing of what falls: one statement of the owner over the same rows, without policy, into a
// table with the same indexes.
import { CompiledQuery } from 'kysely';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { addWorkingDays } from '#platform/calendar/working-calendar.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { execute } from '#platform/command/execute.server.ts';
import { firings } from '#domains/commitments/reminders/rules.ts';
import { collectSome } from '#domains/notices/commands.server.ts';
import { syncServices } from '#domains/people/services/commands.server.ts';
import { serviceRoles } from '#domains/roles.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { serviceDesk } from '../src/server/session.ts';
import { makeCountry } from './country.ts';
import {
  alternate,
  type Bench,
  endBench,
  machine,
  ms,
  openBench,
  optionsOf,
  ownerForNow,
  printTable,
  time,
  today,
  verdict,
} from './support.ts';
import { makeWork } from './work.ts';

const bound = 5;
/** Of the embedded database alone, on whose one connection everybody waits meanwhile. */
const batchBound = 50;
const options = optionsOf({ rows: 1_000_000, embeddedRows: 100_000, rounds: 5 });
console.log(`reminders · ${machine()} · ${options.rounds} rounds, medians in ms`);
for (const kind of options.kinds) {
  const rows = kind === 'server' ? options.rows : options.embeddedRows;
  const bench = await openBench(kind, options.url);
  try {
    const places = await bench.asOwner(makeCountry);
    await bench.asOwner((query) => makeWork(query, places, rows));
    await bench.asOwner(async (query) => {
      for (const [role, permissions] of Object.entries(serviceRoles))
        await query('insert into people.role_permission select $1, unnest($2::text[])', [role, permissions]);
      await syncServices(query, bench.system.clock.now());
    });
    await measure(bench, rows);
  } finally {
    await bench.close();
  }
}
endBench();

async function measure(bench: Bench, rows: number): Promise<void> {
  const desk = await serviceDesk(bench.system, 'notices');
  const batches: number[] = [];
  const run = async () => {
    await bench.asOwner((query) => query('truncate notices.notice, notices.run'));
    return time(async () => {
      for (;;) {
        const started = performance.now();
        const { finished } = await execute(desk, collectSome, {});
        batches.push(performance.now() - started);
        if (finished) return;
      }
    });
  };
  const [nightly, bare] = await alternate(options.rounds, [run, () => writeBare(bench, desk)]);
  const { rows: made } = await bench.asOwner((query) => query('select count(*) as n from notices.notice'));
  const sorted = batches.toSorted((a, b) => a - b);
  const most = sorted.at(-1)!;
  const near = sorted[Math.floor(sorted.length * 0.99)]!;
  printTable(
    `${bench.name}, ${rows} commitments in the country`,
    ['reminders', 'nightly run', 'bare insert', 'ratio', '', 'batches', 'p99 of a batch', 'longest', ''],
    [
      [
        ...[
          String(made[0]!.n),
          ms(nightly!),
          ms(bare!),
          `${(nightly! / bare!).toFixed(2)}×`,
          verdict(nightly! / bare!, bound),
        ],
        ...[
          String(batches.length / options.rounds),
          ms(near),
          ms(most),
          bench.kind === 'embedded' ? verdict(near, batchBound) : '',
        ],
      ],
    ],
  );
}

/** What falls on the day, written in one statement; joined on equality, so that no row is held against every firing. */
async function writeBare(bench: Bench, desk: OfficeDesk): Promise<number> {
  await bench.asOwner((query) => query('create table if not exists notices.bare (like notices.notice including all)'));
  await bench.asOwner((query) => query('truncate notices.bare'));
  const fires = firings(vietnamCalendar, addWorkingDays(vietnamCalendar, today, -1), today);
  const column = (name: 'anchor' | 'day' | 'rule') => fires.map((firing) => firing[name]);
  const text = `insert into notices.bare (unit_id, unit_path, on_day, rule, subject, subject_id, occasion, concerns_on, link, facts)
     select c.owner_unit_id, c.owner_path, $4::date, f.rule, 'commitment', c.id, f.day, c.due_on, '/nhiem-vu/' || c.id,
       jsonb_build_object('what', c.what, 'due', c.due_on)
     from commitments.commitment c
     cross join lateral (values ('due', case when c.state <> 'claimed' then c.due_on end),
       ('asked', case when c.state = 'assigned' then c.asked_on end),
       ('claimed', case when c.state = 'claimed' then c.claimed_on end)) a (anchor, day)
     join unnest($1::text[], $2::date[], $3::text[]) as f (anchor, day, rule) on f.anchor = a.anchor and f.day = a.day
     where c.open on conflict do nothing`;
  return time(() =>
    inTransaction(desk.system.db, { accountId: desk.actor!.accountId, today }, 'read write', async (db) => {
      await db.executeQuery(ownerForNow);
      await db.executeQuery(CompiledQuery.raw(text, [column('anchor'), column('day'), column('rule'), today]));
    }),
  );
}
