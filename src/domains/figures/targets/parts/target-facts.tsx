import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { FactList } from '#web/fact-list.tsx';
import { Section } from '#web/section.tsx';
import { Timeline } from '#web/timeline.tsx';
import type { targetPage } from '../queries.server.ts';
import { targetStateText, text } from '../text.vi.ts';
import { aimWords, amountWords, TargetStateBadge } from './target-words.tsx';

export type TargetPageData = Awaited<ReturnType<typeof targetPage>>;

/** Plan against result, and where the target comes from. */
export function TargetFacts({ page: { target, parent } }: { page: TargetPageData }) {
  const isOwn = target.givenById === target.unitId;
  const own = target.ownValue === null ? [] : [{ label: text.ownValue, value: amountWords(target, target.ownValue) }];
  const line = target.dueToday === null ? [] : [{ label: text.dueToday, value: amountWords(target, target.dueToday) }];
  return (
    <Section title={text.plan}>
      <FactList
        items={[
          { label: text.asked, value: aimWords(target) },
          ...own,
          { label: text.result, value: amountWords(target, target.result) },
          ...(target.units ? [{ label: text.units, value: text.ofUnits(target.units.met, target.units.of) }] : []),
          ...line,
          { label: text.period, value: `${formatDay(target.window.from)} – ${formatDay(target.window.until)}` },
          { label: text.givenBy, value: isOwn ? text.own : target.givenByName },
          ...(isOwn ? [] : [{ label: text.state, value: <TargetStateBadge state={target.state} /> }]),
          ...(parent
            ? [
                {
                  label: text.parent,
                  value: <Link to={`/chi-tieu/giao/${parent.id}`}>{`${parent.unitName}: ${aimWords(parent)}`}</Link>,
                },
              ]
            : []),
          { label: text.paper, value: target.paperLabel, wide: true },
        ]}
      />
    </Section>
  );
}

/** Every version, today's first: value, who, why, by which paper. */
export function TargetHistory({ page: { target, history } }: { page: TargetPageData }) {
  const isOwn = target.givenById === target.unitId;
  return (
    <Section title={text.history}>
      <Timeline
        items={history.map((one) => ({
          key: one.version,
          at: one.at,
          title: `${aimWords({ ...target, value: one.value })}${
            one.ownValue === null ? '' : `, ${text.ownPart(amountWords(target, one.ownValue))}`
          }`,
          by: one.by,
          body: [isOwn ? null : targetStateText[one.state], one.reason, one.paperLabel]
            .filter((words) => words !== null)
            .join(' · '),
        }))}
      />
    </Section>
  );
}
