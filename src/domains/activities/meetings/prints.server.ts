import { findUnitByPath, getUnit } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import type { Block, OfficeDocument, Run } from '#platform/export/office-document.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { MeetingDetail } from './page/queries.server.ts';
import { issuerForms, paperText as text, plainIssuer } from './papers/text.vi.ts';

export const printed = ['invitation', 'minutes', 'notice'] as const;
export type Printed = (typeof printed)[number];

/** The head of every paper of the host: two queries. */
export async function issuerOf(ctx: Viewing, meeting: MeetingDetail) {
  const unit = await getUnit(ctx, meeting.host.id);
  const form = issuerForms[unit.organisation] ?? plainIssuer;
  const labels = unit.path.split('.');
  const above = [...labels.slice(0, -2), labels.at(-1)].join('.');
  const superior =
    labels.length < 3 || unit.level === 'branch' ? null : ((await findUnitByPath(ctx, above))?.name ?? null);
  const place = unit.territoryName.replace(/^(?:Tỉnh|Thành phố|Xã|Phường|Đặc khu|Thôn|Ấp|Tổ dân phố|Khu phố)\s+/u, '');
  return { superior, name: unit.name, place, ...form };
}
export type Issuer = Awaited<ReturnType<typeof issuerOf>>;

/** One of the papers of a meeting, ready to be rendered or shown. */
export function meetingPaper(meeting: MeetingDetail, issuer: Issuer, which: Printed): OfficeDocument {
  const papers = { invitation, minutes, notice };
  return papers[which](meeting, issuer);
}

const line = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] });
const item = (words: string): Block => ({ type: 'item', runs: [{ text: words }] });
const cell = (words: string): Run[] => [{ text: words }];

function head({ superior, name, body, place, suffix }: Issuer, symbol: string) {
  return {
    superior,
    issuer: [name, ...(body === null ? [] : [body])],
    symbol: { number: null, suffix: suffix === '' ? symbol : `${symbol}-${suffix}` },
    ...{ place, day: null },
  };
}

function invitation(meeting: MeetingDetail, issuer: Issuer): OfficeDocument {
  const words = text.invitation;
  const guests = [...meeting.invitations.map((one) => one.name), ...rolesOf(meeting)];
  const halls =
    meeting.points.length > 1 ? [line(words.points), ...meeting.points.map((point) => item(point.name))] : [];
  return {
    ...head(issuer, words.symbol),
    kind: words.kind,
    title: meeting.title,
    body: [
      line(words.invites(issuer.name)),
      ...guests.map(item),
      line(words.to(meeting.title)),
      ...(meeting.subject === null ? [] : [line(words.subject(meeting.subject))]),
      line(words.chair(meeting.chair)),
      line(words.when(meeting)),
      ...(meeting.place === null ? [] : [line(words.place(meeting.place))]),
      ...(meeting.onlineLink === null ? [] : [linked(words.link, meeting.onlineLink)]),
      ...halls,
      ...agendaTable(meeting),
      ...(meeting.papers.length === 0 ? [] : [line(words.papers(meeting.papers.length))]),
      line(words.answer),
      line(words.thanks),
    ],
    signature: { form: issuer.signature, name: null },
    recipients: [words.others, words.keep],
  };
}

const rolesOf = ({ invitedRoles }: MeetingDetail) =>
  (invitedRoles ?? '')
    .split(/[;\n]/u)
    .map((role) => role.trim().replace(/[.,]$/u, ''))
    .filter(Boolean);

function linked(label: string, href: string): Block {
  return { type: 'paragraph', runs: [{ text: label }, { text: href, href }] };
}

function agendaTable({ agenda }: MeetingDetail): Block[] {
  if (agenda.length === 0) return [];
  const words = text.agenda;
  return [
    { type: 'heading', level: 1, text: text.invitation.agenda },
    {
      type: 'table',
      numbered: true,
      columns: [
        { header: words.hour, share: 16, align: 'center' },
        { header: words.what, share: 54 },
        { header: words.presenter, share: 30 },
      ],
      rows: agenda.map((one) => [cell(one.hour ?? ''), cell(one.what), cell(one.presenter ?? '')]),
    },
  ];
}

function minutes(meeting: MeetingDetail, issuer: Issuer): OfficeDocument {
  const words = text.minutes;
  const discussed = meeting.agenda.flatMap((one, at): Block[] => [
    { type: 'heading', level: 2, text: `${at + 1}. ${one.what}` },
    line(one.discussed ?? words.nothing),
  ]);
  return {
    ...head(issuer, words.symbol),
    kind: words.kind,
    title: meeting.title,
    body: [
      line(words.began(meeting)),
      line(text.invitation.place(placeOf(meeting))),
      { type: 'heading', level: 1, text: words.present },
      line(words.chair(meeting.chair)),
      line(words.total(formatNumber(meeting.total))),
      ...(meeting.points.length > 1 ? [pointTable(meeting)] : []),
      { type: 'heading', level: 1, text: words.discussed },
      ...discussed,
      ...(meeting.minutesNote === null
        ? []
        : [{ type: 'heading' as const, level: 2 as const, text: words.note }, line(meeting.minutesNote)]),
      ...(meeting.conclusions.length === 0
        ? []
        : [{ type: 'heading' as const, level: 1 as const, text: words.concluded }, conclusionTable(meeting)]),
      line(words.ended(meeting)),
    ],
    signature: { form: words.signature, name: null },
    recipients: words.recipients,
  };
}

const placeOf = (meeting: MeetingDetail) => meeting.place ?? meeting.points[0]?.name ?? '';

function pointTable(meeting: MeetingDetail): Block {
  const words = text.minutes;
  return {
    type: 'table',
    numbered: true,
    columns: [
      { header: words.point, share: 70 },
      { header: words.heads, share: 30, align: 'right' },
    ],
    rows: meeting.points.map((point) => [cell(point.name), cell(formatNumber(point.heads))]),
    total: [[], cell(formatNumber(meeting.total))],
  };
}

function conclusionTable({ conclusions }: MeetingDetail): Block {
  const words = text.notice;
  const names = (units: readonly { name: string }[]) => units.map((unit) => unit.name).join('; ');
  return {
    type: 'table',
    numbered: true,
    columns: [
      { header: words.what, share: 38 },
      { header: words.owners, share: 26 },
      { header: words.product, share: 20 },
      { header: words.due, share: 16, align: 'center' },
    ],
    rows: conclusions.map((one) => [
      cell(one.what),
      cell(
        [names(one.owners), ...(one.cooperating.length > 0 ? [words.cooperating(names(one.cooperating))] : [])].join(
          '\n',
        ),
      ),
      cell(one.product),
      cell(formatDay(one.dueOn)),
    ]),
  };
}

function notice(meeting: MeetingDetail, issuer: Issuer): OfficeDocument {
  const words = text.notice;
  const place = meeting.place === null ? words.online : words.atPlace(meeting.place);
  const owners = new Set(
    meeting.conclusions.flatMap((one) => [...one.owners, ...one.cooperating]).map((unit) => unit.name),
  );
  return {
    ...head(issuer, words.symbol),
    kind: words.kind,
    title: words.title(meeting.chair, meeting.title),
    body:
      meeting.conclusions.length === 0
        ? [line(words.none)]
        : [
            line(words.opening(formatDay(meeting.startsOn), place, meeting.chair, meeting.title)),
            conclusionTable(meeting),
            line(words.closing),
          ],
    signature: { form: issuer.signature, name: null },
    recipients: [...owners].slice(0, 20).concat(text.invitation.keep),
  };
}

/** What lies in the pack, in its order: the contents page names each with its file. */
export function contentsPaper(
  meeting: MeetingDetail,
  issuer: Issuer,
  files: readonly { title: string; fileName: string; item: string }[],
): OfficeDocument {
  const words = text.contents;
  return {
    ...head(issuer, 'DM'),
    kind: words.kind,
    title: words.title(meeting.title, formatDay(meeting.startsOn)),
    body: [
      {
        type: 'table',
        numbered: true,
        columns: [
          { header: words.name, share: 38 },
          { header: words.item, share: 26 },
          { header: words.file, share: 36 },
        ],
        rows: files.map((file) => [cell(file.title), cell(file.item), cell(file.fileName)]),
      },
    ],
    signature: { form: issuer.signature, name: null },
    recipients: [],
  };
}
