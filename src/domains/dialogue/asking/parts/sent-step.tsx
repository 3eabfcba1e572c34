import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Sending } from '../sending/schema.ts';
import { askingText as text } from '../text.vi.ts';
import { ReceiptSlip } from './receipt-slip.tsx';

interface Props {
  base: string;
  sent: Extract<Sending, { step: 'sent' }>;
}

/** It was taken: the slip with the code. */
export function SentStep({ base, sent: { code, isNameless, unitName, dueOn, qr } }: Props) {
  const more = isNameless ? text.codeAnonymous : null;
  return (
    <>
      <ReceiptSlip {...{ code, more, unitName, qr }} due={text.dueOn(formatDay(dueOn))} />
      <div className="asking-do site-no-print">
        <a className="site-button" href={`${base}/tra-cuu`}>
          {text.lookUp}
        </a>
        <a className="site-button-quiet" href={`${base}/gui-y-kien`}>
          {text.askMore}
        </a>
      </div>
    </>
  );
}
