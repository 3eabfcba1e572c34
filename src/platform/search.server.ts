import type { ReadContext } from './command/context.server.ts';

/** A thing that was found, as a line that leads to it. */
export interface Found {
  title: string;
  about: string;
  to: string;
}

/** What a domain lets be found by words, accents or not. It narrows by itself: to units that the actor acts for or may read. */
export interface SearchSource<DB> {
  heading: string;
  find(ctx: ReadContext<DB>, typed: string, most: number): Promise<Found[]>;
}
