import { execute, read } from '#platform/command/execute.server.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { answerInvitation } from '#domains/activities/meetings/answers/commands.server.ts';
import { countAttendance, holdMeeting } from '#domains/activities/meetings/attendance/commands.server.ts';
import { closeMeeting, planMeeting } from '#domains/activities/meetings/commands.server.ts';
import { addConclusion, sendConclusions } from '#domains/activities/meetings/conclusions/commands.server.ts';
import { writeMinutes } from '#domains/activities/meetings/minutes/commands.server.ts';
import { getMeeting } from '#domains/activities/meetings/page/queries.server.ts';
import { addPapers } from '#domains/activities/meetings/papers/commands.server.ts';
import { claim, confirm, type Course, receive } from './courses/course.ts';
import { dayAt, type Offset } from './days.ts';
import { briefing, coming, type Meeting, study, thisWeek } from './meetings/plans.ts';
import { paragraph } from './papers/paper.ts';
import type { UnitKey } from './places.ts';
import { type Act, courseActs } from './play.ts';
import { deskOfUnit, known, type Stage } from './stage.ts';

/** What became of what the briefing concluded: one confirmed, one that waits to be confirmed, the others under way. */
const courses: readonly Course[] = [
  {
    ...{ task: 'Hoàn thiện danh sách hộ khó khăn về nhà ở', unit: 'laGi.front', asker: 'province.front' },
    happenings: [
      receive(-7),
      claim(-4, 'Đã rà soát 5 tổ dân phố, lập danh sách 12 hộ.', { paper: 'Danh sách số 07/DS-MTTQ-BTT' }),
      confirm(-3, 'Danh sách đầy đủ.'),
    ],
  },
  {
    ...{ task: 'Hoàn thiện danh sách hộ khó khăn về nhà ở', unit: 'tanHa.front', asker: 'province.front' },
    happenings: [
      receive(-6),
      claim(-2, 'Đã rà soát các thôn, lập danh sách 9 hộ.', { paper: 'Danh sách số 04/DS-MTTQ-BTT' }),
    ],
  },
  {
    ...{ task: 'Thống nhất nội dung ra quân', unit: 'province.women', asker: 'province.front' },
    happenings: [receive(-6)],
  },
];

/** A briefing with conclusions, a conference over four points, and the briefing of next week. */
export function meetingActs(stage: Stage): Act[] {
  const ids = new Map<Meeting, number>();
  return [
    ...[briefing, study, coming, thisWeek].flatMap((meeting) => actsOf(stage, meeting, ids)),
    ...courseActs(stage, courses),
  ];
}

function actsOf(stage: Stage, meeting: Meeting, ids: Map<Meeting, number>): Act[] {
  const act = (on: Offset, run: (id: number) => Promise<void>): Act => ({ on, run: () => run(known(ids, meeting)) });
  const plan: Act = { on: meeting.planned, run: async () => void ids.set(meeting, await call(stage, meeting, ids)) };
  const answers = Object.entries(meeting.answers).map(([unit, answer]) =>
    act(answer.on, (id) => reply(stage, id, unit as UnitKey, answer)),
  );
  return [plan, ...answers, ...(meeting.held ? [act(meeting.on, (id) => hold(stage, id, meeting))] : [])];
}

async function call(stage: Stage, meeting: Meeting, ids: ReadonlyMap<Meeting, number>): Promise<number> {
  const desk = await deskOfUnit(stage, meeting.host);
  const { follows, on, papers } = meeting;
  const { id } = await execute(desk, planMeeting, {
    ...meeting.plan,
    hostUnitId: known(stage.units, meeting.host),
    ...(follows ? { previousId: known(ids, follows) } : {}),
    startsOn: dayAt(stage.today, on),
    unitIds: meeting.invited.map((unit) => known(stage.units, unit)),
  });
  const { agenda } = await read(desk, (ctx) => getMeeting(ctx, id));
  for (const { title, item, link } of papers) {
    const files = link
      ? []
      : [await stage.system.files.put(await paper(title, dayAt(stage.today, on)), `${title}.docx`)];
    await execute(desk, addPapers, { id, title, agendaItemId: agenda[item]!.id, link: link ?? '', files });
  }
  return id;
}

function paper(title: string, day: string): Promise<Buffer> {
  return renderOfficeDocument({
    superior: null,
    issuer: ['Ủy ban MTTQ Việt Nam tỉnh Lâm Đồng', 'Ban Thường trực'],
    symbol: { number: null, suffix: 'BC-MTTQ-BTT' },
    place: 'Lâm Đồng',
    day,
    kind: 'Báo cáo',
    title,
    body: [paragraph('Tài liệu phục vụ cuộc họp, các đơn vị nghiên cứu trước và chuẩn bị ý kiến.')],
    signature: { form: ['TM. BAN THƯỜNG TRỰC'], name: null },
    recipients: ['Thành phần dự họp', 'Lưu: VT'],
  });
}

async function reply(stage: Stage, id: number, unit: UnitKey, answer: Meeting['answers'][UnitKey] & object) {
  const desk = await deskOfUnit(stage, unit);
  const { points } = await read(desk, (ctx) => getMeeting(ctx, id));
  await execute(desk, answerInvitation, {
    ...{ id, unitId: known(stage.units, unit), version: 1 },
    ...('reason' in answer
      ? { answer: 'declined', reason: answer.reason }
      : { answer: 'coming', heads: answer.heads, pointId: points[answer.point ?? 0]!.id }),
  });
}

async function hold(stage: Stage, id: number, meeting: Meeting): Promise<void> {
  const desk = await deskOfUnit(stage, meeting.host);
  const { points, agenda } = await read(desk, (ctx) => getMeeting(ctx, id));
  const { heads, minutes, conclusions } = meeting.held!;
  const counts = heads.map((count, at) => ({ pointId: points[at]!.id, heads: count }));
  await execute(desk, countAttendance, { id, counts });
  const items = agenda.map((item, at) => ({ id: item.id, discussed: minutes[at] ?? '' }));
  await execute(desk, writeMinutes, { id, version: 1, items });
  await execute(desk, holdMeeting, { id, version: 2 });
  for (const { due, owners, cooperating = [], ...words } of conclusions)
    await execute(desk, addConclusion, {
      ...{ id, ...words, dueOn: dayAt(stage.today, due) },
      ownerUnitIds: owners.map((unit) => known(stage.units, unit)),
      cooperatingUnitIds: cooperating.map((unit) => known(stage.units, unit)),
    });
  if (conclusions.length > 0) await execute(desk, sendConclusions, { id });
  else await execute(desk, closeMeeting, { id, version: 3 });
}
