import type { TypedResult } from '../entry/commands.server.ts';
import { type CellConflict, type CellValue, figureWords, parseFigure, type StandingCell } from '../entry/rules.ts';
import { type CellCheck, failedChecks } from '../forms/rules.ts';

/** What typing needs to know of a cell; `counted` is what the records say, or null. */
export interface TypingCell {
  position: number;
  scale: number;
  isRequired: boolean;
  counted: number | null;
}

export interface Draft {
  words: string;
  notApplicable: boolean;
  note: string;
  /** The version at the server that it is typed over. */
  version: number;
  state: 'saved' | 'waiting' | 'sending' | 'invalid' | 'conflict';
  over: CellConflict | null;
  /** What was sent and perhaps arrived: met again at the server it is one's own, and no conflict. */
  tried: CellValue | null;
}

export type Fault = { position: number } & (
  | { kind: 'missing' | 'invalid' | 'conflict' | 'unexplained' }
  | { kind: 'check'; check: number }
);

export interface TypingView {
  /** What keeps the form from being sent, in the order of the cells. */
  faults: readonly Fault[];
  filled: number;
  unsaved: number;
  isSending: boolean;
  /** Why the last saving failed: a refusal code. */
  trouble: string | null;
}

type Said = { ok: true; result: TypedResult } | { ok: false; code: string };

const pauseOfTyping = 700;
const longestWait = 60_000;
const largestNote = 1000;

export function draftOf(cell: TypingCell, standing: StandingCell | undefined): Draft {
  const value = standing?.notApplicable ? null : (standing?.value ?? cell.counted);
  return {
    words: value === null ? '' : figureWords(value, cell.scale),
    ...{ notApplicable: standing?.notApplicable ?? false, note: standing?.note ?? '', version: standing?.version ?? 0 },
    ...{ state: 'saved', over: null, tried: null },
  };
}

/** What a draft says: with nothing typed a counted cell says what the records say. */
export function valueOf(cell: TypingCell, draft: Draft): number | null | 'number-invalid' {
  if (draft.notApplicable) return null;
  return parseFigure(draft.words, cell.scale) ?? cell.counted;
}

/** As it is kept: a figure that is that of the records is not typed, and follows them. */
function kept(cell: TypingCell, draft: Draft): CellValue {
  const value = valueOf(cell, draft);
  const isCounted = !draft.notApplicable && value === cell.counted;
  return {
    value: isCounted || value === 'number-invalid' ? null : value,
    notApplicable: draft.notApplicable,
    note: draft.note.trim().slice(0, largestNote) || null,
  };
}

const same = (one: CellValue | null, other: CellValue) =>
  one !== null && one.value === other.value && one.notApplicable === other.notApplicable && one.note === other.note;

/** Everything that is wrong with what stands typed, in the order of the cells. */
export function faultsOf(
  cells: readonly TypingCell[],
  drafts: ReadonlyMap<number, Draft>,
  checks: readonly CellCheck[],
): Fault[] {
  const values = cells.map((cell) => valueOf(cell, drafts.get(cell.position)!));
  const faults = cells.flatMap((cell, index): Fault[] => {
    const { position } = cell;
    const draft = drafts.get(position)!;
    const value = values[index]!;
    if (draft.state === 'conflict') return [{ position, kind: 'conflict' }];
    if (value === 'number-invalid') return [{ position, kind: 'invalid' }];
    if (value === null && !draft.notApplicable) return cell.isRequired ? [{ position, kind: 'missing' }] : [];
    const differs = cell.counted !== null && !draft.notApplicable && value !== cell.counted;
    return differs && draft.note.trim() === '' ? [{ position, kind: 'unexplained' }] : [];
  });
  const numbers = values.map((value) => (value === 'number-invalid' ? null : value));
  for (const check of failedChecks(checks, numbers))
    faults.push({ position: check.left[0]!, kind: 'check', check: checks.indexOf(check) });
  return faults.toSorted((one, other) => one.position - other.position);
}

export interface Typing {
  subscribe(listener: () => void): () => void;
  view(): TypingView;
  draft(position: number): Draft;
  type(position: number, words: string): void;
  toggleNotApplicable(position: number): void;
  write(position: number, note: string): void;
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

/**
 * What is being typed into a form, cell by cell, outside React: a cell that changes draws itself and nothing else. One
 * sending at a time; what could not be sent stays and is tried again, sooner at first, then every minute.
 */
export function openTyping({ cells, standing, checks, post }: TypingSetting): Typing {
  const byPosition = new Map(cells.map((cell) => [cell.position, cell]));
  const before = new Map(standing.map((cell) => [cell.position, cell]));
  const drafts = new Map(cells.map((cell) => [cell.position, draftOf(cell, before.get(cell.position))]));
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let wait = 2_000;
  let trouble: string | null = null;
  let view = look();

  function look(): TypingView {
    const all = [...drafts.values()];
    return {
      faults: faultsOf(cells, drafts, checks),
      filled: cells.filter((cell) => {
        const draft = drafts.get(cell.position)!;
        return draft.notApplicable || typeof valueOf(cell, draft) === 'number';
      }).length,
      unsaved: all.filter((draft) => draft.state !== 'saved').length,
      isSending: sending !== null,
      trouble,
    };
  }
  const tell = () => {
    view = look();
    for (const listener of listeners) listener();
  };
  const put = (position: number, change: Partial<Draft>) =>
    drafts.set(position, { ...drafts.get(position)!, ...change });
  const sendIn = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  };
  const changed = (position: number, change: Partial<Draft>) => {
    const cell = byPosition.get(position)!;
    const next = { ...drafts.get(position)!, ...change };
    const isInvalid = valueOf(cell, next) === 'number-invalid';
    put(position, { ...change, state: next.state === 'conflict' ? 'conflict' : isInvalid ? 'invalid' : 'waiting' });
    sendIn(pauseOfTyping);
    tell();
  };

  const waiting = () => cells.filter((cell) => drafts.get(cell.position)!.state === 'waiting');
  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (sending) await sending;
    while (waiting().length > 0) {
      sending = sendOnce(waiting());
      tell();
      await sending;
      sending = null;
      tell();
      if (trouble !== null) return;
    }
  }

  async function sendOnce(some: readonly TypingCell[]): Promise<void> {
    const sent = some.map((cell) => {
      const draft = drafts.get(cell.position)!;
      const value = kept(cell, draft);
      put(cell.position, { state: 'sending' });
      const typed = value.value === null ? '' : figureWords(value.value, cell.scale);
      return { ...value, position: cell.position, value: typed, version: draft.version, kept: value };
    });
    const said = await post(sent.map(({ kept: _, ...cell }) => cell)).catch(() => null);
    for (const { position, kept: tried } of sent) {
      const draft = drafts.get(position)!;
      // Typed on meanwhile: only the version of what arrived is news.
      const isOlder = draft.state !== 'sending';
      const saved = said?.ok ? said.result.saved.find((one) => one.position === position) : undefined;
      const conflict = said?.ok ? said.result.conflicts.find((one) => one.position === position) : undefined;
      if (saved) put(position, { version: saved.version, tried: null, ...(isOlder ? {} : { state: 'saved' }) });
      else if (conflict && same(draft.tried, conflict))
        put(position, { version: conflict.version, tried: null, state: 'waiting' });
      else if (conflict) put(position, { state: 'conflict', over: conflict });
      else put(position, { tried, ...(isOlder ? {} : { state: said?.ok ? 'invalid' : 'waiting' }) });
    }
    trouble = said === null ? 'connection-lost' : said.ok ? null : said.code;
    wait = trouble === null ? 2_000 : Math.min(wait * 2, longestWait);
    if (trouble !== null) sendIn(wait);
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    view: () => view,
    draft: (position) => drafts.get(position)!,
    type: (position, words) => changed(position, { words, notApplicable: false }),
    toggleNotApplicable: (position) => {
      const { notApplicable } = drafts.get(position)!;
      const counted = byPosition.get(position)!.counted;
      const back = counted === null ? '' : figureWords(counted, byPosition.get(position)!.scale);
      changed(position, { notApplicable: !notApplicable, words: notApplicable ? back : '' });
    },
    write: (position, note) => changed(position, { note }),
    settle: (position, keepMine) => {
      const { over } = drafts.get(position)!;
      if (!over) return;
      if (keepMine) put(position, { over: null, version: over.version, state: 'waiting' });
      else drafts.set(position, draftOf(byPosition.get(position)!, over));
      tell();
      void flush();
    },
    leave: (position) => {
      const cell = byPosition.get(position)!;
      const draft = drafts.get(position)!;
      const value = valueOf(cell, draft);
      if (value === 'number-invalid') return;
      put(position, { words: value === null ? '' : figureWords(value, cell.scale) });
      tell();
      void flush();
    },
    figure: (position) => {
      const draft = drafts.get(position)!;
      const value = valueOf(byPosition.get(position)!, draft);
      const note = draft.note.trim() || null;
      return { value: value === 'number-invalid' ? null : value, notApplicable: draft.notApplicable, note };
    },
    flush,
    stop: () => clearTimeout(timer),
  };
}
