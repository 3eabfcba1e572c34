import sharp from 'sharp';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { addDialogueConclusion, issueConclusions } from '#domains/dialogue/conclusions/commands.server.ts';
import { sendNamed, sendNameless } from '#domains/dialogue/asking/testing.ts';
import { holdDialogue, planDialogue, publishPlan } from '#domains/dialogue/dialogues/commands.server.ts';
import { makeDialogue } from '#domains/dialogue/dialogues/testing.ts';
import { acceptPetition, answerPetition } from '#domains/dialogue/petitions/handling/commands.server.ts';
import { publishAnswer } from '#domains/dialogue/petitions/publishing/commands.server.ts';
import { publishConclusions } from '#domains/dialogue/publishing/commands.server.ts';
import { raiseMatter } from '#domains/dialogue/raised/commands.server.ts';
import * as consultations from '#domains/opinion/consultations/commands.server.ts';
import { makeConsultation } from '#domains/opinion/consultations/testing.ts';
import { correctArticle, startArticle } from '#domains/portal/articles/commands.server.ts';
import { publishArticle } from '#domains/portal/articles/publishing/commands.server.ts';
import { getArticle } from '#domains/portal/articles/queries.server.ts';
import { addImage, drawImage } from '#domains/portal/images/commands.server.ts';
import { openSite, setLinks } from '#domains/portal/sites/commands.server.ts';
import type { Database } from '#domains/tables.ts';
import { serviceDesk } from '#server/session.ts';
import type { TestOffice } from '../office.ts';
import type { WorldAccount } from '../world.ts';
import { formula, hostile, hostileBody, hostileShort } from './words.ts';

type AnyCommand = Command<Database, z.ZodType, { id: number }>;
export type Act = (by: WorldAccount, command: unknown, input: object) => Promise<{ id: number }>;

/** A site of the province and all that stands on it, every field hostile, each by the command that people use. */
export async function fillHostile(office: TestOffice): Promise<{ codes: string[] }> {
  const act: Act = async (by, command, input) => execute(await office.desk(by), command as AnyCommand, input);
  const { id: siteId } = await act('administrator', openSite, {
    ...{ unitId: 201, place: 'thu-nghiem', hosts: 'trang.example.vn' },
    ...{
      name: hostile('site-name'),
      about: hostile('about'),
      contact: `${hostile('contact')}\n${hostile('contact-2')}`,
    },
    ...{ themeYear: '2026', theme: hostile('theme') },
  });
  const menu = [{ label: hostileShort('menu'), target: '/van-ban?a=%22%3E' }];
  const links = [{ label: hostileShort('link'), target: 'https://a.example/?q=%3Cscript%3E' }];
  await act('coordinator', setLinks, { id: siteId, menu, links });
  await fillArticles(office, act, siteId);
  await fillDialogue(act);
  await fillConsultation(act);
  return { codes: await fillAnswers(office, act) };
}

async function fillArticles(office: TestOffice, act: Act, siteId: number): Promise<void> {
  const bytes = await sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#884422' } })
    .withExif({ IFD0: { ImageDescription: '<script>alert(1)</script>', Artist: 'Secret Name' } })
    .jpeg()
    .toBuffer();
  const sizes = await drawImage(office.system.files, { bytes, name: '"><script>alert(1)</script>.jpg' });
  const { id: imageId } = await act('coordinator', addImage, {
    ...{ siteId, sizes, alt: hostile('alt'), credit: hostile('credit') },
  });
  const inner = `<img src="/anh/${imageId}/960" alt="[inner-alt]&quot; onerror=alert(1) x=&quot;">`;
  const body = inner + hostileBody('body');
  const of = (name: string) => ({
    title: hostile(`${name}-title`),
    summary: hostile(`${name}-summary`),
    imageId,
    body,
  });
  const kinds: Record<string, object> = {
    article: {},
    notice: {},
    orientation: {},
    event: { startsOn: '2026-06-20', endsOn: '2026-06-21', happensAt: hostile('happens-at') },
    document: { symbol: hostileShort('symbol'), issuer: hostile('issuer'), issuedOn: '2026-06-01' },
    clarification: { claim: hostile('claim'), sources: `${hostile('sources')}\njavascript:alert(1)` },
  };
  for (const [kind, more] of Object.entries(kinds)) {
    const { id } = await act('coordinator', startArticle, { siteId, kind, ...of(kind), ...more });
    await act('leader', publishArticle, { id, version: 1, looked: true });
    if (kind !== 'article') continue;
    const { version } = await read(await office.desk('coordinator'), (ctx) => getArticle(ctx, id));
    await act('leader', correctArticle, { id, version, ...of(kind), correction: hostile('correction') });
  }
}

async function fillDialogue(act: Act): Promise<void> {
  const plan = {
    ...{ unitId: 201, subject: hostile('dialogue'), hostPost: hostile('host-post'), place: hostile('place') },
    ...{ audience: hostile('audience'), planPaper: hostile('plan-paper') },
  };
  const { id } = await act('coordinator', planDialogue, makeDialogue(plan));
  await act('coordinator', publishPlan, { id, version: 1 });
  await act('coordinator', holdDialogue, { id, version: 2, attended: '40' });
  const matter = { fieldCode: 'environment', competence: 'within', came: 'there' };
  const { id: raisedId } = await act('coordinator', raiseMatter, { id, ...matter, words: hostile('matter') });
  const spot = { words: formula, answer: hostile('spot-answer'), answeredBy: hostile('answered-by') };
  await act('coordinator', raiseMatter, { id, ...matter, ...spot });
  const conclusion = { what: hostile('concluded'), product: hostile('product'), ownerUnitId: 309, dueOn: '2026-07-15' };
  await act('coordinator', addDialogueConclusion, { id, raisedId, ...conclusion });
  await act('coordinator', issueConclusions, { id, version: 3, paper: hostile('notice-paper'), on: '2026-06-16' });
  await act('coordinator', publishConclusions, { id, version: 4, checked: true });
}

async function fillConsultation(act: Act): Promise<void> {
  const { id } = await act(
    'officerA',
    consultations.planConsultation,
    makeConsultation({ subject: hostile('consultation') }),
  );
  const counts = { agreed: 60, disagreed: 25, otherwise: 15, invalid: 0 };
  await act('officerA', consultations.countBallots, { id, areaId: 5, handedOut: 120, ...counts });
  await act('officerA', consultations.closeCount, { id, version: 2 });
  await act('officerA', consultations.recordMinutes, { id, version: 3, paper: hostile('minutes'), on: '2026-06-16' });
  await act('officerA', consultations.publishConsultation, { id, version: 4 });
}

/** Answers made public, of both stores; gives the codes, for the page of the asker. */
async function fillAnswers(office: TestOffice, act: Act): Promise<string[]> {
  const desk = await serviceDesk(office.system, 'portal');
  const more = { unitId: 201, areaId: 2, mayPublish: 'on', subject: hostile('subject'), words: hostile('words') };
  const named = await sendNamed(desk, more);
  const nameless = await sendNameless(desk, more);
  for (const [at, key] of [String(named.id), nameless.id].entries()) {
    await act('coordinator', acceptPetition, { key, version: 1 });
    const answer = { answer: hostile(`answer-${at}`), paper: hostile(`answer-paper-${at}`) };
    await act('coordinator', answerPetition, { key, version: 2, ...answer });
    const open = { question: at ? formula : hostile('question'), answer: hostile(`public-answer-${at}`) };
    await act('coordinator', publishAnswer, { key, version: 3, ...open, namesNobody: true });
  }
  return [named.code, nameless.code];
}
