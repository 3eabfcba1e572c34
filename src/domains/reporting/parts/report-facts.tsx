import { formatDay, relativeDay } from '#platform/vietnamese/day-format.ts';
import { FactList } from '#web/fact-list.tsx';
import { FileField } from '#web/file-field.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section } from '#web/section.tsx';
import { Timeline } from '#web/timeline.tsx';
import { checkingText } from '../checking/text.vi.ts';
import { reportText as text } from '../pages/text.vi.ts';
import type { ReportPage } from '../page/queries.server.ts';
import { isOpen } from '../rules.ts';
import { somebody, takenText } from '../text.vi.ts';
import { CopyMessage } from './copy-message.tsx';

/** Number, signature, original and the steps of a report, beside its sections. */
export function ReportFacts({ page, message }: { page: ReportPage; message: string }) {
  const { paper, signed, period, original } = page;
  const due = formatDay(period.dueOn);
  const mayAttach = page.isOwn && page.sides.includes('clerk') && signed !== null && !isOpen(page.state);
  return (
    <>
      <Section title={text.facts}>
        <FactList
          items={[
            {
              label: text.dueOn,
              value: isOpen(page.state) ? `${due} (${relativeDay(period.dueOn, page.today)})` : due,
            },
            { label: text.number, value: paper?.symbol },
            { label: text.day, value: paper ? formatDay(paper.on) : null },
            { label: text.signer, value: signed ? `${signed.name} (${signed.form.join(', ')})` : null },
            { label: text.startedBy, value: page.startedByName },
            { label: text.round, value: page.round > 0 ? String(page.round) : null },
            {
              label: text.original,
              value: original ? <a href={`/bao-cao/${page.id}/ban-ky`}>{original.name}</a> : null,
            },
          ]}
        />
      </Section>
      {mayAttach && original === null ? (
        <Section title={text.attach}>
          <CommandForm intent="attach" submit={text.attachDo} files layout="inline">
            <FileField
              name="file"
              label={text.original}
              hint={text.attachHint}
              accept=".pdf,.jpg,.jpeg,.png,.webp"
              required
            />
          </CommandForm>
        </Section>
      ) : null}
      {isOpen(page.state) ? null : (
        <Section title={text.message}>
          <CopyMessage message={message} />
        </Section>
      )}
      {page.steps.length > 0 ? (
        <Section title={text.timeline}>
          <Timeline items={historyOf(page)} />
        </Section>
      ) : null}
    </>
  );
}

/** The steps and what was said to figures on the way, the newest first. */
function historyOf({ steps, explanations }: Pick<ReportPage, 'steps' | 'explanations'>) {
  const taken = steps.map(({ id, at, step, round, note, personName }) => ({
    ...{ key: `step-${id}`, at, title: takenText[step](round), by: personName ?? somebody },
    ...(note ? { body: note } : {}),
    ...(step === 'return' ? { tone: 'warning' as const } : {}),
  }));
  const said = explanations.map(({ id, at, round, quote, words, by }) => ({
    ...{ key: `note-${id}`, at, title: checkingText.said(round), by: by ?? somebody },
    body: checkingText.saidBody(quote, words),
  }));
  return [...taken, ...said].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
