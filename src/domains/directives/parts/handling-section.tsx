import { FactList } from '#web/fact-list.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section } from '#web/section.tsx';
import { Link } from 'react-router';
import type { Handling } from '../handling/queries.server.ts';
import { handlingText as text } from '../handling/text.vi.ts';
import { AttachmentList } from './attachment-list.tsx';

/** Beside a paper: its annexes, to whom the office passed it on, in which file it lies. */
export function HandlingSection({ documentId, handling }: { documentId: number; handling: Handling }) {
  const { attachments, own } = handling;
  if (attachments.length === 0 && own === null) return null;
  const files = attachments.length === 0 ? null : <AttachmentList documentId={documentId} attachments={attachments} />;
  const dossier = own?.dossier && (
    <Link to={`/van-ban/ho-so/${own.dossier.id}`}>{`${own.dossier.code}: ${own.dossier.title}`}</Link>
  );
  return (
    <Section
      title={own ? text.section : text.attachments}
      aside={
        own ? (
          <LinkButton to={`/van-ban/${documentId}/xu-ly`} variant="quiet">
            {text.open}
          </LinkButton>
        ) : null
      }
    >
      <FactList
        items={[
          ...(own
            ? [
                { label: text.forwarded, value: own.last?.to ?? null, wide: true },
                { label: text.dossier, value: dossier, wide: true },
              ]
            : []),
          { label: text.attachments, value: files, wide: true },
        ]}
      />
    </Section>
  );
}
