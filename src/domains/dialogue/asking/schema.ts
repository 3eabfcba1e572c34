import { z } from 'zod';
import { storedFile } from '#platform/files/stored-file.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { kinds, lengths } from '#domains/opinion/feedback/schema.ts';
import { id, petitionerFields } from '../petitions/schema.ts';

/** Who learns who asked: every unit that handles it, the one that handles it now, nobody. */
export const askingModes = ['handler', 'named', 'anonymous'] as const;
export type AskingMode = (typeof askingModes)[number];

export const mostPictures = 3;
/** What the database keeps of one picture of anonymous feedback (opinion.picture). */
export const pictureBytes = 1024 * 1024;
/** Of words beyond this a page is not sent back: nobody typed them. */
export const mostEchoed = 100_000;

/** At most two marks on a letter: Vietnamese has no more, heaps of them make a line unreadable. */
const tidy = (text: string) => cleanText(text).replaceAll(/(\p{M}{2})\p{M}+/gu, '$1');
const words = (most: number) => z.string().transform(tidy).pipe(z.string().trim().min(1).max(most));
/** One line: what could begin a second one (a header of a letter) is a space. */
const line = (most: number, least = 1) =>
  z
    .string()
    .transform((text) => tidy(text).replaceAll(/\s+/gu, ' '))
    .pipe(z.string().trim().min(least).max(most));
const checked = z
  .literal('on')
  .nullish()
  .transform((value) => value === 'on');

const matter = {
  kind: z.enum(kinds),
  field: z.string().regex(/^[a-z][a-z_]{0,39}$/u),
  areaId: id,
  subject: line(lengths.subject),
  words: words(lengths.words),
  mayPublish: checked,
  /** Said by the sender where the words alone leave it open. */
  declared: z.literal('petition').nullish(),
};
const asker = {
  ...petitionerFields,
  fullName: line(120, 2).refine((name) => /^[\p{Script=Latin}\p{M} .'’-]+$/u.test(name), 'name-letters'),
  address: line(300)
    .or(z.literal(''))
    .nullish()
    .transform((value) => value || null),
};

/** What is typed on the form. `dialogueId`: a question for a dialogue beforehand, without a name. */
export const askingForm = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('anonymous'), ...matter, dialogueId: id.nullish() }),
  z
    .object({ mode: z.enum(['handler', 'named']), ...matter, ...asker })
    .refine(({ phone, email, address }) => phone ?? email ?? address, { path: ['phone'], message: 'contact-needed' }),
]);
export type AskingForm = z.output<typeof askingForm>;

/** What the server adds: the unit of the site, and what was made of code and pictures before the command runs. */
const sent = { unitId: id, receiptDigest: z.string().length(43) };
export const feedbackInput = z.object({
  ...{ ...matter, ...sent, id: z.uuid(), dialogueId: id.nullish() },
  /** Drawn anew from the pixels; base64. */
  pictures: z.array(z.base64().max(Math.ceil((pictureBytes * 4) / 3) + 4)).max(mostPictures),
});
export const petitionInput = z.object({
  ...{ mode: z.enum(['handler', 'named']), ...matter, ...asker, ...sent },
  files: z.array(storedFile).max(mostPictures),
});
