import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { versionText as text } from '../pages/text.vi.ts';
import type { IndicatorChoice } from '../shelf/queries.server.ts';
import styles from './indicator-search.module.css';

interface Props {
  formId: number;
  chosen: ReadonlySet<number>;
  onAdd: (indicator: IndicatorChoice) => void;
}

/** Why an indicator cannot stand in this form, in words; null where it can. */
function unfit({ isRatio, isRetired, elsewhere }: IndicatorChoice): string | null {
  if (isRetired) return text.retired;
  if (isRatio) return text.ratio;
  return elsewhere === null ? null : text.elsewhere(elsewhere);
}

/** The catalogue by words; what cannot be chosen stays in sight with its reason. */
export function IndicatorSearch({ formId, chosen, onAdd }: Props) {
  const fetcher = useFetcher<IndicatorChoice[]>();
  const [words, setWords] = useState('');
  useEffect(() => {
    const wait = setTimeout(
      () => void fetcher.load(`/so-lieu/bieu/${formId}/chi-tieu?q=${encodeURIComponent(words)}`),
      200,
    );
    return () => clearTimeout(wait);
    // The fetcher is another object after every answer; only new words ask again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [words, formId]);
  const found = fetcher.data ?? [];
  return (
    <div className={styles.search}>
      <TextInput
        type="search"
        label={text.search}
        description={text.searchHint}
        value={words}
        leftSection={<IconSearch size={18} aria-hidden />}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter looks for words; it does not publish the form around it.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={styles.found} aria-label={text.results} tabIndex={0}>
        {found.map((indicator) => {
          const reason = unfit(indicator);
          const isChosen = chosen.has(indicator.id);
          return (
            <li key={indicator.id} data-unfit={reason !== null || undefined}>
              <div>
                <p className={styles.name}>{indicator.name}</p>
                <p className={styles.about}>
                  {[indicator.code, indicator.unit, indicator.topic, indicator.isCounted ? text.counted : '']
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {reason ? <p className={styles.reason}>{reason}</p> : null}
              </div>
              {isChosen ? (
                <span className={styles.chosen}>
                  <IconCheck size={18} aria-hidden />
                  {text.added}
                </span>
              ) : reason === null ? (
                <Button
                  variant="default"
                  aria-label={text.add(indicator.name)}
                  onClick={() => onAdd(indicator)}
                  className={styles.add}
                >
                  <IconPlus size={18} aria-hidden />
                </Button>
              ) : null}
            </li>
          );
        })}
        {fetcher.data && found.length === 0 ? <li>{text.noResults}</li> : null}
      </ul>
    </div>
  );
}
