import { Link } from 'react-router';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FactList } from '#web/fact-list.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section, Stack } from '#web/section.tsx';
import { bigWords } from '../../totals/rules.ts';
import type { SealView } from '../../sealing/queries.server.ts';
import type { CollectionView } from '../queries.server.ts';
import type { Tally } from '../rules.ts';
import { sealText as text } from '../text.vi.ts';
import styles from './seal-list.module.css';

interface Props {
  collection: CollectionView;
  seals: SealView[];
  tally: Tally;
  maySeal: boolean;
}

/** What was signed off, over how many units, with the code to compare by and everything that came after it. */
export function SealList({ collection, seals, tally, maySeal }: Props) {
  const numberOf = (id: number) => seals.length - seals.findIndex((seal) => seal.id === id);
  const waiting = tally.expected - tally.accepted - tally.sealed;
  return (
    <Stack>
      {maySeal ? (
        <Section>
          <p className={styles.about}>{text.about}</p>
          {tally.accepted > 0 ? (
            <CommandForm
              intent="seal"
              submit={text.seal(tally.accepted)}
              confirm={{ title: text.confirmTitle, body: text.confirmBody(waiting) }}
            />
          ) : (
            <p className={styles.nothing}>{text.nothing}</p>
          )}
        </Section>
      ) : null}
      {seals.length === 0 ? (
        <Section>
          <EmptyState title={text.none} body={text.noneBody} />
        </Section>
      ) : null}
      {seals.map((seal) => (
        <Section
          key={seal.id}
          title={text.title(numberOf(seal.id))}
          aside={
            <LinkButton to={`/so-lieu/thu/${collection.id}/chot/${seal.id}`} variant="quiet" external>
              {text.file}
            </LinkButton>
          }
        >
          <FactList
            items={[
              { label: text.at, value: formatDayTime(seal.sealedAt) },
              { label: text.by, value: [seal.byName, seal.byPost].filter(Boolean).join(', ') || null },
              { label: text.unitName, value: seal.unitName },
              {
                label: text.scope,
                value:
                  text.over(seal.units) +
                  (seal.standsOverId ? `. ${text.standsOver(numberOf(seal.standsOverId))}` : ''),
              },
              { label: text.digest, value: <code className={styles.digest}>{seal.digest}</code>, wide: true },
            ]}
          />
          <p className={styles.hint}>{text.fileHint}</p>
          <Corrections collectionId={collection.id} corrections={seal.corrections} />
          <div className={styles.totals}>
            <Totals totals={seal.totals} />
          </div>
        </Section>
      ))}
    </Stack>
  );
}

/** As it was signed off, and as it counts today: neither takes the place of the other. */
function Totals({ totals }: { totals: SealView['totals'] }) {
  if (totals.length === 0) return null;
  const words = (total: string | null, scale: number) =>
    total === null ? text.noFigure : bigWords(BigInt(total), scale);
  return (
    <DataTable
      caption={text.totals}
      rows={totals}
      rowKey={(row) => row.position}
      columns={[
        { key: 'cell', head: text.cell, cell: (row) => `${row.label} (${row.unit})` },
        { ...{ key: 'sealed', head: text.asSealed, align: 'right' }, cell: (row) => words(row.sealed, row.scale) },
        { ...{ key: 'now', head: text.asNow, align: 'right' }, cell: (row) => words(row.now, row.scale) },
      ]}
      empty={null}
    />
  );
}

function Corrections({ collectionId, corrections }: { collectionId: number; corrections: SealView['corrections'] }) {
  if (corrections.length === 0) return <p className={styles.hint}>{text.unchanged}</p>;
  return (
    <div className={styles.corrections}>
      <p>{text.corrected(corrections.length)}</p>
      <ul>
        {corrections.map((one) => (
          <li key={one.unitId}>
            <Link to={`/so-lieu/thu/${collectionId}/${one.unitId}`}>{one.unitName}</Link>
            {`: ${text.correction(one.sealedRev, one.rev)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
