import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { figureWords } from '../entry/rules.ts';
import { entryText as text } from '../entry/text.vi.ts';
import type { CountedLine } from '../page/queries.server.ts';
import { CellRecords } from './cell-records.tsx';
import { figureSaid } from './figure-shown.tsx';
import type { PageCell } from './figure-table.tsx';
import styles from './entry-details.module.css';
import type { Draft } from './drafts.ts';
import type { Typing } from './typing.ts';

interface EntryDetailsProps {
  cell: PageCell;
  draft: Draft;
  typing: Typing;
  messages: readonly string[];
  /** The records say something else than what is typed. */
  counted: CountedLine | undefined;
  open: 'note' | 'records' | null;
  address: string;
}

/** Below a cell: what is wrong with it, whose figure stands against one's own, its note, the records behind it. */
export function EntryDetails({ cell, draft, typing, messages, counted, open, address }: EntryDetailsProps) {
  const { position } = cell;
  return (
    <div className={styles.details}>
      <div id={`loi-${position}`} aria-live="polite">
        {messages.map((message) => (
          <p key={message} className={styles.wrong}>
            {message}
          </p>
        ))}
      </div>
      {draft.over ? <Conflict {...{ cell, draft, typing }} /> : null}
      {counted ? <Difference {...{ cell, typing, counted }} /> : null}
      {open === 'note' || counted || draft.note !== '' ? (
        <Note {...{ cell, draft, typing }} isAsked={open === 'note'} isWhy={counted !== undefined} />
      ) : null}
      {open === 'records' ? <CellRecords address={address} position={position} /> : null}
    </div>
  );
}

function Note(props: { cell: PageCell; draft: Draft; typing: Typing; isAsked: boolean; isWhy: boolean }) {
  const { cell, draft, typing, isAsked, isWhy } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isAsked) area.current?.focus();
  }, [isAsked]);
  return (
    <Textarea
      ref={area}
      size="sm"
      className={styles.note}
      aria-label={isWhy ? text.whyLabel(cell.label) : text.writeNote(cell.label)}
      placeholder={isWhy ? text.why : text.note}
      value={draft.note}
      onChange={(event) => typing.write(cell.position, event.currentTarget.value)}
      onBlur={() => void typing.flush()}
      autosize
      minRows={1}
      maxLength={1000}
    />
  );
}

/** Enter once: a figure other than the records say is told apart, and wants a word. */
function Difference({ cell, typing, counted }: { cell: PageCell; typing: Typing; counted: CountedLine }) {
  const { value } = typing.figure(cell.position);
  const words = (number: number) => figureWords(number, cell.scale);
  const by = (value ?? 0) - counted.value;
  const how = by > 0 ? text.more(words(by)) : text.less(words(-by));
  return (
    <p className={styles.difference}>
      <span>{text.difference(words(value ?? 0), words(counted.value), how)}</span>
      <Button size="compact-sm" variant="default" onClick={() => typing.type(cell.position, words(counted.value))}>
        {text.takeCounted(words(counted.value))}
      </Button>
    </p>
  );
}

/** Two officers in one cell: nothing goes until somebody chooses. */
function Conflict({ cell, draft, typing }: { cell: PageCell; draft: Draft; typing: Typing }) {
  const { over } = draft;
  if (!over) return null;
  return (
    <div className={styles.conflict} role="alert">
      <p>{text.conflict(over.byName)}</p>
      <div className={styles.choice}>
        <Button size="compact-md" onClick={() => typing.settle(cell.position, true)}>
          {text.mine(figureSaid(typing.figure(cell.position), cell.scale))}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => typing.settle(cell.position, false)}>
          {text.theirs(figureSaid(over, cell.scale))}
        </Button>
      </div>
    </div>
  );
}
