import { denunciationText as text } from '../denunciation/text.vi.ts';

/** Whom to call where a life is in danger: no office answers in time. */
export function DangerNote() {
  return (
    <div className="site-note" data-tone="bad">
      <h2 className="asking-small-title">{text.dangerTitle}</h2>
      <ul className="asking-numbers">
        {text.numbers.map(({ number, what }) => (
          <li key={number}>
            <a href={`tel:${number}`}>
              <b>{number}</b> {what}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
