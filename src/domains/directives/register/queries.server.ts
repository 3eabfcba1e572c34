import { read } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { type DrawnText, unmixed } from '#platform/files/text-encoding.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { type Upload, uploadText } from '../commands.server.ts';
import { findSame } from '../queries.server.ts';
import { findAlike } from '../duplicates/queries.server.ts';
import { paperRefusal } from '../rules.ts';
import { headingOf } from './rules.ts';
import type { Heading } from './schema.ts';

export type ReadAnswer =
  | {
      ok: true;
      heading: Heading;
      /** The same paper in the register: issuer, symbol and day. */
      existing: Awaited<ReturnType<typeof findSame>>;
      /** Papers that may be the same under other words. */
      alike: Awaited<ReturnType<typeof findAlike>>;
      converted: DrawnText['converted'];
    }
  | { ok: false; code: string; details: Record<string, string | number> };

/** Reads a paper without keeping anything of it: what was found, and whether the register has the paper already. */
export async function readOnly(desk: OfficeDesk, upload: Upload | undefined, pasted: string): Promise<ReadAnswer> {
  try {
    if (desk.actor === null) throw new Refusal('sign-in-needed');
    const { unit } = desk.actor;
    const { text, converted } = upload ? await uploadText(upload, pasted) : unmixed(pasted);
    const refusal = paperRefusal(text);
    if (refusal) throw new Refusal(refusal);
    const heading = headingOf(text, unit?.name ?? '');
    const known = await read(desk, async (ctx) => ({
      existing: unit && (await findSame(ctx, unit.id, heading.fields)),
      alike: unit ? await findAlike(ctx, unit.id, { ...heading.fields, text }) : [],
    }));
    return { ok: true, heading, ...known, alike: known.existing ? [] : known.alike, converted };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: error.code, details: error.details };
  }
}
