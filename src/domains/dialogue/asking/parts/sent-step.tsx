import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Sending } from '../sending/schema.ts';
import { askingText as text } from '../text.vi.ts';

interface Props {
  base: string;
  sent: Extract<Sending, { step: 'sent' }>;
}

/** The slip: shown once, made to be copied, photographed or printed. */
export function SentStep({ base, sent: { code, isNameless, unitName, dueOn, qr } }: Props) {
  return (
    <>
      <section className="site-panel asking-slip" aria-labelledby="ma-bien-nhan">
        <div>
          <h2 id="ma-bien-nhan" className="asking-small-title">
            {text.code}
          </h2>
          <p className="asking-code">{code}</p>
          <p>
            <b>{text.codeOnce}</b> {isNameless ? text.codeAnonymous : null}
          </p>
          <dl className="site-facts">
            <dt>{text.sentTo}</dt>
            <dd>{unitName}</dd>
          </dl>
          <p className="site-meta">{text.dueOn(formatDay(dueOn))}</p>
        </div>
        <figure>
          <svg aria-hidden viewBox={`-2 -2 ${qr.side + 4} ${qr.side + 4}`} width="176" height="176">
            <path fill="#fff" d={`M-2 -2h${qr.side + 4}v${qr.side + 4}h-${qr.side + 4}z`} />
            <path fill="#000" d={qr.path} shapeRendering="crispEdges" />
          </svg>
          <figcaption>{text.qr}</figcaption>
        </figure>
      </section>
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
