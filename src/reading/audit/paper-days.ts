import type { Head } from '../heading.ts';
import type { Span } from '../reading.ts';

/** What the days of a text are held against. */
export type PaperDays = {
  /** YYYY-MM-DD on which the paper was signed, or the page put up; null where it is not known. */
  own: string | null;
  /** YYYY-MM where only the day is left blank. */
  ownMonth: string | null;
  ownSpan: Span | null;
  /** YYYY-MM-DD of the stamp of the receiving office. */
  arrived: { on: string; span: Span } | null;
  kind: string;
  isPage: boolean;
  titleSpan: Span | null;
};

export function paperDays({ document, arrival, isNews }: Head): PaperDays {
  const on = arrival?.value.on ?? null;
  return {
    own: document.issuedOn?.value ?? null,
    ownMonth: document.issuedMonth?.value ?? null,
    ownSpan: document.issuedOn?.span ?? null,
    // A stamp is a few words; a paragraph that begins with "Đến ngày" is none.
    arrived:
      arrival === null || on === null || arrival.span.end - arrival.span.start > 120
        ? null
        : { on, span: arrival.span },
    kind: document.kind?.value ?? '',
    isPage: isNews,
    titleSpan: document.title?.span ?? null,
  };
}
