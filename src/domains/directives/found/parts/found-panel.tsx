import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { VisuallyHidden } from '@mantine/core';
import { relationText } from '../../lineage/text.vi.ts';
import { describes, placeOf } from '../../parts/places.ts';
import { capital, referenceLabel } from '../../text.vi.ts';
import { TieLine } from '../../targets/parts/tie-line.tsx';
import type { ReadingPage } from '../../page/queries.server.ts';
import type { Findings } from '../rules.ts';
import { foundText as text, measureText, rhythmText } from '../text.vi.ts';
import styles from './found-panel.module.css';

interface FoundPanelProps {
  found: Findings;
  page: Pick<ReadingPage, 'targets' | 'offered' | 'mayDraft'>;
  onPoint: (key: string | null) => void;
  onShow: (place: string) => void;
}

/** What the reader found besides tasks, kind by kind; each line leads to its place in the text and takes the jump from there. */
export const FoundPanel = memo(function FoundPanel({ found, page, onPoint, onShow }: FoundPanelProps) {
  const { targets, duties, references, recipients } = found;
  const line = { onPoint, onShow };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.panel} onKeyDown={(event) => onLineKey(event, onShow)}>
      <p className={styles.about}>{text.about}</p>
      <Kind title={text.targets(targets.length)} none={text.noTargets}>
        {targets.map((target, at) => (
          <Entry
            key={target.entry}
            {...line}
            entry={target.entry}
            name={text.target(at + 1)}
            clause={target.clause}
            more={<Tie page={page} target={target} name={text.target(at + 1)} />}
          >
            <b>{capital(measureText(target))}</b>
            <span className={styles.words}>{target.text}</span>
          </Entry>
        ))}
      </Kind>
      <Kind title={text.duties(duties.length)} none={text.noDuties}>
        {duties.map((duty, at) => (
          <Entry key={duty.entry} {...line} entry={duty.entry} name={text.duty(at + 1)} clause={duty.clause}>
            <b>{[capital(rhythmText(duty)), duty.to && text.to(duty.to)].filter(Boolean).join('. ')}</b>
            <span className={styles.words}>{duty.what}</span>
          </Entry>
        ))}
      </Kind>
      <Kind title={text.references(references.length)} none={text.noReferences}>
        {references.map(({ entry, row, isInText }, at) => {
          const label = capital(referenceLabel(row));
          return (
            <Entry key={entry} {...line} entry={entry} name={text.reference(at + 1)} clause={isInText ? '' : null}>
              {row.held ? <Link to={`/van-ban/${row.held.id}`}>{label}</Link> : <span>{label}</span>}
              <span className={styles.words}>{capital(relationText[row.relation])}</span>
            </Entry>
          );
        })}
      </Kind>
      <Signing found={found} recipients={recipients} />
    </div>
  );
});

function Kind({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  return (
    <section className={styles.kind} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children.length === 0 ? <p className={styles.none}>{none}</p> : <ul className={styles.list}>{children}</ul>}
    </section>
  );
}

interface EntryProps extends Pick<FoundPanelProps, 'onPoint' | 'onShow'> {
  entry: string;
  name: string;
  /** Null: it has no place in the text. */
  clause: string | null;
  children: ReactNode;
  /** Below both, over the whole width. */
  more?: ReactNode;
}

function Tie({
  page,
  target,
  name,
}: {
  page: FoundPanelProps['page'];
  target: Findings['targets'][number];
  name: string;
}) {
  const tie = page.targets.ties[target.entry];
  if (!tie) return null;
  const { catalogue } = page.targets;
  const { offered, mayDraft } = page;
  const said = measureText(target) || target.text;
  return <TieLine {...{ tie, said, name, catalogue, offered }} mayTie={mayDraft} />;
}

function Entry({ entry, name, clause, onPoint, onShow, children, more }: EntryProps) {
  return (
    // The line takes the focus when a mark of the text leads here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      id={entry}
      className={styles.entry}
      data-entry={entry}
      tabIndex={-1}
      onMouseEnter={() => onPoint(entry)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(entry)}
    >
      <VisuallyHidden id={describes(entry)}>{name}</VisuallyHidden>
      <span className={styles.said}>{children}</span>
      {clause === null ? null : (
        <button type="button" className={styles.place} title={text.toText} onClick={() => onShow(placeOf(entry))}>
          {text.place(clause)}
          <VisuallyHidden>{text.ofEntry(name)}</VisuallyHidden>
        </button>
      )}
      {more}
    </li>
  );
}

/** Escape and Backspace lead back to the text, arrows to the next line. */
function onLineKey(event: KeyboardEvent<HTMLElement>, onShow: FoundPanelProps['onShow']): void {
  const target = event.target as HTMLElement;
  const at = target.closest<HTMLElement>('li[data-entry]');
  // What is typed in a form of the line is no letter of the list.
  if (at === null || target.closest('form, [role="listbox"]') || event.ctrlKey || event.metaKey || event.altKey) return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('li[data-entry]')];
  const to = (step: number) => entries[entries.indexOf(at) + step]?.focus();
  const back = () => onShow(placeOf(at.id));
  const moves: Record<string, () => void> = {
    ...{
      ArrowDown: () => to(1),
      j: () => to(1),
      ArrowUp: () => to(-1),
      k: () => to(-1),
      Escape: back,
      Backspace: back,
    },
    ...(event.target === at && { Enter: back }),
  };
  if (!Object.hasOwn(moves, event.key)) return;
  event.preventDefault();
  moves[event.key]!();
}

function Signing({ found, recipients }: { found: Findings; recipients: readonly string[] }) {
  const { signatory, urgency } = found;
  return (
    <dl className={styles.facts}>
      {recipients.length === 0 ? null : (
        <>
          <dt>{text.recipients}</dt>
          <dd>
            <ul className={styles.recipients}>
              {recipients.map((recipient) => (
                <li key={recipient}>{recipient}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {signatory === null ? null : (
        <>
          <dt>{text.signatory}</dt>
          <dd>
            {signatory.form === null ? null : <span className={styles.form}>{signatory.form}</span>}
            {signatory.name}
            {signatory.doubtful ? <span className={styles.doubt}>{text.doubtful}</span> : null}
          </dd>
        </>
      )}
      {urgency === null ? null : (
        <>
          <dt>{text.urgency}</dt>
          <dd>{capital(urgency)}</dd>
        </>
      )}
      <dt>{text.secrecy}</dt>
      <dd>{text.noSecrecy}</dd>
    </dl>
  );
}
