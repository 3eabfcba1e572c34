import { findUnitByPath, type UnitView } from '#domains/organisation/queries.server.ts';
import { type Outcome, outcomes } from '#domains/commitments/rules.ts';
import type { Viewing } from '#domains/tables.ts';
import { dueOf } from '../drafts/rules.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { dayOf } from '#platform/calendar/day.ts';
import type { Block, OfficeDocument, Run } from '#platform/export/office-document.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber, formatRate } from '#platform/vietnamese/number-format.ts';
import type { DocumentView } from '../queries.server.ts';
import { clauseLabel, documentLabel, outcomeText } from '../text.vi.ts';
import { type Results, resultsOf, type TaskResult } from './queries.server.ts';
import { type RecordFilter, recordsAddress, type Tally } from './rules.ts';
import { plainReportForm, reportForms, reportText as text } from './text.vi.ts';

const mostUnits = 200;

interface Printing {
  document: DocumentView;
  results: Results;
  /** 'https://…' without a closing slash: every number of the paper leads to the list of its records there. */
  origin: string;
  today: string;
}

/** The report of results of a paper, ready to be rendered: every number leads back to the records behind it. */
export async function resultsReport(ctx: Viewing, document: DocumentView, origin: string): Promise<OfficeDocument> {
  const results = await resultsOf(ctx, document, mostUnits);
  const unit = (await findUnitByPath(ctx, document.register.path))!;
  const form = reportForms[unit.organisation] ?? plainReportForm;
  const printing = { document, results, origin, today: ctx.today };
  const label = documentLabel(document);
  const superior = await superiorOf(ctx, unit);
  const reportTo = document.direction === 'in' ? document.issuer : superior;
  return {
    superior,
    issuer: [unit.name, ...(form.body === null ? [] : [form.body])],
    symbol: { number: null, suffix: form.symbol },
    place: placeWords(unit.territoryName),
    day: null,
    kind: text.kind,
    title: text.title(label),
    body: [
      line(text.basis(label, withoutStop(document.title), ctx.today)),
      ...assignedPart(printing),
      ...taskPart(printing),
      ...unitPart(printing),
      ...behindPart(printing),
      { type: 'heading', level: 1, text: text.proposals },
      { type: 'paragraph', runs: [{ text: text.proposalsRoom, italic: true }] },
    ],
    signature: { form: form.signature, name: null },
    recipients: [...(reportTo === null ? [] : [text.reportTo(reportTo)]), text.keep],
  };
}

/** The committee of the same organisation one level up stands above the issuer's own name. */
async function superiorOf(ctx: Viewing, unit: UnitView): Promise<string | null> {
  const labels = unit.path.split('.');
  const above = [...labels.slice(0, -2), labels.at(-1)].join('.');
  if (labels.length < 3 || unit.level === 'branch') return null;
  return (await findUnitByPath(ctx, above))?.name ?? null;
}

function placeWords(territoryName: string): string {
  return territoryName.replace(/^(?:Tỉnh|Thành phố|Xã|Phường|Đặc khu|Thôn|Ấp|Tổ dân phố|Khu phố)\s+/u, '');
}

function withoutStop(title: string): string {
  const bare = title.replace(/^(?:V\/v|về việc|về)\s+/iu, '').replace(/[.;\s]+$/u, '');
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}

function line(words: string): Block {
  return { type: 'paragraph', runs: [{ text: words }] };
}

function numbered(printing: Printing, count: number, filter: Omit<RecordFilter, 'documentId'>): Run {
  return {
    text: formatNumber(count),
    href: recordsAddress(printing.origin, { documentId: printing.document.id, ...filter }),
  };
}

function assignedPart(printing: Printing): Block[] {
  const { document, results, origin } = printing;
  const recipients = `${origin}/van-ban/${document.id}`;
  const { dispatches, tally, tasks } = results;
  const linked = (words: string): Run => ({ text: words, href: recipients });
  return [
    { type: 'heading', level: 1, text: text.assigned },
    {
      type: 'paragraph',
      runs: [
        { text: text.sent },
        linked(formatNumber(dispatches.total)),
        { text: text.received },
        linked(formatRate(dispatches.received, dispatches.total)),
        { text: text.studied },
        linked(formatRate(dispatches.studied, dispatches.total)),
        { text: '.' },
      ],
    },
    {
      type: 'paragraph',
      runs: [
        { text: text.tasks },
        { text: formatNumber(tasks.length), href: `${origin}/van-ban/${document.id}/ket-qua` },
        { text: text.promises },
        numbered(printing, tally.total, {}),
        { text: '.' },
      ],
    },
    {
      type: 'paragraph',
      runs: [
        { text: text.soFar },
        ...tallyRuns(printing, tally, {}, (outcome) => outcome !== 'ended' || tally.ended > 0),
        { text: '.' },
      ],
    },
  ];
}

/** 'đã hoàn thành 12/50 (24,0%); …', each number a link to what it counts. */
function tallyRuns(
  printing: Printing,
  tally: Tally,
  filter: Omit<RecordFilter, 'documentId' | 'outcome'>,
  isShown: (outcome: Outcome) => boolean,
): Run[] {
  return outcomes.filter(isShown).flatMap((outcome, at) => [
    { text: `${at === 0 ? '' : '; '}${outcomeText[outcome].toLowerCase()} ` },
    {
      text: formatRate(tally[outcome], tally.total),
      href: recordsAddress(printing.origin, { documentId: printing.document.id, outcome, ...filter }),
    },
  ]);
}

function taskPart(printing: Printing): Block[] {
  const rows = printing.results.tasks.map((task) => taskRow(printing, task));
  return [
    { type: 'heading', level: 1, text: text.byTask },
    {
      type: 'table',
      columns: [
        { header: text.task, share: 38 },
        { header: text.lead, share: 18 },
        { header: text.due, share: 17, align: 'center' },
        { header: text.result, share: 27 },
      ],
      rows,
    },
  ];
}

function taskRow(printing: Printing, { draft, tally, lead, dueOn }: TaskResult): Run[][] {
  const owner: Run =
    lead !== null
      ? { text: lead }
      : {
          text: text.units(tally.total),
          href: recordsAddress(printing.origin, { documentId: printing.document.id, part: draft.id }),
        };
  const due = dueOn ?? dueOf(draft, printing.today, vietnamCalendar);
  const clause = clauseLabel(draft.clause);
  return [
    [...(clause ? [{ text: `${clause}. `, bold: true }] : []), { text: draft.what }],
    [owner],
    [{ text: due === null ? '' : formatDay(due) }],
    tallyRuns(printing, tally, { part: draft.id }, (outcome) => tally[outcome] > 0),
  ];
}

const unitColumns: [Outcome, string][] = [
  ['done', text.done],
  ['claimed', text.claimed],
  ['in-progress', text.inProgress],
  ['behind', text.isBehind],
  ['ended', text.ended],
];

function unitPart(printing: Printing): Block[] {
  const { units, unitCount, tally } = printing.results;
  const columns = unitColumns.filter(([outcome]) => outcome !== 'ended' || tally.ended > 0);
  return [
    { type: 'heading', level: 1, text: text.byUnit },
    ...(units.length < unitCount ? [line(text.manyUnits(units.length, unitCount))] : []),
    {
      type: 'table',
      columns: [
        { header: text.unit, share: 40 },
        { header: text.total, share: 10, align: 'center' },
        ...columns.map(([, header]) => ({ header, share: 10, align: 'center' as const })),
      ],
      rows: units.map((unit) => [
        [{ text: unit.name }],
        [numbered(printing, unit.tally.total, { unitId: unit.key })],
        ...columns.map(([outcome]) => [numbered(printing, unit.tally[outcome], { unitId: unit.key, outcome })]),
      ]),
    },
  ];
}

function behindPart(printing: Printing): Block[] {
  const { behind } = printing.results;
  const heading: Block = { type: 'heading', level: 1, text: text.behind };
  if (behind.length === 0) return [heading, line(text.noneBehind)];
  const clauses = new Map(
    printing.results.tasks.map(({ draft }) => [draft.id, clauseLabel(draft.clause) || draft.what]),
  );
  const rows = behind.map((row): Run[][] => [
    [{ text: row.ownerName }],
    [{ text: clauses.get(row.originPart ?? 0) ?? '', href: `${printing.origin}/nhiem-vu/${row.id}` }],
    [{ text: formatDay(row.dueOn) }],
    [{ text: row.cause ?? text.noCause, italic: row.cause === null }],
    [{ text: row.expectedOn === null ? text.noNewDay : formatDay(row.expectedOn), italic: row.expectedOn === null }],
  ]);
  return [
    heading,
    {
      type: 'table',
      columns: [
        { header: text.unit, share: 25 },
        { header: text.task, share: 20 },
        { header: text.dueOn, share: 17, align: 'center' },
        { header: text.cause, share: 21 },
        { header: text.newDay, share: 17, align: 'center' },
      ],
      rows,
    },
  ];
}

/** 'Bao-cao-ket-qua-12-KH-MTTQ-BTT.docx': safe in every system. */
export function reportFileName(document: Pick<DocumentView, 'symbol'>, now: Date): string {
  const symbol = document.symbol
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/gu, '')
    .replace(/[đĐ]/gu, 'D')
    .replace(/[^\w]+/gu, '-');
  return `Bao-cao-ket-qua-${symbol}-${dayOf(now)}.docx`;
}
