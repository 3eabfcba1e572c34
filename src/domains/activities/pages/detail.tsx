import { IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatBig, formatNumber, parseBig } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { FactList } from '#web/fact-list.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { withdrawActivity } from '../commands.server.ts';
import { type ActivityDetail, getActivity } from '../page/queries.server.ts';
import { History } from '../parts/history.tsx';
import { PlaceForm } from '../parts/place-form.tsx';
import { Photos } from '../parts/photos.tsx';
import { PointTable } from '../parts/point-table.tsx';
import styles from '../parts/entry.module.css';
import { Serves } from '../parts/serves.tsx';
import { WithdrawForm } from '../parts/withdraw-form.tsx';
import { text } from '../text.vi.ts';
import { placeActivity } from '../year/commands.server.ts';
import type { Route } from './+types/detail.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData?.activity.heading ?? text.list.title) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const activity = await found(read(desk, (ctx) => getActivity(ctx, rowId(params.id))));
  return { activity, ownUnitId: desk.actor.unit?.id ?? null };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  if (intent === 'place') return answer(desk, placeActivity, { ...input, activityId: params.id }, { once });
  return answer(desk, withdrawActivity, { ...input, id: params.id }, { once });
}

const words = text.page;

/** The own fields of the kind that were filled in, in words. */
function ownFacts({ kind, values }: ActivityDetail) {
  return kind.fields.flatMap((field) => {
    const value = values[field.code];
    if (value === undefined) return [];
    if (field.type === 'text') return [{ label: field.label, value, wide: true }];
    if (field.type === 'choice')
      return [{ label: field.label, value: field.choices.find((choice) => choice.value === value)?.label ?? value }];
    return [{ label: field.label, value: `${formatBig(parseBig(value) ?? 0n)} ${field.unit}` }];
  });
}

function results(activity: ActivityDetail) {
  const people = (count: number) => `${formatNumber(count)} ${text.people}`;
  return [
    { label: words.attendance, value: people(activity.attendance) },
    { label: words.women, value: activity.women === null ? null : people(activity.women) },
    ...ownFacts(activity),
    ...(activity.result ? [{ label: words.sentence, value: activity.result, wide: true }] : []),
  ];
}

function facts(activity: ActivityDetail) {
  return [
    { label: words.kind, value: activity.kind.name, wide: true },
    { label: words.day, value: formatDay(activity.happenedOn) },
    { label: words.place, value: activity.place },
    ...(activity.recordLink === null
      ? []
      : [{ label: words.follows, value: <Link to={activity.recordLink}>{words.openFollowed}</Link>, wide: true }]),
    {
      label: words.owner,
      value: <Link to={`/don-vi/${activity.owner.id}`}>{activity.owner.name}</Link>,
      wide: true,
    },
    {
      label: words.partners,
      value:
        activity.partners.length > 0 ? (
          <ul className={styles.names}>
            {activity.partners.map((unit) => (
              <li key={unit.id}>
                <Link to={`/don-vi/${unit.id}`}>{unit.name}</Link>
              </li>
            ))}
          </ul>
        ) : null,
      wide: true,
    },
  ];
}

export default function Detail({ loaderData: { activity, ownUnitId } }: Route.ComponentProps) {
  const { withdrawnOn, withdrawnReason } = activity;
  return (
    <>
      <PageHeader
        title={activity.heading}
        context={[formatDay(activity.happenedOn), activity.place, activity.owner.name].join(' · ')}
        status={withdrawnOn ? <StatusBadge tone="neutral">{text.list.withdrawn}</StatusBadge> : null}
        back={{ to: '/hoat-dong', label: words.back }}
        primary={
          activity.mayChange ? (
            <LinkButton
              to={`/hoat-dong/${activity.id}/sua`}
              variant="secondary"
              icon={<IconPencil size={18} aria-hidden />}
            >
              {words.change}
            </LinkButton>
          ) : null
        }
      />
      <DetailLayout
        main={
          <Stack>
            {withdrawnOn ? (
              <Notice tone="warning">{words.withdrawn(formatDay(withdrawnOn), withdrawnReason ?? '')}</Notice>
            ) : null}
            <Section title={words.result}>
              <Stack>
                <FactList items={results(activity)} />
                {activity.points.length > 0 ? <PointTable points={activity.points} /> : null}
              </Stack>
            </Section>
            {activity.servesCount > 0 ? (
              <Section title={words.serves}>
                <Serves activity={activity} isOwn={activity.owner.id === ownUnitId} />
              </Section>
            ) : null}
            {activity.photos.length > 0 ? (
              <Section title={words.photos}>
                <Photos photos={activity.photos} heading={activity.heading} />
              </Section>
            ) : null}
            <PlaceForm items={activity.offeredItems} chosen={activity.items} mayChange={activity.mayChange} />
            <Section title={words.timeline}>
              <History activity={activity} />
            </Section>
          </Stack>
        }
        aside={
          <>
            <Section title={words.facts}>
              <FactList items={facts(activity)} />
            </Section>
            {activity.mayChange && activity.recordLink === null ? <WithdrawForm version={activity.version} /> : null}
          </>
        }
      />
    </>
  );
}
