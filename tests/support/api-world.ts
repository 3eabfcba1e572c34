import { execute, read } from '#platform/command/execute.server.ts';
import { saveView } from '#domains/figures/saved/commands.server.ts';
import { setOwn } from '#domains/indicators/targets/commands.server.ts';
import { makeIndicators, openMonthlyForm } from '#domains/figures/testing.ts';
import { makeActivity } from '#domains/activities/testing.ts';
import { logActivity } from '#domains/activities/commands.server.ts';
import { planMeeting } from '#domains/activities/meetings/commands.server.ts';
import { makePlan } from '#domains/activities/meetings/testing.ts';
import { planSession } from '#domains/supervision/sessions/commands.server.ts';
import { makeSession } from '#domains/supervision/testing.ts';
import { openBoard } from '#domains/supervision/boards/commands.server.ts';
import { makeBoard, makeVisit } from '#domains/supervision/boards/testing.ts';
import { logVisit } from '#domains/supervision/boards/visits/commands.server.ts';
import { planConsultation } from '#domains/opinion/consultations/commands.server.ts';
import { makeConsultation } from '#domains/opinion/consultations/testing.ts';
import { planDialogue } from '#domains/dialogue/dialogues/commands.server.ts';
import { makeDialogue } from '#domains/dialogue/dialogues/testing.ts';
import { addItem } from '#domains/activities/year/commands.server.ts';
import { getActivity } from '#domains/activities/page/queries.server.ts';
import { newCommitments, openForTest } from '#domains/commitments/testing.ts';
import { stepCommands } from '#domains/commitments/steps/commands.server.ts';
import { seriesOf } from '#domains/commitments/cadence/queries.server.ts';
import { getCommitment } from '#domains/commitments/page/queries.server.ts';
import { receiveDispatch, sendDirective } from '#domains/directives/dispatch/commands.server.ts';
import { listInbox } from '#domains/directives/dispatch/queries.server.ts';
import { listDrafts, stampOf } from '#domains/directives/drafts/queries.server.ts';
import { raiseProposal } from '#domains/directives/proposals/commands.server.ts';
import { startImplementing } from '#domains/directives/implementing/commands.server.ts';
import { makeDirective } from '#domains/directives/testing.ts';
import { startReport } from '#domains/reporting/commands.server.ts';
import { syncTemplates } from '#domains/reporting/templates/commands.server.ts';
import { storePhotos } from '#platform/files/photos.server.ts';
import { makeMatters } from './matter-bodies.ts';
import type { TestOffice } from './office.ts';
import { makePortalRows } from './portal-bodies.ts';
import { worldAccounts, worldTerritories, worldUnits } from './world.ts';

/** The smallest picture there is. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

/** Rows of the province and of commune A, one of each kind that /api/v1 names by number: nothing of them is commune B's. */
export async function makeApiWorld(office: TestOffice) {
  const coordinator = await office.desk('coordinator');
  const officer = await office.desk('officerA');
  const { files } = office.system;
  const text = { bytes: Buffer.from('Biên bản họp ngày 15/6/2026'), name: 'bien-ban.txt' };

  const commitmentId = await execute(coordinator, openForTest, newCommitments());
  await execute(officer, stepCommands.receive, { id: commitmentId, version: 1 });
  const evidence = { id: commitmentId, version: 2, claim: 'Đã tổ chức', files: await files.putAll([text]) };
  await execute(officer, stepCommands.claim, evidence);
  const commitment = await read(officer, (ctx) => getCommitment(ctx, commitmentId));

  const repeats = { repeats: { cadence: 'monthly:23', until: null }, dueOn: '2026-06-23', cooperatingUnitIds: [304] };
  const repeatingId = await execute(coordinator, openForTest, newCommitments(repeats));
  const series = await read(coordinator, (ctx) => seriesOf(ctx, repeatingId));

  const photos = await storePhotos(files, [{ bytes: dot, name: 'anh.png' }]);
  const { id: activityId } = await execute(officer, logActivity, makeActivity({ photos }));
  const activity = await read(officer, (ctx) => getActivity(ctx, activityId));

  const { id: meetingId } = await execute(officer, planMeeting, makePlan());
  const { id: supervisionId } = await execute(officer, planSession, makeSession());

  const { id: boardId } = await execute(officer, openBoard, makeBoard());
  const { visitId } = await execute(officer, logVisit, { id: boardId, ...makeVisit() });
  const { id: consultationId } = await execute(officer, planConsultation, makeConsultation());
  const { id: dialogueId } = await execute(officer, planDialogue, makeDialogue());
  const { petitionKey, digestId } = await makeMatters(coordinator);

  const [indicatorId] = await makeIndicators(office, 1);

  const keyTask = { year: 2026, kind: 'key_task', name: 'Đối thoại', fromMonth: 1, untilMonth: 12 };
  const { id: itemId } = await execute(officer, addItem, keyTask);

  const task = { what: 'Rà soát hộ nghèo', unitIds: [worldUnits.frontA], dueOn: '2026-06-30' };
  const documentId = await makeDirective(coordinator, [task], { file: await files.put(text.bytes, text.name) });
  const stamp = stampOf(await read(coordinator, (ctx) => listDrafts(ctx, documentId)));
  await execute(coordinator, sendDirective, { documentId, stamp });
  const inbox = await read(officer, (ctx) => listInbox(ctx, worldUnits.frontA, { shelf: 'inbox', words: '' }));
  await execute(officer, receiveDispatch, { id: inbox.rows[0]!.id });
  const own = { documentId, unitId: worldUnits.frontA, kind: 'plan' };
  const { id: implementingId } = await execute(officer, startImplementing, own);
  const openDocumentId = await makeDirective(coordinator, [task, task], { symbol: '13/KH-MTTQ-BTT' });
  const drafts = await read(coordinator, (ctx) => listDrafts(ctx, openDocumentId));
  const said = { theme: 'funds', kind: 'difficulty', words: 'Thiếu kinh phí', toUnitId: worldUnits.frontProvince };
  const { id: proposalId } = await execute(officer, raiseProposal, said);

  await office.asOwner((query) => syncTemplates(query));
  const report = { unitId: worldUnits.frontProvince, template: 'front-half-year', period: '2026-h1' };
  const { id: reportId } = await execute(coordinator, startReport, report);

  const aim = { startsOn: '2026-01-01', endsOn: '2026-12-31', comparator: '>=', spread: 'each', value: 5 };
  const ownTarget = { ...aim, unitId: worldUnits.frontA, indicatorId: indicatorId! };
  const { id: targetId } = await execute(officer, setOwn, ownTarget as never);

  const { collectionId, formId } = await openMonthlyForm(office);
  const view = { name: 'Của tỉnh', query: 'chi-tieu=1', isShared: true };
  const { id: viewId } = await execute(coordinator, saveView, view);

  await office.asOwner((query) =>
    query(
      `insert into notices.notice (unit_id, unit_path, on_day, rule, subject, subject_id, occasion, concerns_on, link, facts)
       select id, path, '2026-06-16', 'commitments.due-soon', 'commitment', $2, '2026-06-16', '2026-06-19', '/nhiem-vu/1',
         '{"what": "x", "owner": "x", "asker": "x"}' from organisation.unit where id = $1`,
      [worldUnits.frontA, commitmentId],
    ),
  );

  const { rows } = await office.asOwner((query) =>
    query(
      `with made as (insert into people.session (account_id, token_hash, own_device, device, started_at, seen_at, expires_at)
         values ($1, 'x', true, 'test', '2026-06-16T08:00+07', '2026-06-16T08:00+07', '2026-06-16T18:00+07') returning id)
       select made.id::int as session, (select id::int from people.access_grant where account_id = $1) as grant from made`,
      [worldAccounts.officerA],
    ),
  );
  return {
    ...{ collectionId, formId, viewId, targetId, indicatorId: indicatorId! },
    supervisionId,
    ...{ boardId, visitId, consultationId, petitionKey, digestId },
    ...(await makePortalRows(office)),
    ...{ boardId, visitId, consultationId },
    ...{ itemId, repeatingId, seriesId: series!.id, implementingId },
    ...{
      commitmentId,
      activityId,
      meetingId,
      dialogueId,
      documentId,
      openDocumentId,
      evidenceId: commitment.evidence[0]!.id,
    },
    ...{ photoId: activity.photos[0]!.id, dispatchId: inbox.rows[0]!.id, draftIds: drafts.map((draft) => draft.id) },
    ...{
      ...{ reportId, proposalId },
      accountId: worldAccounts.officerA,
      sessionId: Number(rows[0]!.session),
      grantId: Number(rows[0]!.grant),
    },
    ...{ unitId: worldUnits.frontA, territoryId: worldTerritories.communeA },
  };
}
export type ApiWorld = Awaited<ReturnType<typeof makeApiWorld>>;
