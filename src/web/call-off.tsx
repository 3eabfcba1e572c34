import { AreaField, HiddenField } from './fields.tsx';
import { Fold } from './fold.tsx';
import { CommandForm } from './form.tsx';

interface CallOffProps {
  title: string;
  reason: string;
  version: number;
  /** Asked once more before it is sent. */
  confirm?: { title: string; body: string };
}

/** The form with which something planned is called off, and why: intent 'call-off', fields version and reason. */
export function CallOff({ title, reason, version, confirm }: CallOffProps) {
  return (
    <Fold title={title}>
      <CommandForm intent="call-off" submit={title} tone="danger" confirm={confirm}>
        <HiddenField name="version" value={String(version)} />
        <AreaField name="reason" label={reason} required rows={2} maxLength={1000} />
      </CommandForm>
    </Fold>
  );
}
