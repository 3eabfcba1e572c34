import { type FocusEvent, type KeyboardEvent, memo, useState } from 'react';
import type { DraftState } from '../drafts/rules.ts';
import type { MarkKind, Segment, TextLine } from '../page/rules.ts';
import { readText as text } from '../page/text.vi.ts';
import { cardOfDraft, describes, lineId, placeOf } from './places.ts';
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
  onPoint: (key: string | null) => void;
  /** The keyboard stands on a mark. */
  onStand: (key: string) => void;
  onPick: (key: string) => void;
}

/**
 * The text of a paper, every finding marked where it stands. One mark at a time takes the tab; arrows lead to the next
 * mark, j and k to the next task, and a mark leads to what is said of it on the other side.
 */
export const PaperText = memo(function PaperText({ words, lines, drafts, onPoint, onStand, onPick }: PaperTextProps) {
  const [stop, setStop] = useState<string | null>(null);
  const reachable = stop ?? firstStop(lines, drafts);
  const keyAt = (target: EventTarget) =>
    (target as HTMLElement).closest<HTMLElement>('[data-leads]')?.dataset.leads ?? null;
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const key = event.target.dataset.stop;
    if (key === undefined) return;
    setStop(key);
    onStand(key);
  };
  return (
    // The marks inside are what takes the focus; pointing at the words themselves is a convenience of the mouse.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/mouse-events-have-key-events
    <div
      className={styles.paper}
      data-paper
      onMouseOver={(event) => onPoint(keyAt(event.target))}
      onMouseLeave={() => onPoint(null)}
      onFocus={onFocus}
      onKeyDown={walk}
      onClick={(event) => {
        const key = keyAt(event.target);
        if (key === null) return;
        event.preventDefault();
        // Somebody who is marking a passage does not want to be led away.
        if (window.getSelection()?.isCollapsed !== false) onPick(key);
      }}
    >
      {lines.map((line) => (
        <Line
          key={line.start}
          line={line}
          words={words}
          drafts={drafts}
          stop={
            line.segments.some((piece) => reachable !== null && stopsOf(piece, drafts).includes(reachable))
              ? reachable
              : null
          }
        />
      ))}
    </div>
  );
});

/** What a piece leads to: its task, unless a target or a paper is named there; a report that is asked for is mostly a task itself. */
function leadOf({ kind, draftId, entry }: Segment, drafts: PaperTextProps['drafts']): string | null {
  const isOwn = entry !== null && (kind === 'target' || kind === 'reference');
  return draftId !== null && drafts.has(draftId) && !isOwn ? cardOfDraft(draftId) : entry;
}

/** The keys at which the keyboard stops before or on a piece. A draft that is not shown to the reader is no stop. */
function stopsOf(piece: Segment, drafts: PaperTextProps['drafts']): string[] {
  const { opens, draftId, entry } = piece;
  const stops: string[] = [];
  if (draftId !== null && drafts.has(draftId) && (opens === 'draft' || opens === 'both'))
    stops.push(cardOfDraft(draftId));
  if (entry !== null && leadOf(piece, drafts) === entry && (opens === 'entry' || opens === 'both')) stops.push(entry);
  return stops;
}

function firstStop(lines: readonly TextLine[], drafts: PaperTextProps['drafts']): string | null {
  for (const { segments } of lines) {
    for (const piece of segments) {
      const [first] = stopsOf(piece, drafts);
      if (first) return first;
    }
  }
  return null;
}

/** From mark to mark in the order of the text. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const at = event.target as HTMLElement;
  if (at.dataset.stop === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const only = key === 'j' || key === 'k' ? '[data-stop][data-of]' : '[data-stop]';
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(only)];
  const before = stops.filter((one) => one.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
  const after = stops.filter((one) => one.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_PRECEDING);
  const moves: Record<string, HTMLElement | undefined> = {
    ...{ ArrowDown: after[0], ArrowRight: after[0], j: after[0] },
    ...{ ArrowUp: before.at(-1), ArrowLeft: before.at(-1), k: before.at(-1) },
    ...{ Home: stops[0], End: stops.at(-1) },
  };
  if (!Object.hasOwn(moves, key)) return;
  event.preventDefault();
  moves[key]?.focus();
}

interface LineProps {
  line: TextLine;
  words: string;
  drafts: PaperTextProps['drafts'];
  stop: string | null;
}

const Line = memo(function Line({ line, words, drafts, stop }: LineProps) {
  return (
    <p id={lineId(line.start)} className={styles.line} data-look={line.look} data-level={Math.min(line.level, 5)}>
      {line.segments.map((piece) => (
        <Piece
          key={piece.start}
          piece={piece}
          words={words.slice(piece.start, piece.end)}
          drafts={drafts}
          stop={stop}
        />
      ))}
    </p>
  );
});

interface PieceProps {
  piece: Segment;
  words: string;
  drafts: PaperTextProps['drafts'];
  stop: string | null;
}

function Piece({ piece, words, drafts, stop }: PieceProps) {
  const { entry, opens } = piece;
  const draft = piece.draftId === null ? undefined : drafts.get(piece.draftId);
  const stops = stopsOf(piece, drafts);
  const opensEntry = entry !== null && (opens === 'entry' || opens === 'both');
  const marked = {
    className: styles.piece,
    id: opensEntry ? placeOf(entry) : undefined,
    'data-start': piece.start,
    'data-of': draft && cardOfDraft(draft.id),
    'data-state': draft?.state,
    'data-kind': piece.kind ?? undefined,
    'data-entry': entry ?? undefined,
    'data-leads': leadOf(piece, drafts) ?? undefined,
  };
  return (
    <>
      {draft && stops.includes(cardOfDraft(draft.id)) ? <Number draft={draft} stop={stop} /> : null}
      {entry !== null && stops.includes(entry) ? (
        <a
          {...marked}
          href={`#${entry}`}
          draggable={false}
          data-stop={entry}
          tabIndex={entry === stop ? 0 : -1}
          aria-describedby={describes(entry)}
        >
          {words}
        </a>
      ) : (
        <span {...marked}>{words}</span>
      )}
    </>
  );
}

/** The number before a task: what the keyboard stands on, and where its card leads back to. */
function Number({ draft, stop }: { draft: NumberedDraft; stop: string | null }) {
  const key = cardOfDraft(draft.id);
  return (
    <button
      type="button"
      id={placeOf(key)}
      className={styles.number}
      data-of={key}
      data-leads={key}
      data-stop={key}
      data-state={draft.state}
      tabIndex={key === stop ? 0 : -1}
      aria-label={text.number(draft.number)}
      aria-describedby={describes(key)}
    >
      {draft.number}
    </button>
  );
}

const kinds: MarkKind[] = ['task', 'deadline', 'addressee', 'target', 'duty', 'reference'];

/** What the looks mean, of what there is in this paper. */
export function Legend({ lines, hasDrafts }: { lines: readonly TextLine[]; hasDrafts: boolean }) {
  const present = new Set<MarkKind | null>(lines.flatMap((line) => line.segments.map(({ kind }) => kind)));
  const shown = kinds.filter((kind) => (kind === 'task' ? hasDrafts : present.has(kind)));
  if (shown.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={text.legend}>
      {shown.map((kind) => (
        <li key={kind}>
          <span className={styles.piece} {...(kind === 'task' ? { 'data-of': '' } : { 'data-kind': kind })}>
            {text.marks[kind]}
          </span>
        </li>
      ))}
    </ul>
  );
}
