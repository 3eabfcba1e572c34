import { z } from 'zod';

const moment = z.tuple([
  z.int().min(-1).max(1),
  z.int().min(1).max(12),
  z.union([z.int().min(1).max(31), z.literal('last')]),
]);

const period = z.object({
  code: z.string().regex(/^[a-z][a-z0-9]*$/),
  /** '6 tháng đầu năm {year}' */
  name: z.string().min(1),
  from: moment,
  until: moment,
  due: moment,
});

const headed = {
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** With the mark as it is written: 'I. TÌNH HÌNH NHÂN DÂN'. Empty for words without a heading. */
  heading: z.string(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
};
export const section = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), ...headed }),
  /** The officer's text, begun with a suggested one that holds figure tokens. */
  z.object({ kind: z.literal('words'), ...headed, suggest: z.string() }),
  /** Counted: groups down, measures across. A place is one level below the unit: communes in a province. */
  z.object({
    kind: z.literal('figures'),
    ...headed,
    by: z.enum(['organisation', 'place']),
    measures: z.array(z.string()).min(1).max(8),
  }),
  /** A table that the officer types. */
  z.object({
    kind: z.literal('rows'),
    ...headed,
    columns: z.array(z.object({ name: z.string().min(1), share: z.int().positive() })).min(1),
  }),
]);
export type Section = z.output<typeof section>;

const form = z.object({
  /** Of the symbol, by the level of the unit: '05/BC-MTTQ-BTT'. */
  suffix: z.object({ province: z.string().min(1), commune: z.string().min(1) }),
  /** The body that issues, below the name of the unit. */
  body: z.string().nullable(),
  /** In whose name it is signed, and what its head and deputies are called. */
  collective: z.string().nullable(),
  head: z.string().min(1),
  deputy: z.string().min(1),
});
export type PaperForm = z.output<typeof form>;

/** Numbers restart every year (NĐ 30/2020/NĐ-CP), or with the term of a Party committee (Quy định 399-QĐ/TW). */
const numbering = z.discriminatedUnion('by', [
  z.object({ by: z.literal('year') }),
  z.object({
    by: z.literal('term'),
    terms: z.array(z.object({ name: z.string().regex(/^\d{4}-\d{4}$/), from: z.iso.date() })).min(1),
  }),
]);
export type Numbering = z.output<typeof numbering>;

const bones = {
  version: z.int().positive(),
  layout: z.enum(['state', 'party']),
  /** Abbreviation of the type of paper: 'BC'. */
  symbol: z.string().min(1),
  numbering,
  levels: z.array(z.enum(['province', 'commune'])).min(1),
  /** By organisation: the ones that it is for. */
  forms: z.record(z.string(), form),
  recipients: z.array(z.string().min(1)),
  sections: z.array(section).min(1),
};
const report = {
  code: z.string().regex(/^[a-z][a-z-]*$/),
  kind: z.enum(['half-year', 'year', 'month']),
  name: z.string().min(1),
  /** Of the paper: 'Kết quả công tác Mặt trận {period}'. */
  title: z.string().min(1),
  periods: z.array(period).min(1),
};

/** A file of seed/report-templates: one skeleton and the reports that stand on it. */
export const skeleton = z.object({ ...bones, reports: z.array(z.object(report)).min(1) });

/** A template as the database keeps it: one report of a skeleton. */
export const template = z.object({ ...bones, ...report });
export type Template = z.output<typeof template>;
export type PeriodKind = Template['kind'];
