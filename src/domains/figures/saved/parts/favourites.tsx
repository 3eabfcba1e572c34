import { LinkButton } from '#web/link-button.tsx';
import { Section } from '#web/section.tsx';
import type { SavedView } from '../queries.server.ts';
import { savedText as text } from '../text.vi.ts';
import { savedPath } from './save-view.tsx';
import { ViewLines } from './view-lines.tsx';

/** The kept tables where one begins; nothing where there are none. */
export function Favourites({ views }: { views: readonly SavedView[] }) {
  if (views.length === 0) return null;
  return (
    <Section
      title={text.title}
      flush
      aside={
        <LinkButton to={savedPath} variant="quiet">
          {text.all}
        </LinkButton>
      }
    >
      <ViewLines views={views} />
    </Section>
  );
}
