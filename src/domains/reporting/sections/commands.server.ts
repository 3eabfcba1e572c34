import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { rememberReported } from '../reported/commands.server.ts';
import { isOpen } from '../rules.ts';
import { bringBackInput, keptLines, sectionInput } from '../schema.ts';
import { getTemplate } from '../templates/queries.server.ts';
import { somebody } from '../text.vi.ts';
import { cleanRows, isKept } from './rules.ts';

/** Holds the report open until the end of the transaction: a sending waits for the words, or the words come too late. */
async function openReport(ctx: Acting, id: number) {
  const report = await ctx.db
    .selectFrom('reporting.report')
    .select(['id', 'unit_path', 'template_code', 'template_version'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!report) throw new Refusal('report-not-found');
  demand(ctx, 'report.write', report.unit_path);
  const { state } = await ctx.db
    .selectFrom('reporting.report')
    .select('state')
    .where('id', '=', id)
    .forShare()
    .executeTakeFirstOrThrow();
  if (!isOpen(state)) throw new Refusal('report-not-open');
  return report;
}

interface Written {
  words: string;
  lines: string[][];
}

async function sectionNow(ctx: Acting, reportId: number, code: string) {
  const row = await ctx.db
    .selectFrom('reporting.section')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('section-not-found');
  return { ...row, lines: keptLines(row.lines) };
}
type SectionNow = Awaited<ReturnType<typeof sectionNow>>;

/** Who wrote meanwhile, and what the section says now: nothing is overwritten. */
async function changedSection(ctx: Acting, now: SectionNow): Promise<Refusal> {
  const author = await ctx.db
    .selectFrom('people.account_name')
    .select('full_name')
    .where('account_id', '=', now.changed_by)
    .executeTakeFirst();
  return new Refusal('section-changed', {
    by: author?.full_name ?? somebody,
    at: now.changed_at.toISOString(),
    version: now.version,
    words: now.words,
    lines: JSON.stringify(now.lines),
  });
}

const same = (one: Written, other: Written) =>
  one.words === other.words && JSON.stringify(one.lines) === JSON.stringify(other.lines);

/** Keeps what stands as a version where it is worth one, and writes the new words over it. */
async function overwrite(ctx: Acting, now: SectionNow, next: Written, always: boolean): Promise<number> {
  const bulk = (written: Written) => written.words + written.lines.flat().join('\n');
  const keeps =
    always ||
    isKept(
      { words: bulk(now), changedBy: now.changed_by, keptAt: now.kept_at },
      { words: bulk(next), by: ctx.actor.accountId, at: ctx.now },
    );
  if (keeps)
    await ctx.db
      .insertInto('reporting.section_version')
      .values({
        report_id: now.report_id,
        code: now.code,
        version: now.version,
        words: now.words,
        lines: JSON.stringify(now.lines),
        written_at: now.changed_at,
        written_by: now.changed_by,
      })
      .onConflict((conflict) => conflict.columns(['report_id', 'code', 'version']).doNothing())
      .execute();
  await ctx.db
    .updateTable('reporting.section')
    .set({
      words: next.words,
      lines: JSON.stringify(next.lines),
      version: now.version + 1,
      changed_at: ctx.now,
      changed_by: ctx.actor.accountId,
      ...(keeps ? { kept_at: ctx.now } : {}),
    })
    .where('report_id', '=', now.report_id)
    .where('code', '=', now.code)
    .execute();
  return now.version + 1;
}

/** Words or rows of one section as they are typed. On an older version 'section-changed' says what the other wrote. */
export const saveSection = defineCommand({
  name: 'saveSection',
  input: sectionInput,
  isPrivate: true,
  run: async (ctx: Acting, input) => {
    const report = await openReport(ctx, input.reportId);
    const template = await getTemplate(ctx, report.template_code, report.template_version);
    const section = template.sections.find((one) => one.code === input.code);
    if (section?.kind !== 'words' && section?.kind !== 'rows') throw new Refusal('section-not-found');
    const next =
      section.kind === 'words'
        ? { words: input.words, lines: [] }
        : { words: '', lines: cleanRows(input.lines, section.columns.length) };
    const now = await sectionNow(ctx, report.id, input.code);
    const saved = { savedAt: ctx.now.toISOString() };
    // Sent again after a lost answer, or typed back to what it was: there is nothing to overwrite.
    if (same(now, next)) return { version: now.version, ...saved };
    if (now.version !== input.version) throw await changedSection(ctx, now);
    const version = await overwrite(ctx, now, next, input.over === 'yes');
    await rememberReported(ctx, report.id, next.words);
    return { version, ...saved };
  },
});

/** An older version becomes the words of today; what stood until now becomes a version. */
export const bringBackSection = defineCommand({
  name: 'bringBackSection',
  input: bringBackInput,
  run: async (ctx: Acting, input) => {
    const report = await openReport(ctx, input.reportId);
    const now = await sectionNow(ctx, report.id, input.code);
    if (now.version !== input.version) throw await changedSection(ctx, now);
    const older = await ctx.db
      .selectFrom('reporting.section_version')
      .select(['words', 'lines'])
      .where('report_id', '=', report.id)
      .where('code', '=', input.code)
      .where('version', '=', input.from)
      .executeTakeFirst();
    if (!older) throw new Refusal('section-version-not-found');
    await overwrite(ctx, now, { words: older.words, lines: keptLines(older.lines) }, true);
    ctx.touched(`report:${report.id}`);
  },
});
