import { z } from 'zod';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { linkTarget } from '#platform/html/targets.ts';

export const id = z.coerce.number().int().positive();
export const version = z.coerce.number().int().positive();
export const words = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));
export const optionalWords = (most: number) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().trim().max(most))
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);
export const ticked = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((said) => said === 'true')])
  .default(false);

/** Places are typed with or without the first slash; host names in any case. */
const place = z
  .string()
  .transform((typed) => typed.trim().replace(/^\/+|\/+$/gu, ''))
  .pipe(
    z
      .string()
      .max(120)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*){0,2}$/u, 'place-invalid'),
  );
const host = z
  .string()
  .transform((typed) => typed.trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(253)
      .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/u, 'host-invalid'),
  );
const hosts = z
  .union([z.array(z.string()), z.string().transform((typed) => typed.split(/[\s,;]+/u).filter(Boolean))])
  .default([])
  .pipe(z.array(host).max(5));

const settings = {
  place,
  name: words(200),
  about: optionalWords(500),
  contact: optionalWords(1000),
  themeYear: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(2020).max(2100)]).nullish(),
  theme: optionalWords(500),
  needsTwo: ticked,
  hosts,
};
export const openSiteInput = z.object({ unitId: id, ...settings });
export const changeSiteInput = z.object({ id, version, ...settings });
export type SiteSettings = Omit<z.output<typeof changeSiteInput>, 'id' | 'version'>;
export const closeSiteInput = z.object({ id, version });

const target = z
  .string()
  .transform((typed) => linkTarget(typed) ?? '')
  .pipe(
    z
      .string()
      .max(500)
      .regex(/^(?:https?:\/\/|\/)/u, 'target-invalid'),
  );
/** Rows, or as people type them: a line each, 'Văn bản | /van-ban'. */
const rows = z.preprocess(
  (value) => (typeof value === 'string' ? typedRows(value) : value),
  z
    .array(z.object({ label: words(100), target }))
    .max(30)
    .default([]),
);
function typedRows(typed: string): { label: string; target: string }[] {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const at = line.lastIndexOf('|');
    return { label: line.slice(0, Math.max(at, 0)), target: line.slice(at + 1).trim() };
  });
}

/** Both lists of a site as they shall stand, in order. */
export const linksInput = z.object({ id, menu: rows, links: rows });
