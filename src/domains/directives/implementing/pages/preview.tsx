import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { plainOfficeText } from '#platform/export/office-message.ts';
import { previewOfficeDocument } from '#platform/export/office-preview.ts';
import { auditFigures } from '#reading/audit/audit-figures.ts';
import { shownFindings } from '#reading/audit/shown.ts';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { HiddenField, TextField } from '#web/fields.tsx';
import { FindingAnswerFields } from '#web/finding-answer.tsx';
import { FindingList } from '#web/finding-list.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { OfficeSheet } from '#web/office-preview.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { figuresText } from '../../figures/text.vi.ts';
import { issueImplementing } from '../../issuing/commands.server.ts';
import { issuedFile } from '../../issuing/prints.server.ts';
import { FaultList } from '../parts/fault-list.tsx';
import { implementingPaper } from '../prints.server.ts';
import { editorPage } from '../queries.server.ts';
import { bodyFaults } from '../rules.ts';
import { draftTitle, editorText, previewText as text } from '../text.vi.ts';
import type { Route } from './+types/preview.ts';
import styles from './preview.module.css';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { page, paper } = await found(
    read(desk, async (ctx) => {
      const page = await editorPage(ctx, rowId(params.draft));
      return { page, paper: await implementingPaper(ctx, page.draft, null) };
    }),
  );
  const { draft, parent, mayWrite, today } = page;
  return {
    draft: { id: draft.id, kind: draft.kind, version: draft.version, documentId: draft.documentId },
    ...{ suffix: draft.body.suffix, mayWrite, today, isOpen: parent !== null },
    faults: parent ? bodyFaults(draft.body, parent) : {},
    findings: shownFindings(auditFigures(plainOfficeText(paper)), page.explanations),
    html: previewOfficeDocument(paper),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once } = formInput(await request.formData());
  const id = rowId(params.draft);
  const prepare = async () => ({ ...input, id, file: await issuedFile(desk, id, input) });
  const outcome = await answer(desk, issueImplementing, prepare, { once });
  return outcome.ok ? redirect(`/van-ban/${outcome.result.documentId}/gui`) : outcome;
}

export default function Preview({ loaderData: page }: Route.ComponentProps) {
  const { draft } = page;
  const address = `/van-ban/trien-khai/${draft.id}`;
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={text.title}
          context={draftTitle(draft.kind)}
          back={{ to: address, label: text.back }}
          secondary={
            <LinkButton to={`${address}/van-ban.docx`} variant="secondary" external>
              {text.download}
            </LinkButton>
          }
        />
      </div>
      <div className={styles.layout}>
        <OfficeSheet html={page.html} />
        <div className="no-print">
          <Stack>
            <Issue page={page} />
            {page.findings.length > 0 ? (
              <Section title={figuresText.title}>
                <Stack>
                  {draft.documentId === null ? <p>{figuresText.aboutPrint}</p> : null}
                  <FindingList items={page.findings} />
                </Stack>
              </Section>
            ) : null}
          </Stack>
        </div>
      </div>
    </>
  );
}

function Issue({ page }: { page: Route.ComponentProps['loaderData'] }) {
  const { draft } = page;
  if (draft.documentId !== null) {
    return (
      <Section title={text.issue}>
        <Stack>
          <p>{text.done}</p>
          <LinkButton to={`/van-ban/${draft.documentId}`}>{text.openDone}</LinkButton>
        </Stack>
      </Section>
    );
  }
  if (!page.isOpen) return <Notice tone="warning">{editorText.recalled}</Notice>;
  if (!page.mayWrite) return <Notice tone="neutral">{editorText.readOnly}</Notice>;
  if (Object.keys(page.faults).length > 0) return <FaultList draftId={draft.id} faults={page.faults} />;
  return (
    <Section title={text.issue}>
      <Stack>
        <p>{text.issueAbout}</p>
        <CommandForm submit={text.issueDo}>
          <HiddenField name="version" value={String(draft.version)} />
          <TextField name="number" label={text.number} hint={text.symbol(page.suffix)} inputMode="numeric" required />
          <DayField name="issuedOn" label={text.day} defaultValue={page.today} required />
          <FindingAnswerFields />
        </CommandForm>
      </Stack>
    </Section>
  );
}
