import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { AnswerFile } from '../receipt/queries.server.ts';
import { receiptText as text } from '../receipt/text.vi.ts';

interface Props {
  action: string;
  code: string;
  files: readonly AnswerFile[];
}

/** The files of an answer, each a button: the code goes in the form and stands in no address. */
export function AnswerFiles({ action, code, files }: Props) {
  return (
    <form method="post" action={action} className="asking-form">
      <input type="hidden" name="code" value={code} />
      <p>{text.files}</p>
      <div className="asking-do">
        {files.map(({ position, name, size }) => (
          <button key={position} className="site-button-quiet" name="position" value={position}>
            {text.file(name, formatNumber(Math.ceil(size / 1024)))}
          </button>
        ))}
      </div>
    </form>
  );
}
