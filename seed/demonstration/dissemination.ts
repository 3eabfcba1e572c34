import { execute, read } from '#platform/command/execute.server.ts';
import { receiveDispatch } from '#domains/directives/dispatch/commands.server.ts';
import { findDispatchTo, listInbox } from '#domains/directives/dispatch/queries.server.ts';
import { askStudy, markStudied, passPaperOn } from '#domains/directives/dissemination/commands.server.ts';
import { answerProposals, raiseProposal } from '#domains/directives/proposals/commands.server.ts';
import { shelfFilter } from '#domains/directives/schema.ts';
import { dayAt } from './days.ts';
import type { UnitKey } from './places.ts';
import type { Act } from './play.ts';
import { deskOfUnit, known, type Stage } from './stage.ts';

/** What units raise with the provincial Front, as their officers would write it. */
const raised: readonly [unit: UnitKey, theme: string, kind: 'difficulty' | 'proposal', words: string][] = [
  [
    'dinhVan.front',
    'guidance',
    'difficulty',
    'Biểu mẫu tổng hợp ý kiến chưa thống nhất với mẫu của Đảng ủy; đề nghị dùng một mẫu chung.',
  ],
  ['tanHa.front', 'funds', 'difficulty', 'Chưa bố trí kinh phí tổ chức hội nghị phản biện ở xã mới sắp xếp.'],
  ['tanHa.front', 'staff', 'proposal', 'Đề nghị tập huấn kỹ năng giám sát cho Ban Công tác Mặt trận các thôn.'],
];

/** The plan goes on to the villages, is to be studied by a day; what stands in the way comes back up. */
export function disseminationActs(stage: Stage): Act[] {
  let guidance = 0;
  return [
    { on: -35, run: () => ask(stage) },
    { on: -30, run: () => passOn(stage) },
    { on: -24, run: () => study(stage) },
    {
      on: -15,
      run: async () => {
        guidance = await raise(stage);
      },
    },
    { on: -6, run: () => settle(stage, guidance) },
  ];
}

/** The plan of the province, as commune Đinh Văn got it. */
async function planOf(stage: Stage): Promise<number> {
  const desk = await deskOfUnit(stage, 'dinhVan.front');
  const unitId = known(stage.units, 'dinhVan.front');
  const { rows } = await read(desk, (ctx) => listInbox(ctx, unitId, shelfFilter.parse({ shelf: 'inbox' })));
  return rows.find(({ paper }) => paper.title.includes('giám sát, phản biện'))!.documentId;
}

async function ask(stage: Stage): Promise<void> {
  const desk = await deskOfUnit(stage, 'province.front');
  await execute(desk, askStudy, { documentId: await planOf(stage), studyBy: dayAt(stage.today, 5) });
}

async function passOn(stage: Stage): Promise<void> {
  const desk = await deskOfUnit(stage, 'dinhVan.front');
  const documentId = await planOf(stage);
  const copy = await read(desk, (ctx) => findDispatchTo(ctx, documentId, known(stage.units, 'dinhVan.front')));
  await execute(desk, passPaperOn, { dispatchId: copy!.id, unitIds: [known(stage.units, 'dinhVanArea.front')] });
}

async function study(stage: Stage): Promise<void> {
  const desk = await deskOfUnit(stage, 'dinhVanArea.front');
  const documentId = await planOf(stage);
  const copy = await read(desk, (ctx) => findDispatchTo(ctx, documentId, known(stage.units, 'dinhVanArea.front')));
  await execute(desk, receiveDispatch, { id: copy!.id });
  const where = 'Sinh hoạt Ban Công tác Mặt trận, Nhà văn hóa thôn';
  await execute(desk, markStudied, { id: copy!.id, studiedOn: dayAt(stage.today, -24), where });
}

/** Gives the first, which is answered later. */
async function raise(stage: Stage): Promise<number> {
  const ids: number[] = [];
  const documentId = await planOf(stage);
  for (const [unit, theme, kind, words] of raised) {
    const toUnitId = known(stage.units, 'province.front');
    const { id } = await execute(await deskOfUnit(stage, unit), raiseProposal, {
      documentId,
      theme,
      kind,
      words,
      toUnitId,
    });
    ids.push(id);
  }
  return ids[0]!;
}

async function settle(stage: Stage, id: number): Promise<void> {
  const answer =
    'Từ kỳ báo cáo tháng tới dùng chung mẫu kèm theo kế hoạch; Ban Thường trực đã trao đổi thống nhất với Tỉnh ủy.';
  await execute(await deskOfUnit(stage, 'province.front'), answerProposals, { ids: [id], answer });
}
