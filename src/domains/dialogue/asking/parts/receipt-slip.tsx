import { askingText as text } from '../text.vi.ts';

interface Props {
  code: string;
  /** What else depends on the code. */
  more?: string | null;
  unitName: string;
  due: string;
  qr: { side: number; path: string };
}

/** The slip: shown once, made to be copied, photographed or printed. */
export function ReceiptSlip({ code, more, unitName, due, qr }: Props) {
  return (
    <section className="site-panel asking-slip" aria-labelledby="ma-bien-nhan">
      <div>
        <h2 id="ma-bien-nhan" className="asking-small-title">
          {text.code}
        </h2>
        <p className="asking-code">{code}</p>
        <p>
          <b>{text.codeOnce}</b> {more}
        </p>
        <dl className="site-facts">
          <dt>{text.sentTo}</dt>
          <dd>{unitName}</dd>
        </dl>
        <p className="site-meta">{due}</p>
      </div>
      <figure>
        <svg aria-hidden viewBox={`-2 -2 ${qr.side + 4} ${qr.side + 4}`} width="176" height="176">
          <path fill="#fff" d={`M-2 -2h${qr.side + 4}v${qr.side + 4}h-${qr.side + 4}z`} />
          <path fill="#000" d={qr.path} shapeRendering="crispEdges" />
        </svg>
        <figcaption>{text.qr}</figcaption>
      </figure>
    </section>
  );
}
