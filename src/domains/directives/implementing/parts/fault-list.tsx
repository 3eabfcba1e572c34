import { Link } from 'react-router';
import { Notice } from '#web/notice.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { editorText, partText, previewText as text } from '../text.vi.ts';
import styles from './fault-list.module.css';

/** What still stands between the draft and the register, each leading to its place. */
export function FaultList({ draftId, faults }: { draftId: number; faults: Readonly<Record<string, string>> }) {
  const address = `/van-ban/trien-khai/${draftId}`;
  return (
    <Notice tone="warning" title={text.unfinished}>
      <ul className={styles.list}>
        {Object.entries(faults).map(([place, code]) => {
          const { words, anchor } = placeOf(place);
          return (
            <li key={place}>
              <Link to={`${address}${anchor}`}>{words}</Link>: {text.faults[code] ?? code}
            </li>
          );
        })}
      </ul>
      <LinkButton to={address}>{text.fix}</LinkButton>
    </Notice>
  );
}

function placeOf(place: string): { words: string; anchor: string } {
  const [part = '', at, field] = place.split('.');
  const number = Number(at) + 1;
  const names: Record<string, string> = {
    what: editorText.what,
    product: editorText.product,
    groups: editorText.groups,
    dueOn: editorText.due,
  };
  if (part === 'tasks') {
    const name = (names[field ?? ''] ?? '').toLowerCase();
    return { words: `${editorText.task(number)}, ${name}`, anchor: `#nhiem-vu-${number}` };
  }
  if (part === 'targets') return { words: text.target(number), anchor: `#chi-tieu-${number}` };
  return { words: partText[part as 'title'], anchor: '' };
}
