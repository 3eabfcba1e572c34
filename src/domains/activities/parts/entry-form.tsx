import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { type RefObject, use, useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import type { DraftBody } from '#platform/drafts/saved-draft.ts';
import { FormContext } from '#web/form-context.ts';
import { draftBody } from '#web/saved-draft.ts';
import type { EntryCopy } from '../entry/queries.server.ts';
import type { OfferedItem } from '../year/queries.server.ts';
import type { Kind, OwnValues, Point } from '../rules.ts';
import { text } from '../text.vi.ts';
import styles from './entry.module.css';
import { EntryFields } from './entry-fields.tsx';

export interface EntryInitial {
  kind?: string;
  happenedOn: string;
  place: string;
  title?: string | null;
  attendance?: number;
  women?: number | null;
  points?: readonly Point[];
  values?: OwnValues;
  result?: string | null;
  partners?: readonly { id: number; name: string; place: string }[];
  commitmentIds?: readonly number[];
  itemIds?: readonly number[];
}

export interface EntryFormProps {
  unitId: number;
  /** The most used first. */
  kinds: readonly Kind[];
  /** What is entered on a page of its own, and never here. */
  elsewhere?: readonly { name: string; to: string }[];
  commitments: readonly { id: number; what: string; dueOn: string }[];
  /** What of the year's plan it may belong to; only for a new record. */
  items?: readonly OfferedItem[];
  initial: EntryInitial;
  /** It follows what was held elsewhere: kind, day and heads are said there. */
  isFollowed?: boolean;
  /** Offers last month's entry of the chosen kind. */
  mayCopy?: boolean;
}

/**
 * The fields of an activity, for a CommandForm. A copy of last month fills them as a restored draft does: they begin
 * anew with what is typed so far and what is copied.
 */
export function EntryForm(props: EntryFormProps) {
  const context = use(FormContext);
  const place = useRef<HTMLDivElement>(null);
  const { filled, copier } = useCopy(props.unitId, place);
  return (
    <div ref={place} className={styles.entry}>
      <FormContext value={filled ? { ...context, values: filled.values } : context}>
        <EntryFields key={filled?.round ?? 0} {...props} copier={props.mayCopy ? copier : null} />
      </FormContext>
    </div>
  );
}

/** The button that copies, for the kind that is chosen, and what it filled in. */
function useCopy(unitId: number, place: RefObject<HTMLDivElement | null>) {
  const fetcher = useFetcher<{ copy: EntryCopy | null }>();
  const [filled, setFilled] = useState<{ round: number; values: DraftBody } | null>(null);
  const [words, setWords] = useState('');
  const isLoading = fetcher.state !== 'idle';

  useEffect(() => {
    const form = place.current?.closest('form');
    if (isLoading || !fetcher.data || !form) return;
    const { copy } = fetcher.data;
    setWords(copy ? text.form.copied : text.form.nothingToCopy);
    if (!copy) return;
    const copied: DraftBody = {
      place: copy.place,
      title: copy.title ?? '',
      'partnerUnitIds[]': copy.partners.map((unit) => String(unit.id)),
      'commitmentIds[]': copy.commitmentIds.map(String),
    };
    setFilled((before) => ({ round: (before?.round ?? 0) + 1, values: { ...draftBody(form), ...copied } }));
    // A copy is typing too: the draft is to keep it.
    setTimeout(() => form.dispatchEvent(new Event('input', { bubbles: true })));
    // Only the answer counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [fetcher.data, isLoading]);

  const copier = (kind: string) => (
    <div className={styles.copy}>
      <Button
        variant="default"
        loading={isLoading}
        leftSection={<IconCopy size={18} aria-hidden />}
        onClick={() => void fetcher.load(`/hoat-dong/chep?don-vi=${unitId}&loai=${kind}`)}
      >
        {text.form.copy}
      </Button>
      <p aria-live="polite">{words || text.form.copyHint}</p>
    </div>
  );
  return { filled, copier };
}
