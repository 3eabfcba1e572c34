import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { placeOf } from '../../promises/queries.server.ts';
import { Pager } from '../../site/parts/entries.tsx';
import { siteMeta } from '../../site/parts/site-meta.ts';
import { DialogueLine } from '../parts/dialogue-line.tsx';
import { readSeen } from '../rules.ts';
import { listPublicDialogues, unitsOfPlace } from '../queries.server.ts';
import { answeredText as text } from '../text.vi.ts';
import type { Route } from './+types/dialogues.ts';

const pageSize = 30;

export const meta: Route.MetaFunction = ({ matches }) =>
  siteMeta(matches, { title: text.dialogues, description: text.dialoguesLead, path: '/doi-thoai' });

/** Three queries. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const before = readSeen(request.url);
  return read(desk, async (ctx) => {
    const place = await placeOf(ctx, site.id);
    if (!place) throw data(null, { status: 404 });
    const rows = await listPublicDialogues(ctx, await unitsOfPlace(ctx, place), pageSize + 1, before);
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1)! : null;
    return {
      coming: shown.filter((row) => row.heldOn >= ctx.today && row.state === 'planned').toReversed(),
      past: shown.filter((row) => row.heldOn < ctx.today || row.state !== 'planned'),
      next: last ? `?sau=${last.heldOn}_${last.id}` : null,
      ...{ base: site.base, today: ctx.today, isFirst: before === null, crumbs: [{ label: text.dialogues }] },
    };
  });
}

export default function Dialogues({ loaderData: { coming, past, next, base, today, isFirst } }: Route.ComponentProps) {
  return (
    <>
      <h1>{text.dialogues}</h1>
      <p className="site-lead">{text.dialoguesLead}</p>
      {isFirst ? <Part title={text.coming} none={text.noneComing} rows={coming} {...{ base, today }} /> : null}
      <Part title={text.past} none={text.nonePast} rows={past} {...{ base, today }} />
      <Pager href={next} first={isFirst ? null : `${base}/doi-thoai`} />
    </>
  );
}

type Rows = Route.ComponentProps['loaderData']['past'];

interface PartProps {
  title: string;
  none: string;
  rows: Rows;
  base: string;
  today: string;
}

function Part({ title, none, rows, base, today }: PartProps) {
  return (
    <section className="site-part">
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="site-meta">{none}</p> : null}
      <ul className="site-entries">
        {rows.map((dialogue) => (
          <DialogueLine key={dialogue.id} {...{ dialogue, base, today }} />
        ))}
      </ul>
    </section>
  );
}
