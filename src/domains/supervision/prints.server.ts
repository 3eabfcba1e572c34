import type { Block, OfficeDocument, Run } from '#platform/export/office-document.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { findUnitByPath, getUnit } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import type { HalfYear } from './recommendations/queries.server.ts';
import { issuerForms, paperText as text, plainIssuer } from './papers/text.vi.ts';
import type { SessionDetail } from './sessions/queries.server.ts';
import { formName, kindText, partText, resultText, stanceText } from './text.vi.ts';

export const printed = ['plan', 'outline', 'conclusion'] as const;
export type Printed = (typeof printed)[number];

/** The head of every paper of a unit: two queries. */
export async function issuerOf(ctx: Viewing, unitId: number) {
  const unit = await getUnit(ctx, unitId);
  const form = issuerForms[unit.organisation] ?? plainIssuer;
  const labels = unit.path.split('.');
  const above = [...labels.slice(0, -2), labels.at(-1)].join('.');
  const superior =
    labels.length < 3 || unit.level === 'branch' ? null : ((await findUnitByPath(ctx, above))?.name ?? null);
  const place = unit.territoryName.replace(/^(?:Tỉnh|Thành phố|Xã|Phường|Đặc khu|Thôn|Ấp|Tổ dân phố|Khu phố)\s+/u, '');
  return { superior, name: unit.name, place, ...form };
}
export type Issuer = Awaited<ReturnType<typeof issuerOf>>;

const line = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] });
const item = (words: string): Block => ({ type: 'item', runs: [{ text: words }] });
const heading = (words: string): Block => ({ type: 'heading', level: 1, text: words });
const cell = (words: string): Run[] => [{ text: words }];
/** Each line that was typed is a paragraph of its own. */
const paragraphs = (words: string | null): Block[] =>
  (words ?? text.none)
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map(line);

function head({ superior, name, body, place, suffix }: Issuer, symbol: string) {
  return {
    superior,
    issuer: [name, ...(body === null ? [] : [body])],
    symbol: { number: null, suffix: suffix === '' ? symbol : `${symbol}-${suffix}` },
    ...{ place, day: null },
  };
}

/** One of the papers of a session, ready to be rendered or shown. */
export function sessionPaper(session: SessionDetail, issuer: Issuer, which: Printed): OfficeDocument {
  return { plan, outline, conclusion }[which](session, issuer);
}

const bodyNames = (session: SessionDetail) => session.bodies.map((body) => body.name);
const tail = (session: SessionDetail, issuer: Issuer) => ({
  signature: { form: issuer.signature, name: null },
  recipients: [...bodyNames(session), ...(session.aboveName ? [session.aboveName] : []), text.keep],
});

function plan(session: SessionDetail, issuer: Issuer): OfficeDocument {
  const words = text.plan;
  return {
    ...head(issuer, words.symbol),
    kind: words.kind,
    title: words.title(kindText[session.kind], session.subject),
    body: [
      line(words.basis),
      heading(words.purpose),
      ...paragraphs(session.purpose),
      heading(words.object),
      line(words.bodies(bodyNames(session).join('; '))),
      line(words.subject(session.subject)),
      line(words.form(formName(session.form))),
      ...(session.scope === null ? [] : [line(words.scope(session.scope))]),
      heading(words.members),
      ...(session.members.length === 0
        ? [line(text.none)]
        : session.members.map(({ post, part }) => item(`${post}: ${partText[part]}`))),
      heading(words.time),
      line(words.workingOn(formatDay(session.workingOn))),
      line(words.place(session.place)),
      heading(words.order),
      ...session.stages
        .filter((stage) => stage.dueOn !== null && stage.step !== 'held')
        .map((stage) => item(words.limit[stage.step]!(formatDay(stage.dueOn!)))),
      ...paragraphs(session.conditions),
    ],
    ...tail(session, issuer),
  };
}

function outline(session: SessionDetail, issuer: Issuer): OfficeDocument {
  const words = text.outline;
  const due = session.stages.find((stage) => stage.step === 'body_report')?.dueOn;
  return {
    ...head(issuer, words.symbol),
    kind: words.kind,
    title: words.title(session.subject),
    body: [
      line(words.opening(bodyNames(session).join('; '))),
      ...words.parts.flatMap(({ title, points }) => [heading(title), ...points.map(item)]),
      line(words.closing(due ? formatDay(due) : null, issuer.name)),
    ],
    ...tail(session, issuer),
  };
}

function conclusion(session: SessionDetail, issuer: Issuer): OfficeDocument {
  const words = text.conclusion;
  const recommended: Block[] =
    session.recommendations.length === 0
      ? [line(words.noRecommendation)]
      : [
          {
            type: 'table',
            numbered: true,
            columns: [
              { header: words.what, share: 42 },
              { header: words.body, share: 24 },
              { header: words.product, share: 20 },
              { header: words.due, share: 14, align: 'center' },
            ],
            rows: session.recommendations.map((one) => [
              ...[cell(one.what), cell(one.bodyName), cell(one.product), cell(formatDay(one.dueOn))],
            ]),
          },
          line(words.closing),
        ];
  return {
    ...head(issuer, words.symbol),
    kind: words.kind,
    title: words.title(kindText[session.kind], session.subject),
    body: [
      line(words.opening(formatDay(session.workingOn), session.place, bodyNames(session).join('; '))),
      heading(words.findings),
      ...(session.findings.length === 0 ? [line(text.none)] : session.findings.map((one) => item(one.words))),
      heading(words.concluded),
      ...paragraphs(session.conclusion),
      heading(words.recommended),
      ...recommended,
    ],
    ...tail(session, issuer),
  };
}

/** Of a half year, to a state body: what was recommended to it, what it answered, what became of it. */
export function halfYearPaper(list: HalfYear, issuer: Issuer, half: string): OfficeDocument {
  const words = text.halfYear;
  return {
    ...head(issuer, words.symbol),
    kind: words.kind,
    title: words.title(list.body.name, half),
    body: [
      line(words.opening(formatDay(list.from), formatDay(list.until), list.lines.length)),
      {
        type: 'table',
        numbered: true,
        columns: [
          { header: words.what, share: 34 },
          { header: words.session, share: 24 },
          { header: words.due, share: 12, align: 'center' },
          { header: words.reply, share: 18 },
          { header: words.state, share: 12 },
        ],
        rows: list.lines.map((one) => [
          ...[cell(one.what), cell(one.subject), cell(formatDay(one.dueOn))],
          cell(
            one.reply === null
              ? words.noReply
              : words.replied(stanceText[one.reply.stance], one.reply.paper, formatDay(one.reply.paperOn)),
          ),
          cell(one.state === null ? '' : resultText[one.state]),
        ]),
      },
      line(words.closing),
    ],
    signature: { form: issuer.signature, name: null },
    recipients: [list.body.name, text.keep],
  };
}
