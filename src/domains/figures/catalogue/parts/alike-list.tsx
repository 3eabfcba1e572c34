import { type ReactNode, useEffect } from 'react';
import { useFetcher } from 'react-router';
import type { AlikeIndicator } from '#domains/indicators/catalogue/queries.server.ts';
import { Notice } from '#web/notice.tsx';
import { alikeText as text, differenceText } from '../text.vi.ts';
import styles from './alike-list.module.css';

/** What is typed, as far as it decides what means the same. */
export interface Typed {
  name: string;
  unit: string;
  way: string;
  line: string;
  numeratorId: string;
  denominatorId: string;
}

/** Asks while somebody types which indicators mean the same; `but`: the one that is being changed or replaced. */
export function useAlike(typed: Typed, but: number | null): AlikeIndicator[] {
  const fetcher = useFetcher<AlikeIndicator[]>();
  const query = new URLSearchParams({
    ...{ ten: typed.name, 'don-vi-tinh': typed.unit, cach: typed.way, he: typed.line },
    ...{ tu: typed.numeratorId, mau: typed.denominatorId, tru: but === null ? '' : String(but) },
  }).toString();
  const isEmpty = typed.name.trim() === '';
  useEffect(() => {
    if (isEmpty) return undefined;
    const wait = setTimeout(() => void fetcher.load(`/chi-tieu/danh-muc/giong?${query}`), 300);
    return () => clearTimeout(wait);
    // The fetcher is another object after every answer; only what is typed asks again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [query, isEmpty]);
  return isEmpty ? [] : (fetcher.data ?? []);
}

/** One in use that means the same: then it must be said why this one is another. */
export const needsReason = (found: readonly AlikeIndicator[]) =>
  found.some(({ likeness, isRetired }) => likeness.kind === 'same' && !isRetired);

/** Under the name, `children`, before saving: what is there already, each with what differs. */
export function AlikeList({ found, children }: { found: readonly AlikeIndicator[]; children: ReactNode }) {
  const isSame = needsReason(found);
  return (
    <div>
      {children}
      <div className={styles.found} aria-live="polite">
        {found.length === 0 ? null : (
          <Notice tone={isSame ? 'warning' : 'neutral'} title={isSame ? text.same : text.near}>
            <ul className={styles.list}>
              {found.map((one) => (
                <li key={one.id}>
                  <a href={`/chi-tieu/danh-muc/${one.code}`} target="_blank" rel="noreferrer">
                    {one.code} {one.name}
                  </a>
                  <span className={styles.about}>
                    {[
                      one.unit,
                      ...one.likeness.differs.map((difference) => differenceText[difference]),
                      one.isRetired ? text.retired : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
            {isSame ? <p>{text.sameBody}</p> : null}
          </Notice>
        )}
      </div>
    </div>
  );
}
