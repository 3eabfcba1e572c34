import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import type { Figures } from '../figures/rules.ts';
import { findingsPlace } from '../checking/parts/figure-check.tsx';
import { checkingText } from '../checking/text.vi.ts';
import { reportText as text } from '../pages/text.vi.ts';
import { FigureChooser, type FigureChoices } from './figure-chooser.tsx';
import { namesMore } from '../reported/rules.ts';
import { type Conflict, useSectionSaving } from './use-section-saving.ts';
import { WordsShown } from './words-shown.tsx';
import styles from './section-editor.module.css';

interface SectionEditorProps {
  reportId: number;
  code: string;
  /** Read out for the field: the heading of the section. */
  label: string;
  words: string;
  version: number;
  figures: Figures;
  choices: FigureChoices;
  previous: { periodName: string; words: string } | null;
  /** How many figures of the section are worth a second look. */
  findings: number;
  onWords: (words: string) => void;
}

/** The officer's words of one section: saved as typed, numbers shown in the sentence, the last period beside. */
export function SectionEditor(props: SectionEditorProps) {
  const { reportId, code, label, figures, previous } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(props.words);
  const saving = useSectionSaving(code, props.version);
  const { revalidate } = useRevalidator();
  // A number that the words name for the first time comes with the page, once they are saved.
  useEffect(() => {
    if (namesMore(words, figures.reported)) void revalidate();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [saving.savedVersion]);
  const write = (next: string) => {
    setWords(next);
    props.onWords(next);
    saving.typed({ words: next });
  };
  const insert = (token: string) => {
    const { selectionStart = words.length, selectionEnd = words.length } = area.current ?? {};
    write(words.slice(0, selectionStart) + token + words.slice(selectionEnd));
    area.current?.focus();
  };
  const { conflict } = saving;
  return (
    <div className={styles.editor} data-beside={previous ? true : undefined}>
      <div className={styles.mine}>
        <Textarea
          ref={area}
          aria-label={label || text.words}
          value={words}
          onChange={(event) => write(event.currentTarget.value)}
          onBlur={saving.flush}
          autosize
          minRows={3}
          maxLength={40_000}
        />
        <div className={styles.bar}>
          <FigureChooser reportId={reportId} choices={props.choices} onChoose={insert} />
          <Link className={styles.versions} to={`/bao-cao/${reportId}/muc/${code}`}>
            {text.versions}
          </Link>
          <span aria-live="polite">
            {props.findings > 0 ? (
              <a className={styles.versions} href={`#${findingsPlace}`}>
                {checkingText.inSection(props.findings)}
              </a>
            ) : null}
          </span>
          <span className={styles.status} aria-live="polite">
            {saving.status}
          </span>
        </div>
        {conflict ? (
          <ConflictBox
            conflict={conflict}
            onKeep={() => saving.settle(true)}
            onTake={() => {
              setWords(conflict.words);
              props.onWords(conflict.words);
              saving.settle(false);
            }}
          />
        ) : null}
        {words.includes('{{') ? (
          <div className={styles.shown}>
            <p className={styles.caption}>{text.shown}</p>
            <WordsShown words={words} figures={figures} reportId={reportId} />
          </div>
        ) : null}
      </div>
      {previous ? <PreviousWords {...previous} onTake={words.trim() === '' ? write : null} /> : null}
    </div>
  );
}

/** What the other wrote, beside what one has typed: nothing goes until somebody chooses. */
export function ConflictBox(props: { conflict: Conflict; onKeep: () => void; onTake: () => void }) {
  const { by, words, lines } = props.conflict;
  return (
    <div className={styles.conflict} role="alert">
      <p className={styles.conflictTitle}>{text.conflict(by)}</p>
      <p>{text.conflictBody}</p>
      <p className={styles.caption}>{text.theirs}</p>
      <blockquote className={styles.quote}>
        {words || lines.map((line) => line.join(' | ')).join('\n') || '–'}
      </blockquote>
      <div className={styles.bar}>
        <Button onClick={props.onKeep}>{text.keepMine}</Button>
        <Button variant="default" onClick={props.onTake}>
          {text.takeTheirs}
        </Button>
      </div>
    </div>
  );
}

function PreviousWords(props: { periodName: string; words: string; onTake: ((words: string) => void) | null }) {
  const { periodName, words, onTake } = props;
  return (
    <details className={styles.previous} open={words !== '' || undefined}>
      <summary>{text.previous(periodName)}</summary>
      {words === '' ? <p className={styles.caption}>{text.previousNone}</p> : <p className={styles.old}>{words}</p>}
      {words !== '' && onTake ? (
        <Button variant="subtle" size="sm" onClick={() => onTake(words)}>
          {text.takePrevious}
        </Button>
      ) : null}
    </details>
  );
}
