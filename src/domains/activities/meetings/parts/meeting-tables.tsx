import { Link } from 'react-router';
import { StateBadge } from '#domains/commitments/parts/state-badge.tsx';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { MeetingDetail } from '../page/queries.server.ts';
import { pageText as words } from '../pages/text.vi.ts';
import { text } from '../text.vi.ts';
import styles from './meeting.module.css';

type Review = MeetingDetail['review'][number];

const stateOfLine = (line: Review) => <StateBadge line={line} />;

function answerOf({ answer, received }: MeetingDetail['invitations'][number]) {
  if (answer === null)
    return <StatusBadge tone="waiting">{received ? text.answers.received : text.answers.silent}</StatusBadge>;
  return <StatusBadge tone={answer === 'coming' ? 'success' : 'neutral'}>{text.answers[answer]}</StatusBadge>;
}

/** What was promised before and is not yet confirmed: the first thing on the table. */
export function ReviewTable({ review }: { review: MeetingDetail['review'] }) {
  return (
    <DataTable
      caption={words.review}
      rows={review}
      rowKey={(line) => line.id}
      rowLink={(line) => `/nhiem-vu/${line.id}`}
      columns={[
        { key: 'what', head: words.what, cell: (line) => line.what, width: '40%' },
        { key: 'owner', head: words.owner, cell: (line) => line.ownerName },
        { key: 'due', head: words.due, cell: (line) => formatDay(line.dueOn), width: '7.5rem' },
        { key: 'state', head: words.state, cell: stateOfLine, width: '11rem' },
      ]}
      empty={null}
    />
  );
}

/** The agenda in its order, and under each item what was discussed. */
export function Agenda({ agenda }: { agenda: MeetingDetail['agenda'] }) {
  if (agenda.length === 0) return <p className={styles.soft}>{words.agendaNone}</p>;
  return (
    <ol className={styles.agenda}>
      {agenda.map((item, at) => (
        <li key={item.id}>
          <span className={styles.hour}>{item.hour ?? `${at + 1}.`}</span>
          <div>
            <p className={styles.what}>{item.what}</p>
            {item.presenter ? <p className={styles.soft}>{item.presenter}</p> : null}
            {item.discussed ? <p className={styles.words}>{item.discussed}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Each conclusion with what became of it, as the owner claims and as the host confirmed: two different things. */
export function Conclusions({ meeting }: { meeting: MeetingDetail }) {
  if (meeting.conclusions.length === 0) return <p className={styles.soft}>{words.conclusionsNone}</p>;
  return (
    <ol className={styles.conclusions}>
      {meeting.conclusions.map((one) => (
        <li key={one.id}>
          <p className={styles.what}>{one.what}</p>
          <p className={styles.soft}>
            {[
              `${words.product}: ${one.product}`,
              `${words.due}: ${formatDay(one.dueOn)}`,
              ...(one.cooperating.length > 0
                ? [`${words.cooperating}: ${one.cooperating.map((unit) => unit.name).join('; ')}`]
                : []),
            ].join(' · ')}
          </p>
          {one.isSent ? <Promises promises={one.promises} owners={one.owners} /> : <NotSent owners={one.owners} />}
        </li>
      ))}
    </ol>
  );
}

type Conclusion = MeetingDetail['conclusions'][number];

function Promises({ promises, owners }: Pick<Conclusion, 'promises' | 'owners'>) {
  if (promises.length === 0)
    return (
      <p className={styles.soft}>
        {owners.map((unit) => unit.name).join('; ')}. {words.hiddenPromises}
      </p>
    );
  return (
    <ul className={styles.promises}>
      {promises.map((promise) => (
        <li key={promise.id}>
          <Link to={`/nhiem-vu/${promise.id}`}>{promise.ownerName}</Link>
          <span>
            <StateBadge line={promise} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function NotSent({ owners }: Pick<Conclusion, 'owners'>) {
  return (
    <ul className={styles.promises}>
      <li>
        <span>{owners.map((unit) => unit.name).join('; ')}</span>
        <StatusBadge tone="waiting">{words.notSent}</StatusBadge>
      </li>
    </ul>
  );
}

export function Invited({ meeting: { invitations, points } }: { meeting: MeetingDetail }) {
  const point = (id: number | null) => points.find((one) => one.id === id)?.name;
  return (
    <DataTable
      caption={words.invited}
      rows={invitations}
      rowKey={(one) => one.unitId}
      columns={[
        { key: 'unit', head: words.unit, cell: (one) => one.name, width: '45%' },
        {
          key: 'answer',
          head: words.answered,
          width: '10rem',
          cell: answerOf,
        },
        {
          key: 'detail',
          head: words.answerDetail,
          cell: (one) =>
            [
              one.heads === null ? null : text.heads(formatNumber(one.heads)),
              points.length > 1 ? point(one.pointId) : null,
              one.reason,
              one.isStale ? words.staleMark : null,
            ]
              .filter(Boolean)
              .join('; ') || '–',
        },
      ]}
      empty={<p className={styles.padded}>{words.invitedNone}</p>}
    />
  );
}

/** Heads by point, with their sum. */
export function Points({ meeting: { points, total } }: { meeting: MeetingDetail }) {
  return (
    <DataTable
      caption={words.attendance}
      rows={points}
      rowKey={(point) => point.id}
      columns={[
        { key: 'name', head: words.point, cell: (point) => point.name },
        {
          key: 'heads',
          head: words.attendance,
          cell: (point) => formatNumber(point.heads),
          align: 'right',
          width: '7rem',
        },
      ]}
      foot={{ name: words.total, heads: formatNumber(total) }}
      empty={null}
    />
  );
}
