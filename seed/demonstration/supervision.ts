import { execute, read } from '#platform/command/execute.server.ts';
import { claimDone, confirmCommitment, receiveCommitment } from '#domains/commitments/steps/commands.server.ts';
import {
  agreeProgramme,
  approveProgramme,
  dropItem,
  openProgramme,
  planItem,
} from '#domains/supervision/programme/commands.server.ts';
import { findProgramme } from '#domains/supervision/programme/queries.server.ts';
import { publishSession } from '#domains/supervision/publishing/commands.server.ts';
import {
  addFinding,
  addRecommendation,
  concludeSession,
  replyToRecommendation,
} from '#domains/supervision/recommendations/commands.server.ts';
import {
  callOffSession,
  closeSession,
  planSession,
  takeBodyStep,
  takeStep,
} from '#domains/supervision/sessions/commands.server.ts';
import { getSession } from '#domains/supervision/sessions/queries.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { dayAt, type Offset, paperDay, yearOf } from './days.ts';
import type { UnitKey } from './places.ts';
import type { Act } from './play.ts';
import { deskOfUnit, known, type Stage } from './stage.ts';
import { programmes, type Session, sessions } from './supervision-words.ts';

/** The programmes of the province and of La Gi, and a session in each state, played by both sides. */
export function supervisionActs(stage: Stage): Act[] {
  const ids = new Map<Session, number>();
  return [
    ...programmes.map((programme): Act => ({ on: -56, run: () => openYear(stage, programme) })),
    ...sessions.flatMap((session) => actsOf(stage, session, ids)),
  ];
}

async function openYear(stage: Stage, { unit, items, ...words }: (typeof programmes)[number]): Promise<void> {
  const desk = await deskOfUnit(stage, unit);
  const unitId = known(stage.units, unit);
  const year = yearOf(stage.today) + words.ahead;
  const { id } = await execute(desk, openProgramme, { unitId, year });
  let version = 1;
  for (const { bodies, months, ...item } of items) {
    const bodyUnitIds = bodies.map((body) => known(stage.units, body));
    const [fromMonth, untilMonth] = months;
    await execute(desk, planItem, { id, version: version++, ...item, bodyUnitIds, fromMonth, untilMonth });
  }
  if (words.agreed === null) return;
  await execute(desk, agreeProgramme, {
    id,
    version: version++,
    agreedWith: words.agreed,
    agreedOn: dayAt(stage.today, -56),
  });
  const approval = {
    paper: `${words.paper} ngày ${paperDay(dayAt(stage.today, -56))}`,
    approvedOn: dayAt(stage.today, -56),
  };
  await execute(desk, approveProgramme, { id, version: version++, ...approval });
  if (!words.drops) return;
  const programme = await read(desk, (ctx) => findProgramme(ctx, unitId, year));
  const dropped = programme!.items.find((item) => item.subject === words.drops!.subject)!;
  const { reason, paper } = words.drops;
  await execute(desk, dropItem, { id, version, itemId: dropped.id, reason, paper });
}

function actsOf(stage: Stage, session: Session, ids: Map<Session, number>): Act[] {
  const of = (
    on: Offset | undefined,
    run: (desk: OfficeDesk, id: number, version: number) => Promise<unknown>,
  ): Act[] =>
    on === undefined
      ? []
      : [
          {
            on,
            run: async () => {
              const desk = await deskOfUnit(stage, session.unit);
              const id = known(ids, session);
              const { version } = await read(desk, (ctx) => getSession(ctx, id));
              await run(desk, id, version);
            },
          },
        ];
  const step = (on: Offset | undefined, name: string, paper: string) =>
    of(on, (desk, id, version) =>
      execute(desk, takeStep, {
        id,
        version,
        step: name,
        doneOn: dayAt(stage.today, on!),
        paper: dated(stage, paper, on!),
        attended: name === 'held' ? 18 : null,
      }),
    );
  const { done } = session;
  return [
    { on: session.planned, run: async () => void ids.set(session, await plan(stage, session)) },
    ...step(done.plan, 'plan_sent', session.papers.plan),
    ...step(done.draft, 'draft_received', session.papers.plan),
    ...of(done.bodyReport, async (_, id) =>
      execute(await deskOfUnit(stage, session.body), takeBodyStep, {
        ...{
          id,
          unitId: known(stage.units, session.body),
          step: 'body_report',
          doneOn: dayAt(stage.today, done.bodyReport!),
        },
        paper: dated(stage, session.papers.body, done.bodyReport!),
      }),
    ),
    ...step(done.held, 'held', ''),
    ...step(done.teamReport, 'team_report', session.papers.report),
    ...of(done.held, (desk, id) => writeResults(stage, session, desk, id)),
    ...of(done.concluded, async (desk, id, version) => {
      const day = {
        doneOn: dayAt(stage.today, done.concluded!),
        paper: dated(stage, session.papers.conclusion, done.concluded!),
      };
      await execute(desk, concludeSession, { id, version, conclusion: session.conclusion!, ...day });
      if (session.isPublic) await execute(desk, publishSession, { id, version: version + 1 });
    }),
    ...of(done.replied, (_, id) => reply(stage, session, id)),
    ...of(done.claimed, (_, id) => carryOut(stage, session, id)),
    ...of(done.closed, (desk, id, version) => execute(desk, closeSession, { id, version })),
    ...of(done.calledOff?.on, (desk, id, version) =>
      execute(desk, callOffSession, { id, version, reason: done.calledOff!.reason }),
    ),
  ];
}

const dated = (stage: Stage, paper: string, on: Offset) =>
  paper === '' ? '' : `${paper} ngày ${paperDay(dayAt(stage.today, on))}`;

async function plan(stage: Stage, session: Session): Promise<number> {
  const desk = await deskOfUnit(stage, session.unit);
  const unitId = known(stage.units, session.unit);
  const programme = await read(desk, (ctx) => findProgramme(ctx, unitId, yearOf(stage.today)));
  const item = programme?.items.find((one) => one.subject === session.plan.subject && one.droppedReason === null);
  const { id } = await execute(desk, planSession, {
    ...{ ...session.plan, unitId, plannedId: item?.id ?? '', workingOn: dayAt(stage.today, session.on) },
    bodyUnitIds: [known(stage.units, session.body)],
    aboveUnitId: session.above ? known(stage.units, session.above) : '',
    members: session.members.map((post) => ({ post })),
  });
  return id;
}

async function writeResults(stage: Stage, session: Session, desk: OfficeDesk, id: number): Promise<void> {
  for (const words of session.findings) await execute(desk, addFinding, { id, words });
  const bodyUnitId = known(stage.units, session.body);
  for (const { due, what, product } of session.recommendations)
    await execute(desk, addRecommendation, { id, bodyUnitId, what, product, dueOn: dayAt(stage.today, due) });
}

async function recommendations(stage: Stage, body: UnitKey, id: number) {
  const desk = await deskOfUnit(stage, body);
  const session = await read(desk, (ctx) => getSession(ctx, id));
  return { desk, rows: session.recommendations };
}

async function reply(stage: Stage, session: Session, id: number): Promise<void> {
  const { desk, rows } = await recommendations(stage, session.body, id);
  for (const [at, given] of session.replies.entries()) {
    const on = session.done.replied!;
    await execute(desk, replyToRecommendation, {
      ...{ id, recommendationId: rows[at]!.id, unitId: known(stage.units, session.body), stance: given.stance },
      ...{ reason: given.reason ?? '', paper: given.paper, paperOn: dayAt(stage.today, on) },
    });
  }
}

/** What the body has done of what it accepted, and what the unit confirmed of it. */
async function carryOut(stage: Stage, session: Session, id: number): Promise<void> {
  const { desk, rows } = await recommendations(stage, session.body, id);
  const asker = await deskOfUnit(stage, session.unit);
  for (const [at, given] of session.replies.entries()) {
    const promise = rows[at]!.promise!;
    if (!given.claim) continue;
    let { version } = promise;
    if (promise.state === 'assigned') await execute(desk, receiveCommitment, { id: promise.id, version: version++ });
    await execute(desk, claimDone, { id: promise.id, version: version++, claim: given.claim, paper: given.paper });
    if (given.isConfirmed) await execute(asker, confirmCommitment, { id: promise.id, version });
  }
}
