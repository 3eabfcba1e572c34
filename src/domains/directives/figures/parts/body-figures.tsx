import { useEffect, useMemo, useState } from 'react';
import { auditFigures } from '#reading/audit/audit-figures.ts';
import { type Explanation, type ShownFinding, shownFindings } from '#reading/audit/shown.ts';
import { FindingList } from '#web/finding-list.tsx';
import { Section, Stack } from '#web/section.tsx';
import { selectWords } from '#web/select-words.ts';
import type { Body } from '../../implementing/schema.ts';
import { composeBody } from '../rules.ts';
import { figuresText as text } from '../text.vi.ts';

const pauseOfTyping = 500;

/** The audit of a unit's own paper as it is typed, beside its fields. */
export function BodyFigures({ body, explanations }: { body: Body; explanations: readonly Explanation[] }) {
  const findings = useFindings(body, explanations);
  return (
    <Section title={text.title}>
      <Stack>
        <p aria-live="polite">{findings.length === 0 ? `${text.none}. ${text.noneBody}` : text.aboutOwn}</p>
        <FindingList items={findings} onShow={show} answerIntent="explain" />
      </Stack>
    </Section>
  );
}

function useFindings(body: Body, explanations: readonly Explanation[]): ShownFinding[] {
  const [settled, setSettled] = useState(body);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(body), pauseOfTyping);
    return () => clearTimeout(timer);
  }, [body]);
  return useMemo(() => {
    const composed = composeBody(settled);
    return shownFindings(auditFigures(composed.text), explanations, composed);
  }, [settled, explanations]);
}

/** Each field says by `data-writes` what it writes. */
function show({ place }: ShownFinding): void {
  if (!place) return;
  const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(
    `[data-writes="${CSS.escape(place.field)}"]`,
  );
  if (field) selectWords(field, place.from, place.until);
}
