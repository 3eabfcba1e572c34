import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { ProgressLine } from '#web/progress-line.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { TargetLine } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { TargetPageData } from './target-facts.tsx';
import { amountWords, StandingBadge, TargetStateBadge } from './target-words.tsx';

const columns: Column<TargetLine>[] = [
  { key: 'unit', head: text.unit, cell: (row) => row.unitName },
  {
    key: 'asked',
    head: text.asked,
    width: '7.5rem',
    align: 'right',
    cell: (row) => (
      <>
        {amountWords(row, row.value)}
        {row.ownValue === null ? null : <div>{text.ownPart(amountWords(row, row.ownValue))}</div>}
      </>
    ),
  },
  { key: 'result', head: text.result, width: '7rem', align: 'right', cell: (row) => amountWords(row, row.result) },
  { key: 'standing', head: text.standing, width: '9.5rem', cell: (row) => <StandingBadge standing={row.standing} /> },
  { key: 'state', head: text.state, width: '10.5rem', cell: (row) => <TargetStateBadge state={row.state} /> },
];

/** The units that the target was given to: how many met it, beside the sum, and what the sum leaves. */
export function BelowPanel({ page }: { page: TargetPageData }) {
  const { target, below, share } = page;
  const mayGive = page.mayGive && target.state !== 'dropped';
  const give = (
    <LinkButton to={`/chi-tieu/giao/${target.id}/giao-xuong`} variant={below.length === 0 ? 'primary' : 'secondary'}>
      {text.give}
    </LinkButton>
  );
  if (below.length === 0) {
    return mayGive ? (
      <Section title={text.below}>
        <EmptyState title={text.nothingBelow} action={give} />
      </Section>
    ) : null;
  }
  const parts = [
    { tone: 'success' as const, count: share.met, words: text.shareMet(share.met) },
    { tone: 'warning' as const, count: share.missed, words: text.shareMissed(share.missed) },
    { tone: 'neutral' as const, count: share.silent, words: text.shareSilent(share.silent) },
  ];
  return (
    <Stack>
      <Section title={text.below} aside={mayGive ? give : null}>
        <Stack>
          <ProgressLine label={text.share(share.met, below.length)} total={below.length} parts={parts} />
          <Gap page={page} />
        </Stack>
      </Section>
      <DataTable
        caption={text.below}
        rows={below}
        rowKey={(row) => row.id}
        rowLink={(row) => `/chi-tieu/giao/${row.id}`}
        columns={columns}
        empty={null}
      />
    </Stack>
  );
}

function Gap({ page: { target, gap } }: { page: TargetPageData }) {
  if (gap === null) return null;
  if (gap === 0) return <Notice tone="success">{text.gapNone}</Notice>;
  const words = amountWords(target, Math.abs(gap));
  return <Notice tone={gap > 0 ? 'warning' : 'neutral'}>{gap > 0 ? text.gapShort(words) : text.gapOver(words)}</Notice>;
}
