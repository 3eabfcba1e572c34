import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { skeleton, type Template } from './schema.ts';

const templateFolder = path.resolve(import.meta.dirname, '../../../../seed/report-templates');

/** The templates as their files say, by code. */
export async function readTemplates(folder: string = templateFolder): Promise<Template[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const read = await Promise.all(files.map(async (name) => readFile(path.join(folder, name), 'utf8')));
  return read.flatMap((text) => {
    const { reports, ...bones } = skeleton.parse(JSON.parse(text));
    return reports.map((report) => ({ ...bones, ...report }));
  });
}

/**
 * Copies the templates to the database, at every start, as the owner. A version that reports use stays as it was: a
 * change to it throws, and wants a new version number in its file.
 */
export async function syncTemplates(query: OwnerQuery, folder?: string): Promise<void> {
  for (const template of await readTemplates(folder)) {
    await query(
      `insert into reporting.template as t (code, version, body) values ($1, $2, $3::jsonb)
       on conflict (code, version) do update set body = excluded.body where t.body <> excluded.body`,
      [template.code, template.version, JSON.stringify(template)],
    );
  }
}
