import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { TargetSide, TargetTie } from '../queries.server.ts';
import { tiedMark, tiedScope, tieText as text } from '../text.vi.ts';
import { TieForm } from './tie-form.tsx';
import styles from './tie-line.module.css';

interface TieLineProps {
  tie: TargetTie;
  /** The words of the paper: 'ít nhất 2 cuộc mỗi năm'. */
  said: string;
  /** For who hears the page: which target it is. */
  name: string;
  catalogue: TargetSide['catalogue'];
  offered: readonly { key: string; words: string; level: string }[];
  mayTie: boolean;
}

/** What a target of the paper is tied to, and the way to tie it. Nothing is tied by itself. */
export function TieLine({ tie, said, name, catalogue, offered, mayTie }: TieLineProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { tied } = tie;
  return (
    <div className={styles.line}>
      {tied === null ? (
        <StatusBadge tone="neutral">{text.untied}</StatusBadge>
      ) : (
        <p className={styles.tied}>
          <StatusBadge tone={tied.targetId === null ? 'waiting' : 'success'}>
            {tied.targetId === null ? text.willOpen : tied.code}
          </StatusBadge>
          <span>
            {tied.targetId === null ? `${tied.code} ${tied.name}` : tied.name}: <b>{tiedMark(tied)}</b>
          </span>
          <span className={styles.scope}>{tiedScope(tied)}</span>
          {tied.targetId === null ? null : <Link to={`/chi-tieu/giao/${tied.targetId}`}>{text.open}</Link>}
        </p>
      )}
      {mayTie && !isOpen ? (
        <div className={styles.acts}>
          <button type="button" className={styles.act} onClick={() => setIsOpen(true)}>
            {tied === null ? text.tie : text.change}
            <VisuallyHidden>{text.ofEntry(name)}</VisuallyHidden>
          </button>
          {tied === null ? null : (
            <CommandForm intent="untie" submit={text.untie} layout="inline" tone="quiet">
              <HiddenField name="position" value={String(tie.position)} />
              <HiddenField name="version" value={String(tie.version)} />
            </CommandForm>
          )}
        </div>
      ) : null}
      {isOpen ? (
        <TieForm tie={tie} said={said} catalogue={catalogue} offered={offered} onDone={() => setIsOpen(false)} />
      ) : null}
    </div>
  );
}
