import { Combobox, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFetcher, useNavigate } from 'react-router';
import styles from './search-box.module.css';
import { webText } from './text.vi.ts';

interface Found {
  title: string;
  about: string;
  to: string;
}
interface FoundGroups {
  typed: string;
  groups: { heading: string; found: Found[] }[];
}

const words = webText.search;
const pauseOfTyping = 200;

/** Finds anything from anywhere: Ctrl+K or the button, a few letters without accents, arrows, Enter. */
export function SearchBox() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <>
      <button type="button" className={styles.opener} onClick={() => setIsOpen(true)} aria-keyshortcuts="Control+K">
        <IconSearch size={20} stroke={1.75} aria-hidden />
        <span>{words.open}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-label={words.label} onClose={() => setIsOpen(false)}>
        {isOpen ? <Search onDone={() => setIsOpen(false)} /> : null}
      </dialog>
    </>
  );
}

function Search({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const { groups, isSettled } = useFound(typed);
  const list = useCombobox({ opened: true });
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const navigate = useNavigate();
  const isEmpty = groups.length === 0;
  // What is found first is chosen first: Enter alone opens it.
  useEffect(() => {
    if (!isEmpty) list.selectFirstOption();
    // The list is made anew at every drawing; only other results choose again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [groups]);
  const go = (to: string) => {
    onDone();
    void navigate(to);
  };
  return (
    <Combobox store={list} onOptionSubmit={go}>
      <div className={styles.line}>
        <IconSearch size={20} stroke={1.75} aria-hidden />
        <Combobox.EventsTarget withExpandedAttribute>
          <input
            ref={input}
            type="search"
            aria-label={words.label}
            autoComplete="off"
            maxLength={200}
            placeholder={words.placeholder}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <button type="button" className={styles.close} onClick={onDone}>
          {words.close}
        </button>
      </div>
      <Combobox.Options aria-label={words.results} className={styles.list}>
        {groups.map(({ heading, found }) => (
          <Combobox.Group key={heading} label={heading}>
            {found.map(({ title, about, to }) => (
              <Combobox.Option key={to} value={to} className={styles.option}>
                <span className={styles.title}>{title}</span>
                <span className={styles.about}>{about}</span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
      <output className={styles.state}>
        {typed.trim().length < 2 ? words.hint : isSettled && isEmpty ? words.none : ''}
      </output>
    </Combobox>
  );
}

/** What the typed text finds, a moment after the typing stops; the last answer stays while the next is on its way. */
function useFound(typed: string) {
  const { load, data, state } = useFetcher<FoundGroups>();
  const asked = typed.trim();
  useEffect(() => {
    if (asked.length < 2) return undefined;
    const waiting = setTimeout(() => void load(`/tim?q=${encodeURIComponent(asked)}`), pauseOfTyping);
    return () => clearTimeout(waiting);
  }, [asked, load]);
  const isAsked = asked.length >= 2;
  const groups = useMemo(() => (isAsked ? (data?.groups ?? []) : []), [isAsked, data]);
  return { groups, isSettled: state === 'idle' && data?.typed === asked };
}
