import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { DraftCard as Card, ReadingPage } from '../page/queries.server.ts';
import { sectionOf } from '../drafts/rules.ts';
import { readText as text } from '../pages/text.vi.ts';
import { type CardAct, DraftCard, type OpenEditor } from './draft-card.tsx';
import styles from './draft-list.module.css';
import { cardOfDraft, placeOfDraft } from './paper-text.tsx';

interface DraftListProps {
  page: Pick<ReadingPage, 'drafts' | 'offered' | 'mayDraft'>;
  active: number | null;
  /** The draft that holds the focus, or held it last. */
  held: number | null;
  onAct: (act: CardAct, draft: Card) => void;
  onAcceptAll: (drafts: readonly Card[]) => void;
  onPoint: (draftId: number | null) => void;
  onHold: (draftId: number) => void;
  onShow: (draftId: number) => void;
}

/** The cards of all drafts, section by section. Letters act only while a card has the focus (WCAG 2.1.4). */
export function DraftList({ page, active, held, onAct, onAcceptAll, onPoint, onHold, onShow }: DraftListProps) {
  const { drafts, offered, mayDraft } = page;
  const [editor, setEditor] = useState<OpenEditor>(null);
  const sections = sectionsOf(drafts);
  const reachable = drafts.some((draft) => draft.id === held) ? held : drafts[0]?.id;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const at = drafts.findIndex(
      (draft) => draft.id === Number(target.closest<HTMLElement>('[data-card]')?.dataset.card),
    );
    const draft = drafts[at];
    if (
      !draft ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      target.closest('input, textarea, select, [role="menu"]')
    )
      return;
    const isCard = target.hasAttribute('data-card');
    // The text follows, so that the words of the task stand beside its card.
    const go = (to: number) => {
      const next = drafts[to];
      if (!next) return;
      document.getElementById(placeOfDraft(next.id))?.scrollIntoView({ block: 'center' });
      document.getElementById(cardOfDraft(next.id))?.focus();
    };
    const moves: Record<string, () => unknown> = {
      j: () => go(at + 1),
      k: () => go(at - 1),
      ...(isCard && {
        ArrowDown: () => go(at + 1),
        ArrowUp: () => go(at - 1),
        Enter: () => draft.span && onShow(draft.id),
      }),
      ...(mayDraft && {
        a: () => draft.state === 'proposed' && onAct('accept', draft),
        d: () => draft.state !== 'dropped' && onAct('drop', draft),
        s: () => draft.state !== 'dropped' && setEditor({ id: draft.id, kind: 'change' }),
      }),
    };
    const move = moves[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    // Keys bubble up from the cards, which are what takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.list} onKeyDown={onKeyDown}>
      {mayDraft ? <Keys /> : null}
      {sections.map((section) => {
        const open = section.drafts.filter((draft) => draft.state === 'proposed');
        return (
          <section key={section.drafts[0]!.id} className={styles.list} aria-label={section.words}>
            <div className={styles.section}>
              <h3 className={styles.title}>{section.words}</h3>
              {mayDraft && open.length > 1 ? (
                <Button size="sm" variant="light" onClick={() => onAcceptAll(open)}>
                  {text.acceptSection(open.length)}
                </Button>
              ) : null}
            </div>
            {section.drafts.map((draft) => {
              const at = drafts.indexOf(draft);
              return (
                <DraftCard
                  key={draft.id}
                  draft={draft}
                  number={at + 1}
                  isActive={draft.id === active}
                  isReachable={draft.id === reachable}
                  mayDraft={mayDraft}
                  hasNext={nextOpen(drafts, at) !== undefined}
                  offered={offered}
                  editor={editor}
                  onAct={onAct}
                  onEdit={setEditor}
                  onPoint={onPoint}
                  onHold={onHold}
                  onShow={onShow}
                />
              );
            })}
          </section>
        );
      })}
    </div>
  );
}

/** The draft that the one at a place would be merged with. */
export function nextOpen(drafts: readonly Card[], at: number): Card | undefined {
  return drafts.slice(at + 1).find((draft) => draft.state !== 'dropped');
}

function sectionsOf(drafts: readonly Card[]): { words: string; drafts: Card[] }[] {
  const sections: { key: string; words: string; drafts: Card[] }[] = [];
  for (const draft of drafts) {
    const key = sectionOf(draft.clause);
    const last = sections.at(-1);
    if (last?.key === key) last.drafts.push(draft);
    else sections.push({ key, words: key === '' ? text.noSection : text.section(key), drafts: [draft] });
  }
  return sections;
}

function Keys() {
  return (
    <p className={styles.keys}>
      {text.keys}
      {text.keyWords.map(([keys, words]) => (
        <span key={keys}>
          <kbd>{keys}</kbd> {words}
        </span>
      ))}
    </p>
  );
}
