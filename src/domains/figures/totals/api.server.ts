import { z } from 'zod';
import { type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { explained } from '../explain/number/queries.server.ts';
import { missingAfter } from '../explain/schema.ts';
import { id } from '../schema.ts';
import { mostIndicators } from './address/schema.ts';
import { partsOf, rhythms, spans } from './periods/rules.ts';
import { totalsTable } from './table/queries.server.ts';
import type { TableCell } from './table/rules.ts';

const text = z.string();
const optionalId = id.nullish().transform((one) => one ?? null);
const period = text.refine((code) => partsOf(code) !== null, 'field-invalid');
const line = text
  .regex(/^[a-z_]{1,40}$/u)
  .nullish()
  .transform((one) => one ?? null);
const asked = {
  placeId: optionalId.describe('A territory; that of the unit one acts for, if not said'),
  organisation: line,
  rhythm: z
    .enum(rhythms)
    .nullish()
    .transform((one) => one ?? null),
  basis: z.enum(['reported', 'today']).default('reported'),
};
const figure = {
  kind: z.enum(['value', 'none', 'not-applicable', 'not-owed', 'not-added', 'nothing-to-divide']),
  value: text.nullable().describe('A decimal; null where there is none, which is not 0'),
  answered: z.int().describe('Units that gave a figure or said that it does not apply'),
  expected: z.int(),
};
const day = text.nullable();

const figureOf = ({ kind, value, answered, expected }: TableCell) => ({ kind, value, answered, expected });

export const totalApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/figures/totals',
    summary: 'Totals of indicators by place, line or period, exact at this instant, within the rights of the caller',
    query: z.object({
      ...asked,
      indicatorIds: text
        .regex(/^\d{1,15}(?:,\d{1,15})*$/u)
        .describe(`Numbers with commas, ${mostIndicators} at the most`),
      rows: z.enum(['places', 'lines', 'periods']).default('places'),
      span: z.enum(spans).default('last'),
      year: z.coerce
        .number()
        .int()
        .min(2019)
        .max(2040)
        .nullish()
        .transform((one) => one ?? null),
    }),
    answer: z.object({
      isWhole: z.boolean().describe('Whether the caller may read all of the place'),
      figures: z.array(
        z.object({
          row: text.describe('A territory, unit, line or period; total, own (the level of the province), divided'),
          rowKind: z.enum(['place', 'unit', 'line', 'period', 'own', 'divided', 'whole', 'total']),
          ...{ indicatorId: id, period, ...figure },
        }),
      ),
    }),
    view: async (ctx: Viewing, { indicatorIds, ...query }) => {
      const chosen = indicatorIds.split(',').map(Number).slice(0, mostIndicators);
      const table = await totalsTable(ctx, { ...query, indicatorIds: chosen, isCompared: false, isPlanned: false });
      const rows = table.total ? [table.total, ...table.rows] : table.rows;
      const figures = rows.flatMap((row) =>
        row.cells.flatMap((cell, at) => {
          const { indicatorId, period: code } = table.columns[at]!;
          if (cell.expected === 0) return [];
          return [{ row: row.key, rowKind: row.kind, indicatorId, period: code ?? row.key, ...figureOf(cell) }];
        }),
      );
      return { isWhole: figures.length > 0 && table.isWhole, figures };
    },
  }),
  viewing({
    path: '/figures/explanation',
    summary:
      'What a number is made of: parts, who is missing or late, seals and what changed since, revisions of a unit',
    query: z.object({
      ...asked,
      indicatorId: id,
      period: period.nullish().transform((one) => one ?? null),
      part: z
        .enum(['own', 'divided'])
        .nullish()
        .transform((one) => one ?? null),
      unitId: optionalId,
      after: text.optional().describe('The `next` of the missing that were shown'),
    }),
    answer: z.object({
      ...{ figure: z.object(figure).nullable(), isWhole: z.boolean() },
      ratio: z.object({ top: z.object(figure), bottom: z.object(figure) }).nullable(),
      parts: z.array(z.object({ key: text, name: text, ...figure })),
      missing: z.array(
        z.object({
          ...{ unitId: id, unitName: text, collectionId: id, periodCode: text, graceUntil: text, firstSentOn: day },
          why: z.enum(['expected', 'returned', 'empty', 'late']),
        }),
      ),
      next: text.nullable(),
      seals: z.array(
        z.object({ id, periodCode: text, unitName: text, sealedAt: text, units: z.int(), changed: z.int() }),
      ),
      revisions: z.array(
        z.object({
          ...{
            collectionId: id,
            periodCode: text,
            rev: z.int(),
            value: z.number().nullable(),
            notApplicable: z.boolean(),
          },
          ...{ note: day, sentAt: text, isCounted: z.boolean() },
        }),
      ),
    }),
    view: async (ctx: Viewing, { after, ...query }) => {
      const number = await explained(ctx, query, missingAfter(after ?? null));
      if (!number) throw new Refusal('figures-not-found');
      const isOwed = number.cell.expected > 0;
      return {
        ...number,
        figure: isOwed ? figureOf(number.cell) : null,
        isWhole: isOwed && number.isWhole,
        ratio:
          number.ratio && isOwed
            ? { top: figureOf(number.ratio.top.cell), bottom: figureOf(number.ratio.bottom.cell) }
            : null,
        parts: number.parts.map(({ key, name, cell }) => ({ key, name, ...figureOf(cell) })),
        missing: number.missing?.lines ?? [],
        next: number.missing?.next?.join('.') ?? null,
      };
    },
  }),
];
