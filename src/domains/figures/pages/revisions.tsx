import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { Timeline } from '#web/timeline.tsx';
import { getExpectation } from '../collections/queries.server.ts';
import { historyText as text } from '../entry/text.vi.ts';
import { cellsOf } from '../forms/queries.server.ts';
import { ChangeList } from '../parts/change-list.tsx';
import { type Revision, revisionsOf } from '../sending/queries.server.ts';
import type { Route } from './+types/revisions.ts';
import styles from './revisions.module.css';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => {
      const form = await getExpectation(ctx, rowId(params.collectionId), rowId(params.unitId));
      const { cells } = await cellsOf(ctx, form.formVersionId);
      return { form, cells, revisions: await revisionsOf(ctx, form) };
    }),
  );
}

export default function Revisions({ loaderData: { form, cells, revisions } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={text.title}
        context={`${form.formName}, ${form.periodName}`}
        back={{ to: `/so-lieu/${form.collectionId}/${form.unitId}`, label: text.back }}
      />
      {revisions.length === 0 ? (
        <EmptyState title={text.none} body={text.noneBody} />
      ) : (
        <Section>
          <Timeline
            items={revisions.map((revision) => ({
              key: revision.rev,
              at: revision.sentAt,
              title: (
                <span className={styles.title}>
                  {text.rev(revision.rev)} <Marks revision={revision} newest={form.rev} state={form.state} />
                </span>
              ),
              by: revision.byName,
              body:
                revision.rev === 1 ? (
                  text.first(revision.filled)
                ) : (
                  <>
                    <p>{text.changed(revision.changes.length)}</p>
                    <ChangeList changes={revision.changes} cells={cells} />
                  </>
                ),
              tone: revision.isSealed ? 'success' : 'neutral',
            }))}
          />
        </Section>
      )}
    </>
  );
}

function Marks({ revision, newest, state }: { revision: Revision; newest: number | null; state: string }) {
  return (
    <>
      {revision.isSealed ? <StatusBadge tone="success">{text.sealed}</StatusBadge> : null}
      {revision.rev !== newest ? null : state === 'returned' ? (
        <StatusBadge tone="warning">{text.returned}</StatusBadge>
      ) : (
        <StatusBadge tone="progress">{text.current}</StatusBadge>
      )}
    </>
  );
}
