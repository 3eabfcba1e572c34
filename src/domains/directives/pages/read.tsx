import { type ReactNode, useMemo, useState } from 'react';
import { data } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { markRead } from '../dispatch/commands.server.ts';
import { findDispatchTo } from '../dispatch/queries.server.ts';
import * as drafting from '../drafts/commands.server.ts';
import { tieTarget, untieTarget } from '../targets/commands.server.ts';
import { FigureFindings } from '../figures/parts/figure-findings.tsx';
import { paperFigures } from '../figures/queries.server.ts';
import { figuresText } from '../figures/text.vi.ts';
import { openTasksOf, readingPage } from '../page/queries.server.ts';
import { FoundPanel } from '../found/parts/found-panel.tsx';
import { countFindings } from '../found/rules.ts';
import { foundText } from '../found/text.vi.ts';
import { AddDraft } from '../parts/add-draft.tsx';
import { DocumentBadge } from '../parts/badges.tsx';
import { DraftList, Keys } from '../parts/draft-list.tsx';
import { OwnTasks } from '../parts/own-tasks.tsx';
import { MarkRead } from '../parts/mark-read.tsx';
import { Legend, PaperText } from '../parts/paper-text.tsx';
import { useDraftActs } from '../parts/use-draft-acts.ts';
import { useSides } from '../parts/use-sides.ts';
import { findDocument } from '../queries.server.ts';
import { documentLabel } from '../text.vi.ts';
import type { Route } from './+types/read.ts';
import styles from './read.module.css';
import { readText as text } from '../page/text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.label ?? text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const page = await read(desk, async (ctx) => {
    const document = await findDocument(ctx, rowId(params.id));
    if (!document) return null;
    const { unit, grants } = desk.actor;
    const dispatch = unit ? await findDispatchTo(ctx, document.id, unit.id) : null;
    const isRegister = may(grants, ctx.permissions, 'document.read', document.register.path);
    const owesOpening =
      dispatch !== null && dispatch.readAt === null && may(grants, ctx.permissions, 'dispatch.receive', unit!.path);
    const reading = await readingPage(ctx, document);
    return {
      id: document.id,
      label: documentLabel(document),
      title: document.title,
      state: document.state,
      ownTasks: isRegister || !unit ? null : await openTasksOf(ctx, unit.id, document.id),
      openedDispatch: owesOpening ? dispatch.id : null,
      ...reading,
      figures: await paperFigures(ctx, document, reading.text),
    };
  });
  if (!page) throw data(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const given = { ...input, documentId: params.id };
  if (intent === 'change') return answer(desk, drafting.changeDraft, given, { once });
  if (intent === 'accept') return answer(desk, drafting.acceptDrafts, given, { once });
  if (intent === 'drop') return answer(desk, drafting.dropDraft, given, { once });
  if (intent === 'restore') return answer(desk, drafting.restoreDraft, given, { once });
  if (intent === 'merge') return answer(desk, drafting.mergeDrafts, given, { once });
  if (intent === 'split') return answer(desk, drafting.splitDraft, given, { once });
  if (intent === 'add') return answer(desk, drafting.addDraft, given, { once });
  if (intent === 'tie') return answer(desk, tieTarget, given, { once });
  if (intent === 'untie') return answer(desk, untieTarget, given, { once });
  if (intent === 'opened') return answer(desk, markRead, given, { once });
  throw data(null, { status: 400 });
}

type Page = Route.ComponentProps['loaderData'];

export default function Read({ loaderData: page }: Route.ComponentProps) {
  const [side, setSide] = useState('tasks');
  const [isPaper, setIsPaper] = useState(true);
  const { root, pane, held, point, hold, stand, toText, toSide } = useSides(setSide, setIsPaper);
  const acts = useDraftActs(page.drafts);
  const numbered = useMemo(
    () => new Map(page.drafts.map((draft, at) => [draft.id, { id: draft.id, number: at + 1, state: draft.state }])),
    [page.drafts],
  );
  const tasks = text.tasks(page.ownTasks?.length ?? page.drafts.length);
  const sides: { key: string; name: string; body: ReactNode }[] = [
    {
      key: 'tasks',
      name: tasks,
      body: (
        <>
          {page.mayDraft ? <AddDraft words={page.text} /> : null}
          <Tasks page={page}>
            <DraftList
              page={page}
              held={held}
              onAct={acts.act}
              onAcceptAll={acts.acceptAll}
              onPoint={point}
              onHold={hold}
              onShow={toText}
            />
          </Tasks>
        </>
      ),
    },
    ...(page.figures.length > 0
      ? [
          {
            key: 'figures',
            name: figuresText.place(page.figures.length),
            body: <FigureFindings findings={page.figures} onShow={() => setIsPaper(true)} />,
          },
        ]
      : []),
    {
      key: 'found',
      name: foundText.tab(countFindings(page.found)),
      body: <FoundPanel found={page.found} page={page} onPoint={point} onShow={toText} />,
    },
  ];
  return (
    <>
      {page.openedDispatch === null ? null : <MarkRead dispatchId={page.openedDispatch} />}
      <PageHeader
        title={page.title}
        context={page.label}
        status={<DocumentBadge state={page.state} />}
        back={{ to: `/van-ban/${page.id}`, label: text.back }}
      />
      <div ref={root} className={styles.panes} data-paper={isPaper || undefined}>
        <fieldset className={styles.switch} aria-label={text.tabs}>
          <button type="button" className={styles.toPaper} aria-pressed={isPaper} onClick={() => setIsPaper(true)}>
            {text.paper}
          </button>
          {sides.map(({ key, name }) => (
            <button
              key={key}
              type="button"
              data-chosen={key === side || undefined}
              aria-pressed={key === side}
              onClick={() => {
                setSide(key);
                setIsPaper(false);
              }}
            >
              {name}
            </button>
          ))}
        </fieldset>
        <section className={styles.main} aria-label={text.paper}>
          <Legend lines={page.lines} hasDrafts={page.drafts.length > 0} />
          {page.drafts.length > 0 ? <Keys words={text.textKeyWords} /> : null}
          <PaperText
            words={page.text}
            lines={page.lines}
            drafts={numbered}
            onPoint={point}
            onStand={stand}
            onPick={toSide}
          />
        </section>
        <section ref={pane} className={styles.side} aria-label={sides.find(({ key }) => key === side)!.name}>
          {sides.map(({ key, body }) => (
            <div key={key} hidden={key !== side}>
              {body}
            </div>
          ))}
        </section>
      </div>
      {page.mayDraft ? <Foot page={page} /> : null}
    </>
  );
}

/** Who was sent the paper sees its text; the drafts are the sender's own. */
function Tasks({ page, children }: { page: Page; children: React.ReactNode }) {
  if (page.ownTasks) return <OwnTasks tasks={page.ownTasks} />;
  return (
    <>
      {page.state === 'reading' ? null : <Notice tone="neutral">{text.sent}</Notice>}
      {page.drafts.length === 0 ? <EmptyState title={text.none} body={text.noneBody} /> : children}
    </>
  );
}

function Foot({ page }: { page: Page }) {
  const count = (state: string) => page.drafts.filter((draft) => draft.state === state).length;
  return (
    <div className={styles.foot}>
      <ul className={styles.counts} aria-live="polite">
        {text.counts(count('proposed'), count('accepted'), count('dropped')).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {/* While something waits for a decision, deciding is the next thing to do, not sending. */}
      <LinkButton to={`/van-ban/${page.id}/gui`} variant={count('proposed') > 0 ? 'secondary' : 'primary'}>
        {text.sendTo(page.recipients)}
      </LinkButton>
    </div>
  );
}
