import { type PersonSign, personSigns } from '#platform/vietnamese/persons.ts';
import type { Viewing } from '#domains/tables.ts';

interface Said {
  title: string;
  summary: string | null;
  happensAt: string | null;
  symbol: string | null;
  issuer: string | null;
  claim: string | null;
  sources: string | null;
  correction?: string | null;
  imageId: number | null;
  fileId: number | null;
}

/**
 * Where anything that readers get with an article seems to name a private person: its fields, the words of its body, what is said below
 * its picture, the name of its file.
 */
export async function namingSigns(ctx: Viewing, article: Said, bodyWords: string): Promise<PersonSign[]> {
  const { title, summary, happensAt, symbol, issuer, claim, sources, correction, imageId, fileId } = article;
  const picture =
    imageId === null
      ? null
      : await ctx.db.selectFrom('portal.image').select(['alt', 'credit']).where('id', '=', imageId).executeTakeFirst();
  const file =
    fileId === null
      ? null
      : await ctx.db.selectFrom('platform.file').select('name').where('id', '=', fileId).executeTakeFirst();
  // Names of files have their words joined by signs.
  const named = file?.name.replaceAll(/[_.+-]+/gu, ' ');
  const said = [title, summary, happensAt, symbol, issuer, claim, sources, correction, bodyWords, picture?.alt, named];
  // A credit names who took the picture, and with it stands who that is: only numbers and addresses of it are looked for.
  const credit = personSigns(picture?.credit ?? '').filter(({ kind }) => kind !== 'name');
  return [...personSigns(said.filter(Boolean).join(' . ')), ...credit];
}
