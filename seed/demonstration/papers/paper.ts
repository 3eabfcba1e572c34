import type { Day } from '#platform/calendar/day.ts';
import type { Block, OfficeDocument } from '#platform/export/office-document.server.ts';

/** A paper of the demonstration, written for a day of loading. Either an office document, or a text where another layout is due. */
export interface Paper {
  /** Name of its file in seed/papers, and the one that people see; without the ending. */
  file: string;
  name: string;
  on(today: Day): OfficeDocument | string;
}

export function heading(text: string): Block {
  return { type: 'heading', level: 1, text };
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', runs: [{ text }] };
}
