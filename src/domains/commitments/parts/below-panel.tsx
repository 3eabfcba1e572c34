import { type Column, DataTable } from '#web/data-table.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { ProgressLine } from '#web/progress-line.tsx';
import { Section } from '#web/section.tsx';
import { belowText as words } from '../below/text.vi.ts';
import type { CommitmentDetail } from '../page/queries.server.ts';
import { commitmentColumns } from './columns.tsx';
import styles from './panel.module.css';
import workStyles from './work.module.css';

interface BelowPanelProps {
  commitment: CommitmentDetail;
  today: string;
  /** Whether this is a later page of the list. */
  isLater: boolean;
}

type Child = CommitmentDetail['children'][number];

function What({ line }: { line: Child }) {
  return (
    <>
      <span className={workStyles.clamp}>{line.what}</span>
      {line.progress ? <span className={styles.deeper}>{words.deeper(line.progress)}</span> : null}
    </>
  );
}

/** As in every list, without the paper: it is that of the page. What is handed further down says how far that is. */
function belowColumns(today: string): Column<Child>[] {
  const own: Partial<Record<string, Partial<Column<Child>>>> = {
    what: { cell: (line) => <What line={line} />, width: '38%' },
    unit: { cell: (line) => line.ownerName },
    due: { width: '7.5rem' },
  };
  return commitmentColumns('asker', today).map((column) => ({ ...column, ...own[column.key] }));
}

/** How far the work below is, counted from what its owners and askers said, and each of them with the late first. */
export function BelowPanel({ commitment, today, isLater }: BelowPanelProps) {
  const { progress, children, childrenNext } = commitment;
  if (!progress) return null;
  const tones = {
    confirmed: 'success',
    claimed: 'waiting',
    inProgress: 'progress',
    behind: 'danger',
    notReceived: 'warning',
    ended: 'neutral',
  } as const;
  const kinds = Object.keys(tones) as (keyof typeof tones)[];
  return (
    <Section title={words.title} flush>
      <div className={styles.progress}>
        <ProgressLine
          label={words.label(progress.total)}
          total={progress.total}
          parts={kinds
            .filter((kind) => progress[kind] > 0)
            .map((kind) => ({ tone: tones[kind], count: progress[kind], words: words.parts[kind](progress[kind]) }))}
        />
        <p
          className={styles.note}
        >{`${words.evidence(progress.evidence)}; ${words.ownEvidence(commitment.evidence.length)}.`}</p>
        {children.length === 0 ? <p className={styles.note}>{words.hidden}</p> : null}
      </div>
      {children.length > 0 ? (
        <DataTable
          caption={words.title}
          rows={children}
          rowKey={(line) => line.id}
          rowLink={(line) => `/nhiem-vu/${line.id}`}
          columns={belowColumns(today)}
          empty={null}
        />
      ) : null}
      {childrenNext || isLater ? (
        <div className={styles.pages}>
          {isLater ? (
            <LinkButton to={`/nhiem-vu/${commitment.id}`} variant="secondary">
              {words.first}
            </LinkButton>
          ) : null}
          {childrenNext ? (
            <LinkButton to={`/nhiem-vu/${commitment.id}?duoi=${childrenNext}`} variant="secondary">
              {words.next}
            </LinkButton>
          ) : null}
        </div>
      ) : null}
    </Section>
  );
}
