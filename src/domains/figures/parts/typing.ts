import type { TypedResult } from '../entry/commands.server.ts';
import { type CellValue, figureWords, sameCell, type StandingCell } from '../entry/rules.ts';
import type { CellCheck } from '../forms/rules.ts';
import { type Draft, draftOf, type Fault, faultsOf, kept, type TypingCell, valueOf } from './drafts.ts';

export interface TypingView {
  /** What keeps the form from being sent, in the order of the cells. */
  faults: readonly Fault[];
  filled: number;
  unsaved: number;
  isSending: boolean;
  /** Why the last saving failed: a refusal code. */
  trouble: string | null;
}

export type Said = { ok: true; result: TypedResult } | { ok: false; code: string };

const pauseOfTyping = 700;
const firstWait = 2_000;
const longestWait = 60_000;

export interface Typing {
  subscribe(listener: () => void): () => void;
  view(): TypingView;
  draft(position: number): Draft;
  /** The faults of a cell as one text, the same as long as nothing changes: 'unexplained check:0'. */
  faultsAt(position: number): string;
  type(position: number, words: string): void;
  toggleNotApplicable(position: number): void;
  write(position: number, note: string): void;
  /** Types many cells at once, as a block that was pasted; gives the step back, which leaves what was typed on since. */
  typeAll(cells: readonly { position: number; words: string; notApplicable: boolean }[]): () => void;
  /** Goes on from what another officer typed: with one's own over it, or with theirs. */
  settle(position: number, keepMine: boolean): void;
  /** Writes a figure as it is shown ('1250' as '1.250', nothing as the records say) and sends what waits. */
  leave(position: number): void;
  /** What would be sent of a cell. */
  figure(position: number): CellValue;
  /** Sends what waits now; resolves once everything that could be kept is. */
  flush(): Promise<void>;
  stop(): void;
}

interface TypingSetting {
  cells: readonly TypingCell[];
  standing: readonly StandingCell[];
  checks: readonly CellCheck[];
  /** Carries cells to the server. Throws when the line is lost. */
  post(cells: readonly object[]): Promise<Said>;
}

/** All that is known of a form while it is typed. */
interface Board extends Pick<TypingSetting, 'cells' | 'checks' | 'post'> {
  byPosition: ReadonlyMap<number, TypingCell>;
  drafts: Map<number, Draft>;
  listeners: Set<() => void>;
  timer: ReturnType<typeof setTimeout> | undefined;
  sending: Promise<void> | null;
  wait: number;
  trouble: string | null;
  view: TypingView;
  faultsAt: Map<number, string>;
}

/**
 * What is being typed into a form, cell by cell, outside React: a cell that changes draws itself and nothing else. One
 * sending at a time; what could not be sent stays and is tried again, sooner at first, then every minute.
 */
export function openTyping({ cells, standing, checks, post }: TypingSetting): Typing {
  const before = new Map(standing.map((cell) => [cell.position, cell]));
  const board: Board = {
    ...{ cells, checks, post, listeners: new Set(), timer: undefined, sending: null, wait: firstWait, trouble: null },
    byPosition: new Map(cells.map((cell) => [cell.position, cell])),
    drafts: new Map(cells.map((cell) => [cell.position, draftOf(cell, before.get(cell.position))])),
    view: { faults: [], filled: 0, unsaved: 0, isSending: false, trouble: null },
    faultsAt: new Map(),
  };
  tell(board);
  return {
    subscribe: (listener) => {
      board.listeners.add(listener);
      return () => void board.listeners.delete(listener);
    },
    view: () => board.view,
    faultsAt: (position) => board.faultsAt.get(position) ?? '',
    draft: (position) => board.drafts.get(position)!,
    figure: (position) => figureAt(board, position),
    type: (position, words) => change(board, position, { words, notApplicable: false }),
    toggleNotApplicable: (position) => toggle(board, position),
    write: (position, note) => change(board, position, { note }),
    typeAll: (typed) => typeAll(board, typed),
    leave: (position) => leave(board, position),
    settle: (position, keepMine) => settle(board, position, keepMine),
    flush: () => flush(board),
    stop: () => clearTimeout(board.timer),
  };
}

function tell(board: Board): void {
  const { cells, drafts, checks, sending, trouble } = board;
  const faults = faultsOf(cells, drafts, checks);
  board.faultsAt = new Map<number, string>();
  for (const fault of faults) {
    const words = fault.kind === 'check' ? `check:${fault.check}` : fault.kind;
    board.faultsAt.set(fault.position, `${board.faultsAt.get(fault.position) ?? ''} ${words}`.trim());
  }
  board.view = {
    faults,
    filled: cells.filter((cell) => {
      const draft = drafts.get(cell.position)!;
      return draft.notApplicable || typeof valueOf(cell, draft) === 'number';
    }).length,
    unsaved: [...drafts.values()].filter((draft) => draft.state !== 'saved').length,
    ...{ isSending: sending !== null, trouble },
  };
  for (const listener of board.listeners) listener();
}

function put({ drafts }: Board, position: number, part: Partial<Draft>): void {
  drafts.set(position, { ...drafts.get(position)!, ...part });
}

function sendIn(board: Board, milliseconds: number): void {
  clearTimeout(board.timer);
  board.timer = setTimeout(() => void flush(board), milliseconds);
}

function change(board: Board, position: number, part: Partial<Draft>): void {
  lay(board, position, part);
  sendIn(board, pauseOfTyping);
  tell(board);
}

function lay(board: Board, position: number, part: Partial<Draft>): void {
  const next = { ...board.drafts.get(position)!, ...part };
  const isInvalid = valueOf(board.byPosition.get(position)!, next) === 'number-invalid';
  put(board, position, { ...part, state: next.state === 'conflict' ? 'conflict' : isInvalid ? 'invalid' : 'waiting' });
}

type Words = Pick<Draft, 'words' | 'notApplicable'>;

function typeAll(board: Board, cells: readonly (Words & { position: number })[]): () => void {
  const put = (some: readonly (Words & { position: number })[]) => {
    for (const { position, words, notApplicable } of some) lay(board, position, { words, notApplicable });
    sendIn(board, pauseOfTyping);
    tell(board);
  };
  const before = cells.map(({ position }) => ({ ...board.drafts.get(position)!, position }));
  put(cells);
  const isAsTyped = (now: Draft, cell: Words) => now.notApplicable === cell.notApplicable && now.words === cell.words;
  return () => put(before.filter(({ position }, at) => isAsTyped(board.drafts.get(position)!, cells[at]!)));
}

function toggle(board: Board, position: number): void {
  const { notApplicable } = board.drafts.get(position)!;
  const { counted, scale } = board.byPosition.get(position)!;
  const words = notApplicable && counted !== null ? figureWords(counted, scale) : '';
  change(board, position, { notApplicable: !notApplicable, words });
}

function leave(board: Board, position: number): void {
  const cell = board.byPosition.get(position)!;
  const value = valueOf(cell, board.drafts.get(position)!);
  if (value === 'number-invalid') return;
  put(board, position, { words: value === null ? '' : figureWords(value, cell.scale) });
  tell(board);
  void flush(board);
}

function settle(board: Board, position: number, keepMine: boolean): void {
  const { over } = board.drafts.get(position)!;
  if (!over) return;
  if (keepMine) {
    put(board, position, { over: null, version: over.version, state: 'waiting' });
    change(board, position, {});
  } else {
    board.drafts.set(position, draftOf(board.byPosition.get(position)!, over));
    tell(board);
  }
  void flush(board);
}

function figureAt(board: Board, position: number): CellValue {
  const draft = board.drafts.get(position)!;
  const value = valueOf(board.byPosition.get(position)!, draft);
  const note = draft.note.trim() || null;
  return { value: value === 'number-invalid' ? null : value, notApplicable: draft.notApplicable, note };
}

async function flush(board: Board): Promise<void> {
  clearTimeout(board.timer);
  if (board.sending) await board.sending;
  const waiting = () => board.cells.filter((cell) => board.drafts.get(cell.position)!.state === 'waiting');
  while (waiting().length > 0) {
    board.sending = sendOnce(board, waiting());
    tell(board);
    await board.sending;
    board.sending = null;
    tell(board);
    if (board.trouble !== null) return;
  }
}

async function sendOnce(board: Board, some: readonly TypingCell[]): Promise<void> {
  const sent = some.map((cell) => {
    const draft = board.drafts.get(cell.position)!;
    const value = kept(cell, draft);
    put(board, cell.position, { state: 'sending' });
    const words = value.value === null ? '' : figureWords(value.value, cell.scale);
    return { tried: value, typed: { ...value, position: cell.position, value: words, version: draft.version } };
  });
  const said = await board.post(sent.map(({ typed }) => typed)).catch(() => null);
  for (const { tried, typed } of sent) hear(board, typed.position, { tried, said });
  board.trouble = said === null ? 'connection-lost' : said.ok ? null : said.code;
  board.wait = board.trouble === null ? firstWait : Math.min(board.wait * 2, longestWait);
  if (board.trouble !== null) sendIn(board, board.wait);
}

/** What became of one cell that was sent. */
function hear(board: Board, position: number, { tried, said }: { tried: CellValue; said: Said | null }): void {
  const draft = board.drafts.get(position)!;
  // Typed on meanwhile: only the version of what arrived is news.
  const isOlder = draft.state !== 'sending';
  const saved = said?.ok ? said.result.saved.find((one) => one.position === position) : undefined;
  const conflict = said?.ok ? said.result.conflicts.find((one) => one.position === position) : undefined;
  if (saved) put(board, position, { version: saved.version, tried: null, ...(isOlder ? {} : { state: 'saved' }) });
  else if (conflict && draft.tried && sameCell(draft.tried, conflict))
    put(board, position, { version: conflict.version, tried: null, state: 'waiting' });
  else if (conflict) put(board, position, { state: 'conflict', over: conflict });
  else put(board, position, { tried, ...(isOlder ? {} : { state: said?.ok ? 'invalid' : 'waiting' }) });
}
