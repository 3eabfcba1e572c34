import { DataTable } from '#web/data-table.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section } from '#web/section.tsx';
import type { CommitmentLine } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import { commitmentColumns } from './columns.tsx';

interface WorkPanelProps {
  title: string;
  lines: CommitmentLine[];
  more: boolean;
  /** Address of the whole list. */
  all: string;
  /** Whose name stands beside the work: the asker of mine, the owner of theirs. */
  from: 'asker' | 'owner';
  none: string;
  today: string;
}

/** One short list of the home page with its count and the way to the rest. */
export function WorkPanel({ title, lines, more, all, from, none, today }: WorkPanelProps) {
  const count = text.home.first(lines.length, more);
  return (
    <Section
      flush={lines.length > 0}
      title={`${title} (${count})`}
      aside={
        lines.length > 0 ? (
          <LinkButton to={all} variant="quiet">
            {text.home.all}
          </LinkButton>
        ) : null
      }
    >
      {lines.length === 0 ? (
        none
      ) : (
        <DataTable
          caption={title}
          rows={lines}
          rowKey={(line) => line.id}
          rowLink={(line) => `/nhiem-vu/${line.id}`}
          columns={commitmentColumns(from, today)}
          empty={none}
        />
      )}
    </Section>
  );
}
