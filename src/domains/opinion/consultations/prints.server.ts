import type { PaperHead } from '#domains/organisation/heads/queries.server.ts';
import type { OfficeDocument, Run } from '#platform/export/office-document.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber, formatRate } from '#platform/vietnamese/number-format.ts';
import { minutesText as words } from './pages/text.vi.ts';
import type { ConsultationView } from './queries.server.ts';
import { answered, type Counts } from './rules.ts';
import { matterText } from './text.vi.ts';

const line = (text: string) => ({ type: 'paragraph' as const, runs: [{ text }] });
const heading = (text: string) => ({ type: 'heading' as const, level: 1 as const, text });
const cell = (text: string): Run[] => [{ text }];
const figures = (counts: Counts): Run[][] =>
  [
    ...[counts.households, counts.handedOut, answered(counts)],
    ...[counts.agreed, counts.disagreed, counts.otherwise, counts.invalid],
  ].map((value) => cell(formatNumber(value)));

/** The minutes of the count (what Mẫu 03 of NĐ 59/2023/NĐ-CP asks for, in the layout of the house), for whoever sees all counts. */
export function minutesPaper(consultation: ConsultationView & { total: Counts }, head: PaperHead): OfficeDocument {
  const { subject, matter, total, areas, outcome, countedOn, opensOn, closesOn } = consultation;
  const decided = outcome.needed === null ? null : total.agreed >= outcome.needed ? words.carried : words.failed;
  return {
    ...{ superior: head.superior, issuer: head.issuer, place: head.place },
    symbol: { number: null, suffix: words.symbol },
    day: null,
    kind: words.kind,
    title: words.title(subject),
    body: [
      line(words.opening(countedOn === null ? '…/…/……' : formatDay(countedOn), head.place)),
      heading(words.group),
      ...[1, 2, 3].map(() => line(words.groupLine)),
      heading(words.content),
      line(words.subject(subject)),
      line(words.matter(matterText[matter])),
      line(words.span(formatDay(opensOn), formatDay(closesOn))),
      heading(words.result),
      {
        type: 'table',
        numbered: true,
        columns: [
          { header: words.area, share: 26 },
          ...[words.households, words.handedOut, words.back, words.agreed, words.disagreed].map((header) => ({
            ...{ header, share: 12, align: 'right' as const },
          })),
          ...[words.otherwise, words.invalid].map((header) => ({ header, share: 12, align: 'right' as const })),
        ],
        rows: areas.map((area) => [cell(area.name), ...(area.counts ? figures(area.counts) : [])]),
        total: [[], ...figures(total)],
      },
      ...(outcome.needed === null
        ? [line(words.asked(formatRate(answered(total), total.households)))]
        : [line(words.rate(formatRate(total.agreed, total.households), formatNumber(outcome.needed)))]),
      ...(decided === null ? [] : [line(decided)]),
      line(words.ended),
    ],
    signature: { form: words.signature, name: null },
    recipients: words.recipients,
  };
}
