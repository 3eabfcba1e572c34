import { Group, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { Section } from '#web/section.tsx';
import { text } from '../rearrangement/text.vi.ts';
import type { UnitKin } from '../succession/queries.server.ts';

const words = text.before;

/** The units that this one follows, each with its work: history stays theirs and is reached from here. */
export function UnitKinSection({
  predecessors,
  successor,
}: {
  predecessors: readonly UnitKin[];
  successor: UnitKin | null;
}) {
  return (
    <>
      {successor === null ? null : (
        <Section title={words.after}>
          <Link to={`/don-vi/${successor.id}`}>{successor.name}</Link>
          <Text size="sm" c="dimmed">
            {words.since(formatDay(successor.onDate))}
          </Text>
        </Section>
      )}
      {predecessors.length === 0 ? null : (
        <Section title={words.title}>
          <List listStyleType="none" spacing="sm">
            {predecessors.map((unit) => (
              <List.Item key={unit.id}>
                <Link to={`/don-vi/${unit.id}`}>{unit.name}</Link>
                <Group gap="md">
                  <Text size="sm">
                    <Link to={`/nhiem-vu?phia=giao&don-vi=${unit.id}&hien=all`} aria-label={words.workOf(unit.name)}>
                      {words.work}
                    </Link>
                  </Text>
                  <Text size="sm">
                    <Link to={`/hoat-dong?don-vi=${unit.id}`} aria-label={words.activitiesOf(unit.name)}>
                      {words.activities}
                    </Link>
                  </Text>
                </Group>
              </List.Item>
            ))}
          </List>
        </Section>
      )}
    </>
  );
}
