import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Link, useFetcher } from 'react-router';
import type { SavedDraft } from '#platform/drafts/saved-draft.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DraftLine } from './draft-line.tsx';
import { FormContext } from './form-context.ts';
import { FormRefusal } from './form-refusal.tsx';
import styles from './form.module.css';
import { type FormAnswer, faultyFields, newOnce } from './sending.ts';
import { useSavedDraft } from './saved-draft.ts';
import { webText } from './text.vi.ts';
import { useUnsent } from './unsent.tsx';

export interface CommandFormProps {
  /** The word on the button: what will be done. */
  submit: string;
  children?: ReactNode;
  /** Tells several forms of a page apart. */
  intent?: string;
  /** Where it goes; the page itself unless told. */
  action?: string;
  /** From readDraft: the form is then kept as it is typed. */
  draft?: SavedDraft;
  /** The refusal after which nothing of the form is kept. */
  draftEndsAt?: string;
  /** Where “Hủy” leads; no such link without. */
  cancel?: string;
  /** Asked before sending. */
  confirm?: { title: string; body?: ReactNode } | undefined;
  /** The form has a FileField. */
  files?: boolean;
  /** 'quiet' where many forms stand side by side and none of them is the next action. */
  tone?: 'danger' | 'quiet' | undefined;
  layout?: 'page' | 'inline';
  id?: string;
  onDone?: (result: unknown) => void;
}

/** A form that runs one command: see README.md, “Components”. */
export function CommandForm(props: CommandFormProps) {
  // Dropping the draft begins the form anew, with the values of the page.
  const [dropped, setDropped] = useState(0);
  return (
    <FormBody key={dropped} {...props} isDropped={dropped > 0} onDropped={() => setDropped((count) => count + 1)} />
  );
}

function FormBody(props: CommandFormProps & { isDropped: boolean; onDropped: () => void }) {
  const { submit, children, intent, draft, cancel, confirm, tone, layout = 'page' } = props;
  const form = useRef<HTMLFormElement>(null);
  const ownId = useId();
  const id = props.id ?? ownId;
  const [asking, setAsking] = useState(false);
  const saved = useSavedDraft(draft?.form);
  const sending = useSending(props, form, saved);
  const dropDraft = () => void (draft && saved.drop());
  const restored = props.isDropped ? null : (draft?.saved ?? null);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (sending.isSending || !sending.isComplete()) return;
    if (confirm) setAsking(true);
    else sending.send();
  };
  return (
    <FormContext
      value={{
        id,
        errors: sending.errors,
        details: sending.refusal?.details ?? {},
        values: restored?.body ?? null,
        dropDraft,
      }}
    >
      <form
        ref={form}
        id={id}
        className={layout === 'inline' ? styles.inline : styles.form}
        noValidate
        onSubmit={onSubmit}
        onInput={() => sending.typed()}
      >
        {intent ? <input type="hidden" name="intent" value={intent} /> : null}
        {draft ? <input type="hidden" name="draft" value={draft.form} /> : null}
        {restored ? (
          <DraftLine savedAt={restored.savedAt} onDrop={() => void saved.drop().then(props.onDropped)} />
        ) : null}
        {sending.refusal ? (
          <FormRefusal id={id} refusal={sending.refusal} isSending={sending.isSending} onAgain={sending.send} />
        ) : null}
        {children}
        <div className={styles.actions}>
          <Button
            type="submit"
            variant={tone === 'quiet' ? 'default' : 'filled'}
            color={tone === 'danger' ? 'red.9' : undefined}
            loading={sending.isSending}
          >
            {submit}
          </Button>
          {cancel ? (
            <Button component={Link} to={cancel} variant="subtle" color="gray.8">
              {webText.form.cancel}
            </Button>
          ) : null}
          <span className={styles.status} aria-live="polite">
            {sending.isSending ? webText.form.sending : saved.words}
          </span>
        </div>
      </form>
      {confirm ? (
        <ConfirmDialog
          opened={asking}
          title={confirm.title}
          body={confirm.body}
          confirm={submit}
          {...(tone === 'danger' ? { tone } : {})}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            sending.send();
          }}
        />
      ) : null}
    </FormContext>
  );
}

type Refused = Extract<FormAnswer, { ok: false }>;

/** Sending, its answer and what is left unsent. */
function useSending(
  { intent, action, files, draft, draftEndsAt, onDone }: CommandFormProps,
  form: React.RefObject<HTMLFormElement | null>,
  saved: ReturnType<typeof useSavedDraft>,
) {
  const fetcher = useFetcher<FormAnswer>();
  const unsent = useUnsent();
  const once = useRef<string | null>(null);
  const wasSent = useRef(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const isSending = fetcher.state !== 'idle';

  const send = () => {
    once.current ??= newOnce();
    const body = new FormData(form.current!);
    body.set('once', once.current);
    wasSent.current = true;
    unsent(false);
    saved.pause();
    void fetcher.submit(body, {
      method: 'post',
      ...(action ? { action } : {}),
      ...(files ? { encType: 'multipart/form-data' as const } : {}),
    });
  };

  useEffect(() => {
    if (isSending || !wasSent.current) return;
    wasSent.current = false;
    const answer = fetcher.data;
    if (answer?.ok === false) {
      setRefusal(answer);
      unsent(!draft);
      if (draft && answer.code === draftEndsAt) void saved.drop();
      else saved.resume();
      return;
    }
    // Done: by an answer, or by a redirect back to this page, which leaves none.
    once.current = null;
    setRefusal(null);
    form.current?.reset();
    onDone?.(answer?.result ?? null);
    // Only the moment of the answer counts, not what the page passes anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isSending, fetcher.data]);

  return {
    isSending,
    refusal,
    errors: refusal?.fields ?? {},
    send,
    typed: () => {
      if (draft) saved.typed(form.current!);
      else unsent(true);
    },
    isComplete: () => {
      const fields = faultyFields(form.current!);
      if (Object.keys(fields).length === 0) return true;
      setRefusal({ ok: false, code: 'input-invalid', details: {}, fields });
      return false;
    },
    intent,
  };
}
