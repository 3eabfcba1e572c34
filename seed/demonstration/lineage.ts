import { execute, read } from '#platform/command/execute.server.ts';
import { registerDocument } from '#domains/directives/commands.server.ts';
import { receiveDispatch, sendDirective } from '#domains/directives/dispatch/commands.server.ts';
import { listInbox } from '#domains/directives/dispatch/queries.server.ts';
import { listDrafts, stampOf } from '#domains/directives/drafts/queries.server.ts';
import { saveImplementing, startImplementing } from '#domains/directives/implementing/commands.server.ts';
import { getImplementing } from '#domains/directives/implementing/queries.server.ts';
import type { Body } from '#domains/directives/implementing/schema.ts';
import { issueImplementing } from '#domains/directives/issuing/commands.server.ts';
import { issuedFile } from '#domains/directives/issuing/prints.server.ts';
import { dayAt, type Offset, paperDay } from './days.ts';
import type { UnitKey } from './places.ts';
import type { Act } from './play.ts';
import { deskOfUnit, known, type Stage } from './stage.ts';

// One matter from the centre to the residential areas, level by level: each paper answers the one above, the province and
// three communes write theirs in the product.

const matter = 'đổi mới công tác tuyên truyền, vận động Nhân dân ở khu dân cư';
const days = { resolution: -72, centralPlan: -50, provincialPlan: -30, arrived: -28, own: -20, communes: -19 } as const;

/** The three above, as the province Front entered them among its arrivals. */
function above(stage: Stage) {
  const on = (offset: Offset) => dayAt(stage.today, offset);
  const resolution = `Nghị quyết số 18-NQ/TW ngày ${paperDay(on(days.resolution))}`;
  const central = `Kế hoạch số 11-KH/TW ngày ${paperDay(on(days.centralPlan))}`;
  return [
    {
      kind: 'nghị quyết',
      symbol: '18-NQ/TW',
      issuer: 'Ban Chấp hành Trung ương',
      issuedOn: on(days.resolution),
      title: `Về ${matter}`,
      text: `Nghị quyết về ${matter}.`,
    },
    {
      kind: 'kế hoạch',
      symbol: '11-KH/TW',
      issuer: 'Ban Bí thư Trung ương Đảng',
      issuedOn: on(days.centralPlan),
      title: `Triển khai Nghị quyết về ${matter}`,
      text: `Thực hiện ${resolution} của Ban Chấp hành Trung ương về ${matter}.`,
    },
    {
      kind: 'kế hoạch',
      symbol: '64-KH/TU',
      issuer: 'Tỉnh ủy Lâm Đồng',
      issuedOn: on(days.provincialPlan),
      title: `Triển khai thực hiện Nghị quyết về ${matter}`,
      text: `Thực hiện ${resolution} của Ban Chấp hành Trung ương và ${central} của Ban Bí thư về ${matter}.`,
    },
  ];
}

interface Answering {
  unit: UnitKey;
  parentSymbol: string;
  received: Offset;
  started: Offset;
  write: (body: Body, stage: Stage) => Body;
  /** Left out: still being written. */
  issued?: { on: Offset; number: number };
  sent?: Offset;
}

const answers: readonly Answering[] = [
  {
    unit: 'province.front',
    parentSymbol: '64-KH/TU',
    received: days.arrived,
    started: -25,
    issued: { on: days.own, number: 91 },
    sent: days.communes,
    write: (body, stage) => ({
      ...body,
      purpose: `${body.purpose}\n3. Mỗi xã, phường có ít nhất 02 mô hình tuyên truyền, vận động hiệu quả ở khu dân cư.`,
      signatory: 'Phạm Thị Minh Họa',
      tasks: [
        {
          parent: null,
          what: 'Lựa chọn khu dân cư, đăng ký mô hình tuyên truyền, vận động với Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
          product: 'Bản đăng ký mô hình',
          dueOn: dayAt(stage.today, 18),
          groups: ['front:commune'],
          reason: '',
        },
        {
          parent: null,
          what: 'Tổ chức hội nghị trao đổi kinh nghiệm tuyên truyền, vận động ở khu dân cư',
          product: 'Biên bản hội nghị',
          dueOn: dayAt(stage.today, 30),
          groups: ['front:commune'],
          reason: '',
        },
      ],
    }),
  },
  {
    unit: 'dinhVan.front',
    parentSymbol: '91/KH-MTTQ-BTT',
    received: -18,
    started: -17,
    issued: { on: -13, number: 27 },
    sent: -12,
    write: (body, stage) => ({
      ...body,
      signatory: 'Nguyễn Đức Ước Lệ',
      targets: body.targets.map((target) => ({ ...target, value: 3, words: target.words.replace('02', '03') })),
      tasks: body.tasks.map((task, at) => ({ ...task, dueOn: at === 0 ? dayAt(stage.today, 14) : task.dueOn })),
    }),
  },
  {
    unit: 'laGi.front',
    parentSymbol: '91/KH-MTTQ-BTT',
    received: -16,
    started: -12,
    issued: { on: -8, number: 15 },
    write: (body) => ({
      ...body,
      targets: body.targets.map((target) => ({
        ...target,
        value: 1,
        words: target.words.replace('02', '01'),
        reason: 'Phường mới sắp xếp lại tổ dân phố, năm nay làm điểm một mô hình',
      })),
    }),
  },
  { unit: 'tanHa.front', parentSymbol: '91/KH-MTTQ-BTT', received: -15, started: -3, write: (body) => body },
];

export function lineageActs(stage: Stage): Act[] {
  return [
    { on: days.arrived, run: () => enterAbove(stage) },
    ...answers.flatMap((answer) => answerActs(stage, answer)),
  ];
}

async function enterAbove(stage: Stage): Promise<void> {
  const desk = await deskOfUnit(stage, 'province.front');
  for (const paper of above(stage)) {
    await execute(desk, registerDocument, {
      ...{ ...paper, unitId: known(stage.units, 'province.front'), direction: 'in' },
      arrivedOn: dayAt(stage.today, days.arrived),
    });
  }
}

function answerActs(stage: Stage, answer: Answering): Act[] {
  const { unit, issued, sent } = answer;
  let id = 0;
  let documentId = 0;
  const acts: Act[] = [];
  if (unit !== 'province.front') acts.push({ on: answer.received, run: () => take(stage, answer) });
  acts.push({
    on: answer.started,
    run: async () => {
      id = await begin(stage, answer);
    },
  });
  if (issued) {
    acts.push({
      on: issued.on,
      run: async () => {
        const desk = await deskOfUnit(stage, unit);
        const { version } = await read(desk, (ctx) => getImplementing(ctx, id));
        const said = { id, version, number: issued.number, issuedOn: dayAt(stage.today, issued.on) };
        const file = await issuedFile(desk, id, said);
        ({ documentId } = await execute(desk, issueImplementing, { ...said, file }));
      },
    });
  }
  if (sent !== undefined) {
    acts.push({
      on: sent,
      run: async () => {
        const desk = await deskOfUnit(stage, unit);
        const stamp = stampOf(await read(desk, (ctx) => listDrafts(ctx, documentId)));
        await execute(desk, sendDirective, { documentId, stamp });
      },
    });
  }
  return acts;
}

async function inboxLine(stage: Stage, { unit, parentSymbol }: Answering) {
  const desk = await deskOfUnit(stage, unit);
  const inbox = await read(desk, (ctx) => listInbox(ctx, known(stage.units, unit), { shelf: 'inbox', words: '' }));
  return { desk, line: inbox.rows.find(({ paper }) => paper.symbol === parentSymbol) };
}

async function take(stage: Stage, answer: Answering): Promise<void> {
  const { desk, line } = await inboxLine(stage, answer);
  await execute(desk, receiveDispatch, { id: line!.id });
}

async function begin(stage: Stage, answer: Answering): Promise<number> {
  const { desk, line } = await inboxLine(stage, answer);
  const documentId = line?.documentId ?? (await ownEntry(stage, answer));
  const unitId = known(stage.units, answer.unit);
  const { id } = await execute(desk, startImplementing, { documentId, unitId, kind: 'plan' });
  const { body, version } = await read(desk, (ctx) => getImplementing(ctx, id));
  await execute(desk, saveImplementing, { id, version, body: answer.write(body, stage) });
  return id;
}

async function ownEntry(stage: Stage, { unit, parentSymbol }: Answering): Promise<number> {
  const { id } = await read(await deskOfUnit(stage, unit), (ctx) =>
    ctx.db
      .selectFrom('directives.document')
      .select('id')
      .where('register_unit_id', '=', known(stage.units, unit))
      .where('symbol', '=', parentSymbol)
      .executeTakeFirstOrThrow(),
  );
  return id;
}
