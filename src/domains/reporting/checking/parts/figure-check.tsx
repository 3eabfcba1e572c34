import type { ShownFinding } from '#reading/audit/shown.ts';
import { FindingList } from '#web/finding-list.tsx';
import { Section, Stack } from '#web/section.tsx';
import { selectQuote, selectWords } from '#web/select-words.ts';
import { checkingText as text } from '../text.vi.ts';
import styles from './figure-check.module.css';

/** Ids that the list and the sections lead to each other by. */
export const findingsPlace = 'so-lieu-nen-xem-lai';
export const sectionPlace = (code: string) => `muc-${code}`;

/** The figures of a report that are worth a second look, beside its text as one writes; nothing where all add up. */
export function FigureCheck({ findings, mayWrite }: { findings: readonly ShownFinding[]; mayWrite: boolean }) {
  if (findings.length === 0) return null;
  return (
    <div id={findingsPlace} className={mayWrite ? styles.beside : undefined}>
      <Section title={text.title}>
        <Stack>
          <p>{mayWrite ? text.about : text.aboutSent}</p>
          <FindingList items={findings} onShow={show} answerIntent={mayWrite ? 'explain' : undefined} />
        </Stack>
      </Section>
    </div>
  );
}

/** To the words where they are typed, or where they are read. */
function show({ place, quote }: ShownFinding): void {
  const section = place && document.getElementById(sectionPlace(place.field));
  if (!section) return;
  const field = section.querySelector('textarea');
  if (field) selectWords(field, place.from, place.until);
  else selectQuote(section, quote);
}
