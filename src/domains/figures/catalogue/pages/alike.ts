import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { alikeIndicators } from '#domains/indicators/catalogue/queries.server.ts';
import { partsOf } from '#domains/indicators/catalogue/rules.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import type { Route } from './+types/alike.ts';

/** What means the same as the indicator that somebody is typing. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const asked = new URL(request.url).searchParams;
  const word = (name: string) => (asked.get(name) ?? '').slice(0, 300);
  const idOf = (name: string) => rowId(word(name)) || null;
  const way = word('cach');
  const isRatio = way === 'ratio';
  const meant = {
    ...{ name: word('ten'), unit: isRatio ? '%' : word('don-vi-tinh'), way, line: word('he') || null },
    parts: isRatio && idOf('mau') !== null ? partsOf(idOf('tu'), idOf('mau')) : null,
  };
  if (meant.name.trim() === '') return [];
  return read(desk, (ctx) => alikeIndicators(ctx, meant, idOf('tru')));
}
