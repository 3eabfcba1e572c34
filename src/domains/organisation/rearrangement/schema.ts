import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { id, territoryKinds } from '../schema.ts';

export const rowKinds = ['merge', 'split', 'rename'] as const;
export type RowKind = (typeof rowKinds)[number];

const day = z.string().refine(isDay, 'no-such-day');
const placeName = z.string().trim().min(1).max(200);
const kind = z.enum(territoryKinds);

const placeTo = z.object({ name: placeName, kind });
/** One row of a plan as it is kept. The first that follows gets the open work. */
export const planRow = z.object({ kind: z.enum(rowKinds), from: z.array(id), to: z.array(placeTo) });
export type PlanRow = z.output<typeof planRow>;
export const planRows = z.array(planRow).max(500);

export const startPlanInput = z.object({
  parentId: id,
  paper: z.string().trim().min(1).max(80),
  paperOn: day,
  effectiveOn: day,
});

/** Names typed one a line. */
const lines = z.string().transform((text) => text.split('\n').flatMap((line) => line.trim() || []));
const list = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(id).max(500));

export const addRowInput = z.discriminatedUnion('kind', [
  z.object({ planId: id, kind: z.literal('merge'), from: list, name: placeName, placeKind: kind }),
  z.object({
    planId: id,
    kind: z.literal('split'),
    from: list,
    /** The part that gets the open work, and the others. */
    name: placeName,
    others: lines.pipe(z.array(placeName).min(1).max(20)),
    placeKind: kind,
  }),
  z.object({ planId: id, kind: z.literal('rename'), from: list, name: placeName, placeKind: kind }),
]);

export const dropRowInput = z.object({ planId: id, at: z.coerce.number().int().min(0) });
export const planInput = z.object({ planId: id });
/** Ordering names the version that the person saw: who orders on an old page is told so. */
export const orderInput = z.object({ planId: id, version: z.coerce.number().int().positive() });
