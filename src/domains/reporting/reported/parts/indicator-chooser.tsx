import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { FoundIndicators } from '../../pages/indicators-found.ts';
import { reportText } from '../../pages/text.vi.ts';
import { tokensOf } from '../rules.ts';
import { chooserText as text } from '../text.vi.ts';
import styles from './indicator-chooser.module.css';
import { useFoundIndicators } from './use-found-indicators.ts';

const kinds = Object.entries(text.kinds).map(([value, label]) => ({ value, label }));

interface IndicatorChooserProps {
  reportId: number;
  isOpen: boolean;
  onChoose: (token: string) => void;
}

/** Indicators of the forms by words without accents, one or several, and what of them goes into the text. */
export function IndicatorChooser({ reportId, isOpen, onChoose }: IndicatorChooserProps) {
  const [words, setWords] = useState('');
  const [kind, setKind] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { answer, askAgain } = useFoundIndicators(reportId, words, isOpen);
  const toggle = (code: string) =>
    setChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <div className={styles.chooser}>
      <TextInput
        type="search"
        label={text.search}
        description={text.hint}
        value={words}
        leftSection={<IconSearch size={18} aria-hidden />}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {answer === 'failed' ? (
        <p className={styles.state} role="alert">
          {text.failed}
          <Button variant="subtle" onClick={askAgain}>
            {text.again}
          </Button>
        </p>
      ) : (
        <Found answer={answer} hasWords={words.trim() !== ''} chosen={chosen} onToggle={toggle} />
      )}
      <div className={styles.fields}>
        <NativeSelect
          label={text.kind}
          data={kinds}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={chosen.length === 0}
          onClick={() => {
            onChoose(tokensOf(kind, chosen));
            setChosen([]);
          }}
        >
          {chosen.length === 0 ? text.pick : chosen.length === 1 ? reportText.insertDo : text.chosen(chosen.length)}
        </Button>
      </div>
    </div>
  );
}

interface FoundProps {
  answer: FoundIndicators | null;
  hasWords: boolean;
  chosen: readonly string[];
  onToggle: (code: string) => void;
}

function Found({ answer, hasWords, chosen, onToggle }: FoundProps) {
  if (answer === null) return <p className={styles.state}>{text.searching}</p>;
  if (answer.found.length === 0) return <p className={styles.state}>{hasWords ? text.none : text.noneAtAll}</p>;
  return (
    <>
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={styles.found} aria-label={text.results} tabIndex={0}>
        {answer.found.map(({ code, name, unit, topic }) => (
          <li key={code}>
            <Checkbox
              label={name}
              description={`${code} · ${unit} · ${topic}`}
              checked={chosen.includes(code)}
              onChange={() => onToggle(code)}
            />
          </li>
        ))}
      </ul>
      {answer.hasMore ? <p className={styles.state}>{text.more(answer.found.length)}</p> : null}
    </>
  );
}
