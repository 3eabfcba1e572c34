import { docxMediaType } from '#platform/files/file-limits.ts';
import { HiddenField } from '#web/fields.tsx';
import { FileField } from '#web/file-field.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import { attachmentText as text } from '../attachments/text.vi.ts';
import { AttachmentList } from './attachment-list.tsx';

interface AttachmentPanelProps {
  documentId: number;
  attachments: readonly { id: number; name: string; size: number }[];
  mayAttach: boolean;
}

/** The annexes of a paper; those who keep its register add and take away. */
export function AttachmentPanel({ documentId, attachments, mayAttach }: AttachmentPanelProps) {
  return (
    <Section title={text.title}>
      <Stack>
        {attachments.length === 0 ? <p>{text.none}</p> : null}
        <AttachmentList documentId={documentId} attachments={attachments} act={mayAttach ? detachForm : undefined} />
        {mayAttach ? (
          <CommandForm intent="attach" submit={text.add} files>
            <FileField
              name="files"
              label={text.files}
              hint={text.hint}
              multiple
              accept={`.docx,.pdf,.txt,${docxMediaType},application/pdf,text/plain,image/jpeg,image/png`}
            />
          </CommandForm>
        ) : null}
      </Stack>
    </Section>
  );
}

function detachForm(file: { id: number; name: string }) {
  return (
    <CommandForm
      intent="detach"
      submit={text.remove}
      tone="quiet"
      layout="inline"
      confirm={{ title: text.removeTitle, body: text.removeBody(file.name) }}
    >
      <HiddenField name="attachmentId" value={String(file.id)} />
    </CommandForm>
  );
}
