import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { rowId } from '#web/row-id.ts';
import type { Database } from '#domains/tables.ts';
import { PromiseEntry } from '../../promises/parts/promise-entry.tsx';
import { listPromises, placeOf } from '../../promises/queries.server.ts';
import { siteMeta } from '../../site/parts/site-meta.ts';
import { homeOf } from '../../site/queries.server.ts';
import { Facts } from '../parts/facts.tsx';
import { getPublicDialogue, isOfPlace } from '../queries.server.ts';
import { answeredText as text, describeDialogue, dialogueKindWords, hostWords } from '../text.vi.ts';
import type { Route } from './+types/dialogue.ts';

export const meta: Route.MetaFunction = ({ loaderData, matches }) => {
  if (!loaderData) return [];
  const { dialogue, origin } = loaderData;
  const { id, subject: title, hostName: unit } = dialogue;
  return siteMeta(matches, { title, unit, description: describeDialogue(dialogue), path: `/doi-thoai/${id}`, origin });
};

/** Seven queries at most. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  return read(desk, async (ctx) => {
    const place = await placeOf(ctx, site.id);
    const dialogue = place && (await getPublicDialogue(ctx, rowId(params.dialogueId)));
    if (!place || !dialogue || !(await isOfPlace(ctx, place, dialogue.unitId))) throw data(null, { status: 404 });
    const ids = dialogue.promises;
    const promises = ids.length > 0 ? await listPromises(ctx, { place, filter: {}, ids, most: 500 }) : [];
    return {
      ...{ dialogue, promises: promises.toReversed(), base: site.base, today: ctx.today },
      origin: await homeOf(ctx, dialogue.unitId, site),
      mayAsk: dialogue.state === 'planned' && dialogue.questionsUntil !== null && dialogue.questionsUntil >= ctx.today,
      crumbs: [{ label: text.dialogues, to: '/doi-thoai' }, { label: dialogueKindWords[dialogue.kind] }],
    };
  });
}

export default function Dialogue({ loaderData }: Route.ComponentProps) {
  const { dialogue, promises, base, today, mayAsk } = loaderData;
  return (
    <article>
      <div className="site-text">
        <h1>{dialogue.subject}</h1>
        {dialogue.state === 'called_off' ? (
          <p className="site-note" data-tone="bad">
            {text.calledOff}. {text.why}: {dialogue.calledOffReason}
          </p>
        ) : null}
        <Facts
          rows={[
            [text.host, hostWords(dialogue)],
            [text.when, text.at(dialogue.heldAt, formatDay(dialogue.heldOn))],
            [text.where, dialogue.place],
            [text.audience, dialogue.audience],
            [text.plan, dialogue.planPaper],
            [text.attended, dialogue.attended === null ? null : text.people(dialogue.attended)],
            [text.notice, dialogue.isPublic ? noticeOf(dialogue) : null],
          ]}
        />
        {mayAsk ? (
          <div className="site-note">
            <p>{text.askUntil(formatDay(dialogue.questionsUntil!))}</p>
            <p>
              <a className="site-button" href={`${base}/gui-y-kien?doi-thoai=${dialogue.id}`}>
                {text.askBefore}
              </a>
            </p>
          </div>
        ) : null}
        {dialogue.isPublic ? <Raised rows={dialogue.raised} /> : null}
        {!dialogue.isPublic && dialogue.state !== 'planned' && dialogue.state !== 'called_off' ? (
          <p className="site-note">{text.waiting(formatDay(dialogue.conclusionsBy))}</p>
        ) : null}
      </div>
      {promises.length > 0 ? (
        <section>
          <h2>{text.conclusions}</h2>
          <ul className="site-entries">
            {promises.map((promise) => (
              <PromiseEntry key={promise.id} {...{ promise, today, base }} isAtSource />
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  );
}

function noticeOf({ conclusionPaper, concludedOn }: Route.ComponentProps['loaderData']['dialogue']): string | null {
  return conclusionPaper && concludedOn ? text.paperOf(conclusionPaper, formatDay(concludedOn)) : conclusionPaper;
}

function Raised({ rows }: { rows: Route.ComponentProps['loaderData']['dialogue']['raised'] }) {
  return (
    <section>
      <h2>{text.raised}</h2>
      {rows.length === 0 ? <p>{text.noRaised}</p> : null}
      <ol className="site-raised">
        {rows.map((row) => (
          <li key={row.id}>
            <p>{row.words}</p>
            {row.answer ? (
              <blockquote>
                <p>{row.answer}</p>
                <p className="site-meta">{row.answeredBy ?? text.answeredThere}</p>
              </blockquote>
            ) : null}
            <p className="site-meta">
              {row.answer ? '' : `${text.carried} · `}
              {row.field} · {row.competence === 'within' ? text.within : text.beyond}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
