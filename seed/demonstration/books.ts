import { execute, read } from '#platform/command/execute.server.ts';
import { attachFiles } from '#domains/directives/attachments/commands.server.ts';
import { storedPapers } from '#domains/stored-papers.server.ts';
import { putInDossier } from '#domains/directives/dossiers/commands.server.ts';
import { forwardPaper, takeForwarded } from '#domains/directives/forwarding/commands.server.ts';
import { forwardingsOf } from '#domains/directives/forwarding/queries.server.ts';
import { shelfFilter } from '#domains/directives/schema.ts';
import { listInbox } from '#domains/directives/dispatch/queries.server.ts';
import { listRegister } from '#domains/directives/queries.server.ts';
import type { Act } from './play.ts';
import { deskAt, deskOfUnit, known, type Stage } from './stage.ts';

const annex = `BIỂU TỔNG HỢP KẾT QUẢ
(Kèm theo kế hoạch của Ban Thường trực)

Đơn vị | Số hội nghị đối thoại | Số ý kiến | Đã trả lời | Cuộc giám sát | Hội nghị phản biện
`;

/** What two offices do with the papers in their books: annexes, passing on, files of work. */
export function bookActs(stage: Stage): Act[] {
  return [
    { on: -36, run: () => attach(stage) },
    { on: -20, run: () => handle(stage) },
  ];
}

async function attach(stage: Stage): Promise<void> {
  const desk = await deskOfUnit(stage, 'province.front');
  const unitId = known(stage.units, 'province.front');
  const filter = shelfFilter.parse({ shelf: 'out' });
  const { rows } = await read(desk, (ctx) => listRegister(ctx, unitId, filter));
  const bytes = new TextEncoder().encode(annex);
  const files = await storedPapers(stage.system.files, [{ name: 'Biểu tổng hợp kết quả.txt', bytes }]);
  await execute(desk, attachFiles, { documentId: rows.at(-1)!.id, files });
}

/** The leader of the commune passes the plan of the province on; the officer signs for it and files it. */
async function handle(stage: Stage): Promise<void> {
  const leader = await deskAt(stage, 'dinhVanLeader');
  const officer = await deskAt(stage, 'dinhVan');
  const unitId = known(stage.units, 'dinhVan.front');
  const { rows } = await read(officer, (ctx) => listInbox(ctx, unitId, shelfFilter.parse({ shelf: 'inbox' })));
  for (const [at, { documentId }] of rows.toReversed().entries()) {
    const toAccountId = known(stage.accounts, 'dinhVan');
    const note = at === 0 ? 'Tham mưu kế hoạch của xã, trình Ban Thường trực' : 'Theo dõi, đôn đốc các thôn thực hiện';
    await execute(leader, forwardPaper, { documentId, toAccountId, note });
    const [passed] = await read(officer, (ctx) => forwardingsOf(ctx, documentId, unitId));
    if (at === 0) await execute(officer, takeForwarded, { id: passed!.id });
    if (at === 0)
      await execute(officer, putInDossier, {
        documentId,
        code: '03/HS-MTTQ',
        title: 'Giám sát, phản biện xã hội và đối thoại',
      });
  }
}
