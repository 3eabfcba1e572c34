import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import '#platform/export/office-preview.css';
import { LinkButton } from './link-button.tsx';
import styles from './office-preview.module.css';
import { PageHeader } from './page-header.tsx';
import { webText } from './text.vi.ts';

const text = webText.officePreview;

interface OfficePreviewProps {
  title: string;
  /** What the paper is about. */
  context: string;
  back: { to: string; label: string };
  /** Address of the same paper as .docx. */
  file: string;
  /** Of previewOfficeDocument. */
  html: string;
}

/** A page that is nothing but a paper as it will be printed: look, download, print. */
export function OfficePreview({ title, context, back, file, html }: OfficePreviewProps) {
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={title}
          context={context}
          back={back}
          secondary={
            <LinkButton to={file} variant="secondary" external>
              {text.download}
            </LinkButton>
          }
          primary={
            <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
              {text.print}
            </Button>
          }
        />
      </div>
      <OfficeSheet html={html} />
    </>
  );
}

/** The paper itself, made by previewOfficeDocument, which escapes every word. */
export function OfficeSheet({ html }: { html: string }) {
  // oxlint-disable-next-line react/no-danger
  return <div className={styles.desk} dangerouslySetInnerHTML={{ __html: html }} />;
}
