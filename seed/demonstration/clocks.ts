import { execute, read } from '#platform/command/execute.server.ts';
import { askExtension, changeCommitment, refuseExtension } from '#domains/commitments/changes/commands.server.ts';
import { appealReturn, stopClock } from '#domains/commitments/clocks/commands.server.ts';
import { getCommitment } from '#domains/commitments/page/queries.server.ts';
import { returnCommitment } from '#domains/commitments/steps/commands.server.ts';
import { dayAt, type Offset } from './days.ts';
import type { UnitKey } from './places.ts';
import { type Act, standing } from './play.ts';
import { deskOfUnit, type Stage } from './stage.ts';

/** What was agreed about a task of a unit on the way; `by` is whose desk it lies on. */
type Agreement = { on: Offset; task: string; unit: UnitKey; by: UnitKey } & (
  | { step: 'ask'; wanted: Offset; note: string }
  | { step: 'grant'; due: Offset; note: string; paper: string }
  | { step: 'refuse' | 'return' | 'appeal'; note: string }
  | { step: 'stop'; until: Offset; note: string; paper: string }
);

const front = 'province.front';
const ditches = { task: 'Chụp ảnh, báo tình hình mương nước', unit: 'dinhVanArea.front' } as const;
const petitions = { task: 'Lập bảng theo dõi các kiến nghị', unit: 'laGi.front' } as const;
const dialogue = 'Tổ chức ít nhất 01 hội nghị đối thoại';
const oversight = 'Hoàn thành 02 cuộc giám sát';

const agreements: readonly Agreement[] = [
  {
    ...{ ...ditches, by: 'dinhVanArea.front', on: -6, step: 'ask', wanted: 6 },
    note: 'Mưa kéo dài, đoạn mương cuối thôn còn ngập, chưa chụp được.',
  },
  {
    ...{ ...ditches, by: 'dinhVan.front', on: -5, step: 'grant', due: 6 },
    note: 'Đồng ý để chụp đủ cả ba đoạn; cuộc giám sát thứ hai lùi theo.',
    paper: 'Thông báo số 14/TB-MTTQ-BTT của Ban Thường trực Ủy ban MTTQ Việt Nam xã',
  },
  {
    ...{ task: dialogue, unit: 'namHa.front', by: 'namHa.front', on: -5, step: 'ask', wanted: 15 },
    note: 'Lãnh đạo Ủy ban nhân dân xã bận họp, chưa xếp được ngày.',
  },
  {
    ...{ task: dialogue, unit: 'namHa.front', by: front, on: -3, step: 'refuse' },
    note: 'Lịch đối thoại của tỉnh đã báo cáo Tỉnh ủy. Đề nghị xã tổ chức đúng hạn, Phó Chủ tịch chủ trì cũng được.',
  },
  {
    ...{ task: oversight, unit: 'laGi.front', by: 'laGi.front', on: -2, step: 'ask', wanted: 26 },
    note: 'Dự thảo nghị quyết về chợ đêm được lùi sang kỳ họp sau, hội nghị phản biện phải lùi theo.',
  },
  {
    ...{ ...petitions, by: front, on: -1, step: 'return' },
    note: 'Bảy kiến nghị quá hạn chưa ghi cơ quan phải trả lời. Đề nghị bổ sung.',
  },
  {
    ...{ ...petitions, by: 'laGi.front', on: -1, step: 'appeal' },
    note: 'Cơ quan phải trả lời của bảy kiến nghị đã ghi ở cột 6, trang 2 của bảng. Đề nghị tỉnh xem lại.',
  },
  {
    ...{ task: oversight, unit: 'phuocHoi.front', by: front, on: -4, step: 'stop', until: 20 },
    note: 'Phường đang kiện toàn Ban Thanh tra nhân dân, chưa có người tham gia giám sát.',
    paper: 'Công văn số 219/MTTQ-BTT của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
  },
];

/** One extension granted, one refused, one that waits; an appeal of a return; a stopped clock. */
export function clockActs(stage: Stage): Act[] {
  return agreements.map((agreed) => ({ on: agreed.on, run: () => agree(stage, agreed) }));
}

async function agree(stage: Stage, agreed: Agreement): Promise<void> {
  const desk = await deskOfUnit(stage, agreed.by);
  const seen = await standing(stage, desk, agreed);
  const { note } = agreed;
  if (agreed.step === 'ask') {
    await execute(desk, askExtension, { ...seen, note, wantedDueOn: dayAt(stage.today, agreed.wanted) });
    return;
  }
  if (agreed.step === 'grant') {
    const { what, product } = await read(desk, (ctx) => getCommitment(ctx, seen.id));
    const dueOn = dayAt(stage.today, agreed.due);
    await execute(desk, changeCommitment, { ...seen, note, what, product, dueOn, paper: agreed.paper });
    return;
  }
  if (agreed.step === 'stop') {
    await execute(desk, stopClock, { ...seen, note, until: dayAt(stage.today, agreed.until), paper: agreed.paper });
    return;
  }
  const said = { appeal: appealReturn, return: returnCommitment, refuse: refuseExtension };
  await execute(desk, said[agreed.step], { ...seen, note });
}
