import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { FactList } from '#web/fact-list.tsx';
import { Section, Stack } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { OwnTask } from '../page/queries.server.ts';
import { readText as text } from '../page/text.vi.ts';
import { resultsText } from '../pages/text.vi.ts';

/** The receiving unit's own work beside the paper that it comes from. */
export function OwnTasks({ tasks }: { tasks: readonly OwnTask[] }) {
  if (tasks.length === 0) return <EmptyState title={text.noOwnTasks} body={text.noOwnTasksBody} />;
  return (
    <Stack>
      {tasks.map((task) => (
        <Section
          key={task.id}
          title={task.clause ?? text.what}
          aside={task.late ? <StatusBadge tone="danger">{resultsText.isBehind}</StatusBadge> : null}
        >
          <Stack>
            <p>
              <Link to={`/nhiem-vu/${task.id}`}>{task.what}</Link>
            </p>
            <FactList
              items={[
                { label: text.product, value: task.product },
                { label: text.due, value: formatDay(task.dueOn) },
              ]}
            />
          </Stack>
        </Section>
      ))}
    </Stack>
  );
}
