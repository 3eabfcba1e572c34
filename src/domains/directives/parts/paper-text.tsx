import { memo } from 'react';
import type { DraftState } from '../drafts/rules.ts';
import type { MarkKind, Segment, TextLine } from '../page/rules.ts';
import { readText as text } from '../pages/text.vi.ts';
import styles from './paper-text.module.css';

export interface NumberedDraft {
  id: number;
  number: number;
  state: DraftState;
}

interface PaperTextProps {
  words: string;
  lines: readonly TextLine[];
  drafts: ReadonlyMap<number, NumberedDraft>;
  active: number | null;
  onPoint: (draftId: number | null) => void;
  onPick: (draftId: number) => void;
}

/** Ids of places that the two sides jump to. */
export const placeOfDraft = (id: number) => `doan-${id}`;
export const cardOfDraft = (id: number) => `viec-${id}`;

/** The text of a paper, every finding marked where it stands. The number before a task leads to its card. */
export const PaperText = memo(function PaperText({ words, lines, drafts, active, onPoint, onPick }: PaperTextProps) {
  const firsts = firstPieces(lines);
  const draftAt = (target: EventTarget) =>
    Number((target as HTMLElement).closest<HTMLElement>('[data-task]')?.dataset.task) || null;
  return (
    // The numbers inside are the buttons; pointing at the words themselves is a convenience of the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions, jsx-a11y/mouse-events-have-key-events
    <div
      className={styles.paper}
      data-paper
      onMouseOver={(event) => onPoint(draftAt(event.target))}
      onFocus={(event) => onPoint(draftAt(event.target))}
      onMouseLeave={() => onPoint(null)}
      onClick={(event) => {
        const draftId = draftAt(event.target);
        // Somebody who is marking a passage does not want to be led away.
        if (draftId !== null && window.getSelection()?.isCollapsed !== false) onPick(draftId);
      }}
    >
      {lines.map((line) => (
        <p key={line.start} className={styles.line} data-look={line.look} data-level={Math.min(line.level, 5)}>
          {line.segments.map((piece) => (
            <Piece
              key={piece.start}
              piece={piece}
              words={words}
              draft={piece.draftId === null ? undefined : drafts.get(piece.draftId)}
              isActive={piece.draftId !== null && piece.draftId === active}
              isFirst={firsts.get(piece.draftId ?? 0) === piece.start}
            />
          ))}
        </p>
      ))}
    </div>
  );
});

interface PieceProps {
  piece: Segment;
  words: string;
  draft: NumberedDraft | undefined;
  isActive: boolean;
  isFirst: boolean;
}

function Piece({ piece, words, draft, isActive, isFirst }: PieceProps) {
  return (
    <>
      {draft && isFirst ? (
        <button
          type="button"
          id={placeOfDraft(draft.id)}
          className={styles.number}
          data-task={draft.id}
          data-state={draft.state}
          aria-label={text.toCard(draft.number)}
        >
          {draft.number}
        </button>
      ) : null}
      <span
        className={styles.piece}
        data-start={piece.start}
        data-task={draft?.id}
        data-state={draft?.state}
        data-kind={piece.kind ?? undefined}
        data-active={isActive || undefined}
      >
        {words.slice(piece.start, piece.end)}
      </span>
    </>
  );
}

function firstPieces(lines: readonly TextLine[]): Map<number, number> {
  const firsts = new Map<number, number>();
  for (const line of lines) {
    for (const piece of line.segments) {
      if (piece.draftId !== null && !firsts.has(piece.draftId)) firsts.set(piece.draftId, piece.start);
    }
  }
  return firsts;
}

const kinds: MarkKind[] = ['task', 'deadline', 'addressee', 'target', 'duty', 'reference'];

export function Legend() {
  return (
    <ul className={styles.legend} aria-label={text.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={styles.piece} {...(kind === 'task' ? { 'data-task': '' } : { 'data-kind': kind })}>
            {text.marks[kind]}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The passage that is marked in the paper, as offsets into its text; null without one. */
export function markedPassage(): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  // A triple click ends in front of the next line: what counts are the pieces of which something is marked.
  const pieces = [...document.querySelectorAll<HTMLElement>('[data-paper] [data-start]')].filter((piece) =>
    range.intersectsNode(piece),
  );
  const parts = pieces.map((piece) => partOf(piece, range)).filter((part) => part.end > part.start);
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function partOf(piece: HTMLElement, range: Range): { start: number; end: number } {
  const from = Number(piece.dataset.start);
  const start = piece.contains(range.startContainer) ? range.startOffset : 0;
  const end = piece.contains(range.endContainer) ? range.endOffset : (piece.textContent?.length ?? 0);
  return { start: from + start, end: from + end };
}
