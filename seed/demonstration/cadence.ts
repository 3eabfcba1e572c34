import { monthOf } from '#platform/calendar/day.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { continueSeries } from '#domains/commitments/cadence/jobs.server.ts';
import { dueOf, firstDueOn, nextPeriod, periodOf } from '#domains/commitments/cadence/rules.ts';
import { putInCharge } from '#domains/commitments/in-charge/commands.server.ts';
import { stepCommands } from '#domains/commitments/steps/commands.server.ts';
import { answerPart, askPart } from '#domains/commitments/taking-part/commands.server.ts';
import { sendDirective } from '#domains/directives/dispatch/commands.server.ts';
import { acceptDrafts, changeDraft } from '#domains/directives/drafts/commands.server.ts';
import { listDrafts, stampOf } from '#domains/directives/drafts/queries.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { serviceDesk } from '../../src/server/session.ts';
import { dayAt, type Offset } from './days.ts';
import { register } from './directives.ts';
import { storedEvidence } from './evidence.ts';
import { monthlyDuty, reportDay } from './papers/monthly.ts';
import type { Act } from './play.ts';
import { deskOfUnit, known, type Stage } from './stage.ts';

const sentOn = -57;
const owner = 'dinhVan.front';
const cooperating = 'dinhVan.women';

/** What was said of each month: in time, late, in time. */
const months = [
  {
    claim: 'Trong tháng có 14 ý kiến của Nhân dân, nhiều nhất là về đường vào khu sản xuất và giá thu mua cà phê.',
    part: 'Chị em ở ba thôn phản ánh thiếu chỗ gửi trẻ trong vụ thu hoạch.',
    verdict: 'Rõ, có địa chỉ cụ thể.',
    claimed: -1,
  },
  {
    claim: 'Trong tháng có 9 ý kiến; việc thu gom rác ở hai thôn đã được Ủy ban nhân dân xã giải quyết xong.',
    part: 'Hội viên đề nghị mở thêm lớp nghề đan lát lúc nông nhàn.',
    verdict: 'Báo cáo chậm so với hạn, lần sau gửi đúng hạn.',
    claimed: 2,
  },
  {
    claim: 'Trong tháng có 17 ý kiến, tăng do thôn Suối Trong bàn việc hiến đất mở đường; không có việc nổi cộm.',
    part: 'Hội viên ở thôn Suối Trong đồng ý hiến đất, đề nghị công khai mức đóng góp.',
    verdict: 'Đã nắm được.',
    claimed: -1,
  },
];

/** A duty that comes again every month: sent, done three times with a cooperating unit, each next period opened by itself. */
export function cadenceActs(stage: Stage): Act[] {
  const { today } = stage;
  const first = firstDueOn(`monthly:${reportDay(today)}`, dayAt(today, sentOn))!;
  const rhythm = { cadence: 'monthly', dueMonth: 1, dueDay: reportDay(today) } as const;
  let from = periodOf('monthly', first);
  const reporting = months.flatMap((said, at) => {
    const period = from;
    from = nextPeriod('monthly', from);
    const claimedOn = offsetOf(stage, dueOf(rhythm, period)) + said.claimed;
    return reportActs(stage, { ...said, period, claimedOn, isFirst: at === 0 });
  });
  return [{ on: sentOn, run: () => send(stage) }, ...nights(stage), ...reporting];
}

/** The first working day on or after a day. */
function offsetOf({ today }: Stage, day: string): Offset {
  let offset = sentOn;
  while (dayAt(today, offset) < day) offset += 1;
  return offset;
}

/** The service that opens periods ran by night; here on the first working day of each month. */
function nights(stage: Stage): Act[] {
  const days = Array.from({ length: -sentOn - 1 }, (_, at) => sentOn + 1 + at);
  const begun = days.filter((on) => monthOf(dayAt(stage.today, on)) !== monthOf(dayAt(stage.today, on - 1)));
  return begun.map((on) => ({
    on,
    run: async () => continueSeries.run(await serviceDesk(stage.system, 'repeat'), {}),
  }));
}

async function send(stage: Stage): Promise<void> {
  const documentId = await register(stage, monthlyDuty, 'province.front');
  const desk = await deskOfUnit(stage, 'province.front');
  const [draft] = await read(desk, (ctx) => listDrafts(ctx, documentId));
  const { id, version, what, mode, dueOn } = draft!;
  await execute(desk, changeDraft, {
    ...{ id, version, what, mode, dueOn, product: 'Báo cáo tháng', groups: [] },
    ...{ unitIds: [known(stage.units, owner)], supportIds: [known(stage.units, cooperating)] },
  });
  await execute(desk, acceptDrafts, { documentId, drafts: [{ id, version: version + 1 }] });
  const stamp = stampOf(await read(desk, (ctx) => listDrafts(ctx, documentId)));
  await execute(desk, sendDirective, { documentId, stamp });
}

interface Report {
  claim: string;
  part: string;
  verdict: string;
  period: string;
  claimedOn: Offset;
  isFirst: boolean;
}

/** A month: received with its person in charge, the cooperating unit's answer, the report, the word of the province. */
function reportActs(stage: Stage, { claim, part, verdict, period, claimedOn, isFirst }: Report): Act[] {
  const seen = (desk: OfficeDesk) => standing(stage, desk, period);
  return [
    {
      on: Math.max(sentOn + 1, claimedOn - 4),
      run: async () => {
        const desk = await deskOfUnit(stage, owner);
        const { id, version } = await seen(desk);
        await execute(desk, stepCommands.receive, { id, version });
        if (!isFirst) return;
        const note = 'Tổng hợp từ các thôn, gửi đúng hạn';
        await execute(desk, putInCharge, { id, version: version + 1, personId: desk.actor!.personId, note });
        const asked = { id, unitId: known(stage.units, cooperating), partVersion: 1 };
        await execute(desk, askPart, { ...asked, part: 'Tình hình, tâm tư của hội viên, phụ nữ trong xã' });
      },
    },
    {
      on: claimedOn - 1,
      run: async () => {
        const desk = await deskOfUnit(stage, cooperating);
        const unitId = known(stage.units, cooperating);
        const answered = { id: (await seen(desk)).id, unitId, partVersion: isFirst ? 2 : 1 };
        await execute(desk, answerPart, {
          ...answered,
          answer: part,
          paper: 'Báo cáo nhanh của Hội, lưu tại Hội Phụ nữ xã',
        });
      },
    },
    {
      on: claimedOn,
      run: async () => {
        const desk = await deskOfUnit(stage, owner);
        const { id, version } = await seen(desk);
        const about = {
          words: claim,
          unitName: 'Ủy ban MTTQ Việt Nam xã Đinh Văn Lâm Hà',
          day: dayAt(stage.today, claimedOn),
        };
        const evidence = await storedEvidence(stage.system, { minutes: 'Báo cáo tình hình Nhân dân' }, about);
        await execute(desk, stepCommands.claim, { id, version, claim, ...evidence });
      },
    },
    {
      on: claimedOn + 2,
      run: async () => {
        const desk = await deskOfUnit(stage, 'province.front');
        await execute(desk, stepCommands.confirm, { ...(await seen(desk)), note: verdict });
      },
    },
  ];
}

async function standing(stage: Stage, desk: OfficeDesk, period: string): Promise<{ id: number; version: number }> {
  return read(desk, (ctx) =>
    ctx.db
      .selectFrom('commitments.commitment')
      .select(['id', 'version'])
      .where('owner_unit_id', '=', known(stage.units, owner))
      .where('period_from', '=', period)
      .where('product', '=', 'Báo cáo tháng')
      .executeTakeFirstOrThrow(),
  );
}
