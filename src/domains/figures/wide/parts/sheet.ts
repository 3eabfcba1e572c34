import type { CellValue, StandingCell } from '../../entry/rules.ts';
import type { CellCheck } from '../../forms/rules.ts';
import type { TypingCell } from '../../parts/drafts.ts';
import { openTyping, type Said, type Typing } from '../../parts/typing.ts';

/** A form that is typed in the grid; another `key` is another form (sent, sent back), the same one goes on. */
export interface SheetForm {
  unitId: number;
  key: string;
  cells: readonly TypingCell[];
  standing: readonly StandingCell[];
}

export interface SheetView {
  unsaved: number;
  isSending: boolean;
  /** Why the last saving of some form failed: a refusal code. */
  trouble: string | null;
}

export interface Sheet {
  subscribe(listener: () => void): () => void;
  view(): SheetView;
  /** The typing of a unit; undefined where its form is not open. */
  of(unitId: number): Typing | undefined;
  /** What stands in the cells of a unit now, by the order of its cells; undefined where its form is not open. */
  figures(unitId: number): readonly CellValue[] | undefined;
  /** Opens what is not yet open, goes on with what is, closes what `closed` names. */
  hold(forms: readonly SheetForm[], closed: readonly number[]): void;
  flush(): Promise<void>;
  stop(): void;
}

interface Held {
  key: string;
  form: SheetForm;
  typing: Typing;
  figures: readonly CellValue[] | null;
  leave: () => void;
}

interface Setting {
  checks: readonly CellCheck[];
  post(unitId: number, cells: readonly object[]): Promise<Said>;
}

/** Many forms typed side by side: each keeps itself as openTyping does, one sending at a time for all of them. */
export function openSheet({ checks, post }: Setting): Sheet {
  const held = new Map<number, Held>();
  const listeners = new Set<() => void>();
  const inTurn = oneAtATime();
  let view: SheetView = { unsaved: 0, isSending: false, trouble: null };
  const look = () => {
    const views = [...held.values()].map(({ typing }) => typing.view());
    view = {
      unsaved: views.reduce((sum, one) => sum + one.unsaved, 0),
      isSending: views.some((one) => one.isSending),
      trouble: views.find((one) => one.trouble !== null)?.trouble ?? null,
    };
  };
  const open = (form: SheetForm) => {
    const { unitId, key, cells, standing } = form;
    const typing = openTyping({ cells, standing, checks, post: (typed) => inTurn(() => post(unitId, typed)) });
    const one: Held = { key, form, typing, figures: null, leave: () => {} };
    one.leave = typing.subscribe(() => {
      one.figures = null;
      look();
      for (const listener of listeners) listener();
    });
    held.set(unitId, one);
  };
  const close = (unitId: number) => {
    const one = held.get(unitId);
    one?.leave();
    one?.typing.stop();
    held.delete(unitId);
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    view: () => view,
    of: (unitId) => held.get(unitId)?.typing,
    figures: (unitId) => {
      const one = held.get(unitId);
      if (!one) return undefined;
      one.figures ??= one.form.cells.map((cell) => one.typing.figure(cell.position));
      return one.figures;
    },
    hold: (forms, closed) => {
      for (const unitId of closed) close(unitId);
      for (const form of forms) {
        if (held.get(form.unitId)?.key === form.key) continue;
        close(form.unitId);
        open(form);
      }
      look();
    },
    flush: async () => void (await Promise.all([...held.values()].map(({ typing }) => typing.flush()))),
    stop: () => {
      for (const { typing } of held.values()) typing.stop();
    },
  };
}

function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(run: () => Promise<Result>): Promise<Result> => {
    const next = last.then(run, run);
    last = next;
    return next;
  };
}
