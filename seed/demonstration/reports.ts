import { execute, read } from '#platform/command/execute.server.ts';
import { findingsNow } from '#domains/reporting/checking/queries.server.ts';
import { startReport, stepCommands } from '#domains/reporting/commands.server.ts';
import { getReport, sectionsOf } from '#domains/reporting/queries.server.ts';
import type { Step } from '#domains/reporting/rules.ts';
import { saveSection } from '#domains/reporting/sections/commands.server.ts';
import { nameSignatory } from '#domains/reporting/signatories/commands.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { dayAt, type Offset, yearOf } from './days.ts';
import type { PersonKey } from './people.ts';
import type { UnitKey } from './places.ts';
import type { Act } from './play.ts';
import { communeReason, communeWords, provinceWords, type SectionWords } from './report-words.ts';
import { deskAt, known, type Stage } from './stage.ts';

interface Move {
  on: Offset;
  step: Step;
  by: PersonKey;
  note?: string;
}

interface Telling {
  unit: UnitKey;
  by: PersonKey;
  begun: Offset;
  words: SectionWords;
  moves: readonly Move[];
}

/** The half-year that ended last, as the offices write it up: one issued, one given back, two still being written. */
const tellings: readonly Telling[] = [
  {
    unit: 'dinhVan.front',
    by: 'dinhVan',
    begun: -20,
    words: communeWords,
    moves: [
      { on: -18, step: 'submit', by: 'dinhVan' },
      { on: -17, step: 'approve', by: 'dinhVanLeader' },
      { on: -17, step: 'number', by: 'dinhVan' },
      { on: -16, step: 'issue', by: 'dinhVan' },
    ],
  },
  {
    unit: 'laGi.front',
    by: 'laGi',
    begun: -15,
    words: communeWords,
    moves: [
      { on: -11, step: 'submit', by: 'laGi' },
      {
        on: -10,
        step: 'return',
        by: 'leader',
        note: 'Phần hạn chế còn chung chung: nêu rõ khu dân cư nào chưa họp đủ kỳ, nguyên nhân và việc sẽ làm.',
      },
    ],
  },
  { unit: 'namHa.front', by: 'namHa', begun: -4, words: {}, moves: [] },
  { unit: 'province.front', by: 'coordinator', begun: -6, words: provinceWords, moves: [] },
];

const signers = [
  { unit: 'province.front', person: 'leader', post: 'deputy', title: 'Phó Chủ tịch Thường trực' },
  { unit: 'dinhVan.front', person: 'dinhVanLeader', post: 'head', title: 'Chủ tịch' },
] as const satisfies readonly { unit: UnitKey; person: PersonKey; post: string; title: string }[];

export function reportActs(stage: Stage): Act[] {
  return [
    ...signers.map((signer): Act => ({ on: -25, run: () => nameSigner(stage, signer) })),
    ...tellings.flatMap((telling) => [
      { on: telling.begun, run: () => write(stage, telling) },
      ...telling.moves.map((move): Act => ({ on: move.on, run: () => take(stage, telling, move) })),
    ]),
  ];
}

async function nameSigner(stage: Stage, { unit, person, post, title }: (typeof signers)[number]): Promise<void> {
  await execute(await deskAt(stage, 'leader'), nameSignatory, {
    ...{ unitId: known(stage.units, unit), accountId: known(stage.accounts, person), post, title },
    ...{ decision: 'Quyết định số 15/QĐ-MTTQ-BTT', validFrom: dayAt(stage.today, -58) },
  });
}

async function write(stage: Stage, telling: Telling): Promise<void> {
  const desk = await deskAt(stage, telling.by);
  const period = `${halfYearOf(stage.today)}-h1`;
  const unitId = known(stage.units, telling.unit);
  const { id: reportId } = await execute(desk, startReport, { unitId, template: 'front-half-year', period });
  const begun = await read(desk, async (ctx) => sectionsOf(ctx, await getReport(ctx, reportId)));
  for (const [code, words] of Object.entries(telling.words)) {
    const { version } = known(begun, code);
    await execute(desk, saveSection, { reportId, code, version, words });
  }
}

async function take(stage: Stage, telling: Telling, { step, by, note }: Move): Promise<void> {
  const desk = await deskAt(stage, by);
  const seen = await standing(desk, known(stage.units, telling.unit));
  const found = await read(desk, async (ctx) => findingsNow(ctx, await getReport(ctx, seen.id)));
  const explanations = found.map(({ problem, quote }) => ({ problem, quote, words: communeReason }));
  const given = step === 'submit' ? { explanations } : {};
  await execute(desk, stepCommands[step] as (typeof stepCommands)['return'], { ...seen, note, ...given });
}

function standing(desk: OfficeDesk, unitId: number): Promise<{ id: number; version: number }> {
  return read(desk, (ctx) =>
    ctx.db
      .selectFrom('reporting.report')
      .select(['id', 'version'])
      .where('unit_id', '=', unitId)
      .executeTakeFirstOrThrow(),
  );
}

/** The year whose first half (to 14 June) is over. */
export function halfYearOf(today: string): number {
  return today > `${yearOf(today)}-06-14` ? yearOf(today) : yearOf(today) - 1;
}
