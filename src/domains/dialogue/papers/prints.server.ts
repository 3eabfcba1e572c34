import type { PaperHead } from '#domains/organisation/heads/queries.server.ts';
import type { Block, OfficeDocument, Run } from '#platform/export/office-document.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { DialogueDetail } from '../dialogues/queries.server.ts';
import { paperText as text } from './text.vi.ts';
import { competenceText, kindText } from '../dialogues/text.vi.ts';

export type Printed = 'plan' | 'notice';

const line = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] });
const heading = (words: string): Block => ({ type: 'heading', level: 1, text: words });
const cell = (words: string): Run[] => [{ text: words }];

/** One of the papers of a dialogue, ready to be rendered or shown; in the name of the unit that prepares and records it. */
export function dialoguePaper(dialogue: DialogueDetail, head: PaperHead, which: Printed): OfficeDocument {
  const { superior, issuer, place, signature } = head;
  const paper = which === 'plan' ? plan(dialogue) : notice(dialogue);
  return {
    ...{ superior, issuer, place, day: null, signature: { form: signature, name: null } },
    symbol: { number: null, suffix: text[which].symbol },
    kind: text[which].kind,
    ...paper,
    recipients: [...new Set([dialogue.hostName, ...paper.recipients])].slice(0, 20).concat(text.keep),
  };
}

function plan(dialogue: DialogueDetail) {
  const words = text.plan;
  return {
    title: words.title(dialogue.subject),
    recipients: [],
    body: [
      heading(words.purpose),
      line(words.purposeWords),
      heading(words.contents),
      line(words.subject(dialogue.subject, kindText[dialogue.kind])),
      ...(dialogue.fieldName ? [line(words.field(dialogue.fieldName))] : []),
      heading(words.when),
      line(words.time(dialogue.heldAt, formatDay(dialogue.heldOn))),
      line(words.place(dialogue.place)),
      heading(words.who),
      line(words.host(dialogue.hostPost, dialogue.hostName)),
      ...(dialogue.audience ? [line(words.audience(dialogue.audience))] : []),
      heading(words.work),
      ...(dialogue.questionsUntil ? [line(words.questions(formatDay(dialogue.questionsUntil)))] : []),
      ...dialogue.clocks
        .filter((clock) => clock.step === 'plan-public')
        .map((clock) => line(words.publicBy(formatDay(clock.dueOn)))),
      line(words.after),
    ],
  };
}

function notice(dialogue: DialogueDetail) {
  const words = text.notice;
  const { matters, conclusions } = dialogue;
  const answered = matters.filter((one) => one.answer !== null).length;
  return {
    title: words.title(dialogue.hostPost, dialogue.subject),
    recipients: conclusions.map((one) => one.ownerName),
    body: [
      line(words.opening(formatDay(dialogue.heldOn), dialogue.place, dialogue.hostPost, dialogue.subject)),
      line(words.counts(formatNumber(dialogue.attended ?? 0), matters.length, answered)),
      ...(matters.length === 0 ? [] : [heading(words.matters), matterTable(dialogue)]),
      heading(words.conclusions),
      ...(conclusions.length === 0 ? [line(words.none)] : [conclusionTable(dialogue), line(words.closing)]),
    ],
  };
}

function matterTable({ matters }: DialogueDetail): Block {
  const words = text.notice;
  return {
    type: 'table',
    numbered: true,
    columns: [
      { header: words.matter, share: 46 },
      { header: words.competence, share: 18 },
      { header: words.settled, share: 36 },
    ],
    rows: matters.map((one) => [
      cell(`${one.words}\n(${one.fieldName})`),
      cell(competenceText[one.competence]),
      cell(one.answer === null ? words.carried : words.answered(one.answeredBy ?? '', one.answer)),
    ]),
  };
}

function conclusionTable({ conclusions }: DialogueDetail): Block {
  const words = text.notice;
  return {
    type: 'table',
    numbered: true,
    columns: [
      { header: words.what, share: 40 },
      { header: words.owner, share: 24 },
      { header: words.product, share: 20 },
      { header: words.due, share: 16, align: 'center' },
    ],
    rows: conclusions.map((one) => [
      cell(one.what),
      cell(one.ownerName),
      cell(one.product),
      cell(formatDay(one.dueOn)),
    ]),
  };
}
