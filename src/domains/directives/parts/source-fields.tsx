import { Button } from '@mantine/core';
import { type RefObject, use, useEffect, useRef } from 'react';
import { Link, useFetcher } from 'react-router';
import { formatDay, parseDay } from '#platform/vietnamese/day-format.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import { AreaField } from '#web/fields.tsx';
import { FormContext } from '#web/form-context.ts';
import { FileField } from '#web/file-field.tsx';
import { Notice } from '#web/notice.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { Stack } from '#web/section.tsx';
import { duplicateText } from '../duplicates/text.vi.ts';
import { figuresText } from '../figures/text.vi.ts';
import { facts, registerText as text } from '../pages/text.vi.ts';
import type { ReadAnswer } from '../register/queries.server.ts';
import { type Heading, type HeadingName, headingNames } from '../register/schema.ts';
import { documentLabel } from '../text.vi.ts';

const labels: Record<HeadingName, string> = {
  kind: facts.kind,
  symbol: facts.number,
  issuer: facts.issuer,
  title: facts.title,
  issuedOn: facts.issuedOn,
  signatory: facts.signatory,
  arrivedOn: facts.arrivedOn,
};

/** The file or the pasted words of a paper. What is read in them fills the other fields of the form. */
export function SourceFields() {
  const fetcher = useFetcher<ReadAnswer>();
  const box = useRef<HTMLDivElement>(null);
  const found = useRef<HTMLDivElement>(null);
  const { dropDraft } = use(FormContext);
  const answer = fetcher.data;
  const isReading = fetcher.state !== 'idle';
  useEffect(() => {
    if (answer?.ok) fill(formOf(box), answer.heading);
    else if (answer?.code === 'document-secret') dropDraft?.();
    // On a phone the answer stands below what one sees.
    if (answer && (!answer.ok || answer.converted)) found.current?.scrollIntoView({ block: 'center' });
    // Only the moment of the answer counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [answer]);

  const readNow = () => {
    const from = formOf(box);
    const body = new FormData();
    const file = from.querySelector<HTMLInputElement>('input[type="file"]')?.files?.[0];
    if (file) body.set('file', file);
    body.set('text', from.querySelector<HTMLTextAreaElement>('textarea[name="text"]')?.value ?? '');
    body.set('intent', 'read');
    void fetcher.submit(body, { method: 'post', encType: 'multipart/form-data' });
  };
  return (
    <div
      ref={box}
      onChange={(event) => {
        if ((event.target as HTMLElement).matches('input[type="file"]')) readNow();
      }}
    >
      <Stack>
        <FileField
          name="file"
          label={text.file}
          hint={text.fileHint}
          accept={`.docx,.pdf,.txt,${docxMediaType},application/pdf,text/plain`}
        />
        <AreaField name="text" label={text.paste} hint={text.pasteHint} rows={5} unkept />
        <div>
          <Button variant="default" loading={isReading} onClick={readNow}>
            {text.read}
          </Button>
        </div>
        <div ref={found}>
          <div aria-live="polite">{isReading ? text.reading : answer?.ok ? <Found answer={answer} /> : null}</div>
          {!isReading && answer?.ok === false ? <Failed answer={answer} /> : null}
        </div>
      </Stack>
    </div>
  );
}

function Found({ answer }: { answer: Extract<ReadAnswer, { ok: true }> }) {
  const { counts, fields, doubtful } = answer.heading;
  const needed = headingNames.filter((name) => name !== 'arrivedOn' && name !== 'signatory');
  const named = (names: readonly HeadingName[]) => names.map((name) => labels[name].toLowerCase()).join(', ');
  const filled = needed.filter((name) => fields[name] !== '');
  const empty = needed.filter((name) => fields[name] === '');
  return (
    <Stack>
      {answer.existing ? (
        <Notice tone="warning" title={text.existing}>
          <p>
            {documentLabel(answer.existing)}. <Link to={`/van-ban/${answer.existing.id}`}>{text.open}</Link>
          </p>
        </Notice>
      ) : null}
      {answer.alike.length > 0 ? (
        <Notice tone="warning" title={duplicateText.title}>
          <p>{duplicateText.body}</p>
          <ul>
            {answer.alike.map((paper) => (
              <li key={paper.id}>
                <Link to={`/van-ban/${paper.id}`}>{documentLabel(paper)}</Link>
                {`, ${duplicateText.why[paper.why]}`}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {answer.converted ? (
        <Notice tone="warning" title={text.converted(answer.converted.encoding)}>
          <p>{answer.converted.lost ? text.convertedLossy(answer.converted.lost) : text.convertedCheck}</p>
        </Notice>
      ) : null}
      <Notice tone={empty.length > 0 || doubtful.length > 0 ? 'warning' : 'success'} title={text.readDone}>
        <p>{text.found(counts.tasks, counts.targets, counts.duties, counts.references)}</p>
        {counts.findings > 0 ? <p>{figuresText.found(counts.findings)}</p> : null}
        {filled.length > 0 ? <p>{text.filled(named(filled))}</p> : null}
        {doubtful.length > 0 ? <p>{text.doubtful(named(doubtful))}</p> : null}
        {empty.length > 0 ? <p>{text.empty(named(empty))}</p> : null}
      </Notice>
    </Stack>
  );
}

/**
 * Said at once, and where the focus then is. A scan is no fault of anybody: the words may be typed, and the file stays
 * with them as the original.
 */
export function Failed({ answer: { code, details } }: { answer: Extract<ReadAnswer, { ok: false }> }) {
  const words = useRefusalWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const isScan = code === 'pdf-is-scan';
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <Notice tone={isScan ? 'warning' : 'danger'} title={isScan ? text.scan : text.readFailed}>
        {isScan ? (
          <Stack>
            <p>{text.scanBody}</p>
            <div>
              <Button variant="default" onClick={(event) => typeInstead(event.currentTarget)}>
                {text.typeInstead}
              </Button>
            </div>
          </Stack>
        ) : (
          <p>{words(code, details)}</p>
        )}
      </Notice>
    </div>
  );
}

function typeInstead(button: HTMLButtonElement): void {
  button.form?.querySelector<HTMLTextAreaElement>('textarea[name="text"]')?.focus();
}

function formOf(box: RefObject<HTMLDivElement | null>): HTMLFormElement {
  return box.current!.closest('form')!;
}

/** Puts what was read into the fields as if it had been typed, so that days are understood and the draft is kept. */
function fill(form: HTMLFormElement, heading: Heading): void {
  for (const name of headingNames) {
    const value = heading.fields[name];
    const input = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      `input[data-for="${name}"], input[name="${name}"]:not([type="hidden"]), textarea[name="${name}"]`,
    );
    if (input && value !== '') type(input, parseDay(value) ? formatDay(value) : value);
  }
  form.querySelector<HTMLInputElement>(`input[name="direction"][value="${heading.direction}"]`)?.click();
}

function type(input: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  // React hears of a value only when it is set past its own setter.
  const prototype = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
