// One directive to every organisation of every commune, through the command that an officer uses, against the bare
// INSERT … SELECT of the same rows into the same tables by their owner.
import { sql } from 'kysely';
import { execute } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { sendDirective } from '#domains/directives/dispatch/commands.server.ts';
import { makeCountry, organisations, unitId } from './country.ts';
import {
  alternate,
  type Bench,
  endBench,
  machine,
  ms,
  optionsOf,
  ownerForNow,
  printTable,
  time,
  today,
  verdict,
  withBench,
} from './support.ts';
import { makeWork } from './work.ts';

const bound = 5;
const sender = unitId(1, 'front');
const what =
  'Tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở tất cả các khu dân cư trên địa bàn, bảo đảm thiết thực, tiết kiệm';

const options = optionsOf({ rows: 100_000, embeddedRows: 20_000, rounds: 7 });
console.log(`send-directive · ${machine()} · ${options.rounds} rounds in turn, medians in ms`);
const report: string[][] = [];
let papers = 0;
for (const kind of options.kinds) {
  const standing = kind === 'server' ? options.rows : options.embeddedRows;
  await withBench(kind, options.url, async (bench) => {
    const places = await bench.asOwner(makeCountry);
    await bench.asOwner((query) => makeWork(query, places, standing));
    await measure(bench, standing);
  });
}
printTable(
  `one directive to ${3321 * organisations.length} units: commitments and dispatches`,
  ['database', 'rows before', 'bare insert', 'sendDirective', 'ratio', 'a unit, µs', ''],
  report,
);
endBench();

async function measure(bench: Bench, standing: number): Promise<void> {
  const desk = await bench.desk(sender);
  const sent: number[] = [];
  const send = async () => {
    const documentId = await readyDirective(bench);
    // One draft, accepted at once: version 1, so the stamp of the reviewed state is known.
    const stamp = 4001 + 1;
    return time(async () => {
      const { promises, recipients } = await execute(desk, sendDirective, { documentId, stamp });
      sent.push(promises, recipients);
    });
  };
  const bare = async () => {
    const documentId = await readyDirective(bench);
    return time(() => bareInsert(bench, documentId));
  };
  await send();
  await bare();
  const [taken, least] = await alternate(options.rounds, [send, bare]);
  if (sent.some((count) => count !== 3321 * organisations.length))
    throw new Error(`not all were sent: ${sent.join(' ')}`);
  const ratio = taken! / least!;
  report.push([
    bench.name,
    String(standing),
    ms(least!),
    ms(taken!),
    `${ratio.toFixed(2)}×`,
    ((taken! / sent[0]!) * 1000).toFixed(0),
    verdict(ratio, bound),
  ]);
}

/** A paper of the nation's Front with one accepted task for all communes, as it stands before the button is pressed. */
async function readyDirective(bench: Bench): Promise<number> {
  const groups = organisations.map((organisation) => ({ organisation, level: 'commune' }));
  const addressees = JSON.stringify({ groups, unitIds: [], supportIds: [] });
  return bench.asOwner(async (query) => {
    const { rows } = await query(
      `insert into directives.document (register_unit_id, register_path, direction, issuer, kind, symbol, issued_on, document_key, title,
         text, reading, state, registered_at, registered_by)
       select id, path, 'out', 'Ủy ban Trung ương MTTQ Việt Nam', 'Kế hoạch', $2, $3::date, $2, 'Kế hoạch đo', 'Kế hoạch', '{}', 'reading', $3::date, id
       from organisation.unit where id = $1 returning id`,
      [sender, `${(papers += 1)}/KH-MTTW`, today],
    );
    const documentId = Number(rows[0]!.id);
    await query(
      `insert into directives.draft (document_id, register_path, position, clause, what, product, mode, due_on, due_source, addressees,
         reason, doubtful, state, changed_at, changed_by)
       select $1, path, 1, 'II.1', $2, 'Báo cáo kết quả', 'order', '2026-11-18', 'paper', ($3::text)::jsonb, 'duty-verb', false, 'accepted', $4::date, id
       from organisation.unit where id = $5`,
      [documentId, what, addressees, today, sender],
    );
    return documentId;
  });
}

/** The least that the database must do for these rows: no policy, no command, no audit; keys, checks and indexes stay. */
async function bareInsert(bench: Bench, documentId: number): Promise<void> {
  await inTransaction(bench.system.db, { accountId: null, today }, 'read write', async (tx) => {
    await tx.executeQuery(ownerForNow);
    await sql`
      insert into commitments.commitment (origin_kind, origin_id, origin_part, origin_label, clause, mode, asker_unit_id, asker_path,
        owner_unit_id, owner_path, parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state)
      select 'directive', ${documentId}::bigint, 1, 'Kế hoạch số 1/KH-MTTW', 'II.1', 'request', a.id, a.path, o.id, o.path, array[a.path, o.path],
        ${what}, 'Báo cáo kết quả', ${today}::date, ${today}::timestamptz, a.id, '2026-11-18', 'paper', 'assigned'
      from organisation.unit o cross join organisation.unit a where o.level = 'commune' and a.id = ${sender}`.execute(
      tx,
    );
    await sql`
      insert into directives.dispatch (document_id, sender_unit_id, sender_path, recipient_unit_id, recipient_path, sent_at)
      select ${documentId}::bigint, a.id, a.path, o.id, o.path, ${today}::timestamptz
      from organisation.unit o cross join organisation.unit a where o.level = 'commune' and a.id = ${sender}`.execute(
      tx,
    );
  });
}
