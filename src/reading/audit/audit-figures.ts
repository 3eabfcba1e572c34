import type { Paper } from '../fold.ts';
import { composePaper, givenSpan, oneLine } from '../fold.ts';
import { readHead } from '../heading.ts';
import { reflow, splitLines } from '../lines.ts';
import { checkArrival, checkDeadlines, checkNewsDay, checkReferences } from './against-own-day.ts';
import { checkDaysExist, checkStretches, checkWeekdays } from './days.ts';
import { checkConsultation, checkSupervisionNotice } from './legal-times.ts';
import { paperDays, type PaperDays } from './paper-days.ts';
import { checkAnniversaries, checkPeriods } from './years.ts';
import { checkComplements } from './complement.ts';
import { checkDifferences } from './difference.ts';
import type { Certainty, Finding } from './finding.ts';
import { checkFunds } from './fund-balance.ts';
import { checkLists } from './lists.ts';
import { checkMembers, checkMergers } from './mergers.ts';
import { checkPace } from './pace.ts';
import { checkShareLists } from './share-lists.ts';
import { checkTitle } from './title-figures.ts';
import { checkAnniversaryYears, checkRates } from './two-values.ts';
import { checkTables } from './tables.ts';
import { checkForms } from './malformed.ts';
import { checkParts } from './parts.ts';
import type { Doubt, Passage } from './passage.ts';
import { paragraphsOf } from './passage.ts';
import { checkProducts } from './product.ts';
import { checkRest } from './rest.ts';
import { checkShares } from './share.ts';
import { checkSharesOfOneWhole } from './two-shares.ts';
import { checkSources } from './sources.ts';
import { checkStories } from './story.ts';
import { checkUnitCounts } from './unit-counts.ts';
import { checkUnits } from './unit-changed.ts';

const sentenceChecks: readonly ((passage: Passage, days: PaperDays) => Doubt[])[] = [
  checkDifferences,
  checkUnits,
  checkParts,
  checkRest,
  checkProducts,
  checkShares,
  checkSharesOfOneWhole,
  checkForms,
  checkMergers,
  checkMembers,
  checkPace,
  checkDaysExist,
  checkWeekdays,
  checkStretches,
  checkPeriods,
  checkAnniversaries,
  checkReferences,
  checkDeadlines,
  checkNewsDay,
  checkConsultation,
  checkSupervisionNotice,
];

/**
 * What in a text's figures does not add up, in the order of the text. Rounding to the digits shown counts as right.
 * Pure; never throws; linear in the length. It would rather miss than raise a false alarm.
 */
export function auditFigures(text: string): Finding[] {
  const given = composePaper(text);
  const lines = splitLines(given);
  const head = readHead(given, lines);
  // The columns of a head are told apart by their blanks, so only what stands behind it is joined to paragraphs.
  const { paper, paragraphs } = reflow(
    given,
    lines.filter((line) => line.start >= head.end),
  );
  const all = paragraphsOf(paper, [...lines.filter((line) => line.start < head.end), ...paragraphs]);
  const days = paperDays(head);
  const doubts = [
    ...checkArrival(days),
    ...all.flatMap((paragraph) => [
      ...checkStories(paragraph),
      ...checkShareLists(paragraph),
      ...checkComplements(paragraph),
    ]),
    ...checkLists(all),
    ...checkFunds(all),
    ...checkSources(all),
    ...checkUnitCounts(all),
    ...checkTables(all),
    ...checkRates(all),
    ...checkAnniversaryYears(all),
    ...checkTitle(all, days),
    ...all.flatMap(({ passages }) =>
      passages.flatMap((passage) => sentenceChecks.flatMap((check) => check(passage, days))),
    ),
  ];
  return apart(doubts).map((doubt) => finding(paper, doubt));
}

const ranks: readonly Certainty[] = ['certain', 'likely', 'ask'];

/** At most one finding over any stretch of text: the surest of those that overlap, then the shortest. */
function apart(doubts: Doubt[]): Doubt[] {
  const kept: Doubt[] = [];
  for (const one of doubts.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = kept.at(-1);
    if (last === undefined || last.span.end <= one.span.start) kept.push(one);
    else if (isBetter(one, last)) kept[kept.length - 1] = one;
  }
  return kept;
}

function isBetter(one: Doubt, other: Doubt): boolean {
  const byRank = ranks.indexOf(one.certainty) - ranks.indexOf(other.certainty);
  return byRank < 0 || (byRank === 0 && one.span.end - one.span.start < other.span.end - other.span.start);
}

function finding(paper: Paper, doubt: Doubt): Finding {
  const { start, end } = doubt.span;
  const words = paper.text.slice(start, end);
  // "(nam 12, nữ 15" gets its bracket.
  const isOpen = words.lastIndexOf('(') > words.lastIndexOf(')') && paper.text[end] === ')';
  const span = { start, end: isOpen ? end + 1 : end };
  return { ...doubt, quote: oneLine(paper, span), span: givenSpan(paper, span) };
}
