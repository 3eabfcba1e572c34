import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FileField } from '#web/file-field.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { TakenUnit } from '../taking/commands.server.ts';
import type { TakingPreview } from '../taking/queries.server.ts';
import { takingText as text } from '../text.vi.ts';
import { Preview } from './preview.tsx';
import styles from './take-sheets.module.css';
import { Taken } from './taken.tsx';

interface TakeSheetsProps {
  /** Without an address there is nothing to hand out; the words say why. */
  download: { to: string | null; label: string; words: string };
  /** Which units get a file. */
  choice?: ReactNode;
  /** What to do with filled files; null where the form takes none now. */
  words: string | null;
  closed: string;
  linkOf: (unitId: number) => string;
  isMany?: boolean;
}

/** Forms out and back: download, fill elsewhere, read, look, take. */
export function TakeSheets({ download, choice, words, closed, linkOf, isMany }: TakeSheetsProps) {
  const [preview, setPreview] = useState<TakingPreview | null>(null);
  const [taken, setTaken] = useState<TakenUnit[] | null>(null);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (preview || taken) result.current?.focus();
  }, [preview, taken]);
  return (
    <Stack>
      <Section title={text.out}>
        <div className={styles.step}>
          {choice}
          <p>{download.words}</p>
          {download.to === null ? null : (
            <div>
              <LinkButton to={download.to} variant="secondary" icon={<IconDownload size={18} aria-hidden />} external>
                {download.label}
              </LinkButton>
            </div>
          )}
        </div>
      </Section>
      {words === null ? (
        <Notice tone="neutral">{closed}</Notice>
      ) : (
        <Section title={text.back}>
          <div className={styles.step}>
            <p>{words}</p>
            <CommandForm
              intent="read"
              submit={text.read}
              files
              {...(preview ? { tone: 'quiet' as const } : {})}
              onDone={(found) => {
                setTaken(null);
                setPreview(found as TakingPreview);
              }}
            >
              <FileField name="files" label={text.files} accept=".xlsx" multiple={isMany === true} required />
            </CommandForm>
          </div>
        </Section>
      )}
      <div ref={result} tabIndex={-1} className={styles.result}>
        {preview && taken ? <Taken {...{ preview, taken, linkOf }} /> : null}
        {preview && !taken ? <Preview preview={preview} onTaken={setTaken} /> : null}
      </div>
    </Stack>
  );
}
