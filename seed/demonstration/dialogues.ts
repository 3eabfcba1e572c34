import { execute, read } from '#platform/command/execute.server.ts';
import { addDays, monthOf } from '#platform/calendar/day.ts';
import { addDialogueConclusion, issueConclusions } from '#domains/dialogue/conclusions/commands.server.ts';
import { holdDialogue, planDialogue, publishPlan } from '#domains/dialogue/dialogues/commands.server.ts';
import { getDialogue } from '#domains/dialogue/dialogues/queries.server.ts';
import { putTopic, sendDigest, startDigest } from '#domains/dialogue/digests/commands.server.ts';
import { digestPeriods, periodKey } from '#domains/dialogue/digests/rules.ts';
import { publishConclusions } from '#domains/dialogue/publishing/commands.server.ts';
import { raiseMatter } from '#domains/dialogue/raised/commands.server.ts';
import { claim, confirm, type Course, receive } from './courses/course.ts';
import { dayAt, type Offset } from './days.ts';
import { type Dialogue, dialogues } from './dialogue-words.ts';
import { type Act, courseActs } from './play.ts';
import { deskAt, deskOfUnit, known, type Stage } from './stage.ts';

/** Of what the ward heard about waste and drains: one done and confirmed, one said to be done, one under way. */
const courses: readonly Course[] = [
  {
    ...{ task: 'Vận động các hộ giáp ranh không đổ rác', unit: 'phuocHoi.front', asker: 'laGi.front' },
    happenings: [
      receive(-20),
      claim(-12, 'Đã họp 4 tổ liên gia, 86 hộ ký cam kết.', { paper: 'Biên bản họp tổ dân phố số 03' }),
      confirm(-10, 'Kiểm tra thực tế, tuyến mương sạch.'),
    ],
  },
  {
    ...{ task: 'Lắp 6 thùng rác công cộng', unit: 'laGi.youth', asker: 'laGi.front' },
    happenings: [receive(-20), claim(-4, 'Đã lắp đủ 6 thùng.', { paper: 'Biên bản bàn giao số 02' })],
  },
  {
    ...{ task: 'Lập danh sách hộ chưa đăng ký thu gom', unit: 'laGi.women', asker: 'laGi.front' },
    happenings: [receive(-19)],
  },
];

/** Dialogues of La Gi and of the province at every stage, and a digest of last month. */
export function dialogueActs(stage: Stage): Act[] {
  return [...dialogues.flatMap((dialogue) => actsOf(stage, dialogue)), ...courseActs(stage, courses), digestAct(stage)];
}

function actsOf(stage: Stage, dialogue: Dialogue): Act[] {
  let id = 0;
  const act = (on: Offset, run: () => Promise<void>): Act => ({ on, run });
  const desk = () => deskOfUnit(stage, dialogue.unit);
  const version = async () => (await read(await desk(), (ctx) => getDialogue(ctx, id))).version;
  return [
    act(dialogue.planned, async () => {
      const made = await execute(await desk(), planDialogue, {
        ...dialogue.plan,
        ...{ unitId: known(stage.units, dialogue.unit), hostUnitId: known(stage.units, dialogue.host) },
        heldOn: dayAt(stage.today, dialogue.on),
        questionsUntil: dialogue.questions === undefined ? '' : dayAt(stage.today, dialogue.questions),
      });
      id = made.id;
      if (dialogue.isPublic) await execute(await desk(), publishPlan, { id, version: 1 });
      for (const matter of dialogue.before ?? [])
        await execute(await desk(), raiseMatter, { id, came: 'before', ...matter });
    }),
    ...(dialogue.held ? [act(dialogue.on, () => hold(dialogue.held!))] : []),
  ];

  async function hold(held: NonNullable<Dialogue['held']>): Promise<void> {
    await execute(await desk(), holdDialogue, { id, version: await version(), attended: held.attended });
    for (const { concluded = [], ...matter } of held.matters) {
      const { id: raisedId } = await execute(await desk(), raiseMatter, { id, came: 'there', ...matter });
      for (const { owner, due, ...words } of concluded)
        await execute(await desk(), addDialogueConclusion, {
          ...{ id, raisedId, ...words, ownerUnitId: known(stage.units, owner), dueOn: dayAt(stage.today, due) },
        });
    }
    if (!held.paper) return;
    const on = dayAt(stage.today, dialogue.on);
    await execute(await desk(), issueConclusions, { id, version: await version(), paper: held.paper, on });
    await execute(await desk(), publishConclusions, { id, version: await version() });
  }
}

function digestAct(stage: Stage): Act {
  return {
    on: -2,
    run: async () => {
      const desk = await deskAt(stage, 'laGi');
      const today = dayAt(stage.today, -2);
      const last = digestPeriods(today).find(
        (one) => monthOf(one.from) === monthOf(addDays(`${monthOf(today)}-01`, -1)),
      )!;
      const { id } = await execute(desk, startDigest, {
        ...{ unitId: known(stage.units, 'laGi.front'), areaId: desk.actor!.unit!.territoryId, period: periodKey(last) },
        title: 'Tổng hợp ý kiến, nguyện vọng của Nhân dân phường La Gi',
      });
      await execute(desk, putTopic, {
        ...{ id, fieldCode: 'environment' },
        themes: 'Nhiều khu dân cư lo mương thoát nước tắc trước mùa mưa; rác tập kết sai giờ ở chợ và bến cá.',
        wish: 'Nạo vét trước mùa mưa, có giờ và điểm thu gom cố định.',
      });
      await execute(desk, putTopic, {
        ...{ id, fieldCode: 'procedures' },
        themes: 'Sau khi sắp xếp đơn vị hành chính, người lớn tuổi còn lúng túng khi nộp hồ sơ trực tuyến.',
        wish: 'Có người hướng dẫn tại nhà văn hóa vào ngày nghỉ.',
      });
      await execute(desk, sendDigest, { id, version: 1 });
    },
  };
}
