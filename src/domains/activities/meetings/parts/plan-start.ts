import type { MeetingDetail } from '../page/queries.server.ts';
import type { PlanStart } from './plan-fields.tsx';

const textOf = (value: string | null) => value ?? '';

/** The plan of a meeting as its form shows it. */
export function startOfChange(meeting: MeetingDetail): PlanStart {
  return {
    ...startOfFollowing(meeting),
    startsOn: meeting.startsOn,
    endsOn: meeting.endsOn === meeting.startsOn ? '' : meeting.endsOn,
    points: hallsOf(meeting, true),
    agenda: meeting.agenda.map(({ id, hour, what, presenter }) => ({
      ...{ id: String(id), hour: textOf(hour), what, presenter: textOf(presenter) },
    })),
  };
}

/** The next of a row: as the last one, on a day still to be named. */
export function startOfFollowing(meeting: MeetingDetail): PlanStart {
  const { kind, title, subject, chair, startsHour, endsHour, place, onlineLink, invitedRoles } = meeting;
  return {
    ...{ kind, title, subject, chair, startsHour, endsHour, place, onlineLink, invitedRoles },
    units: meeting.invitations.map(({ unitId, name }) => ({ id: unitId, name, place: '' })),
    points: hallsOf(meeting, false),
    agenda: meeting.agenda.map(({ hour, what, presenter }) => ({
      ...{ hour: textOf(hour), what, presenter: textOf(presenter) },
    })),
  };
}

/** One point that is the place itself was not typed. */
function hallsOf({ points, place }: MeetingDetail, withIds: boolean): Record<string, string>[] {
  if (points.length === 1 && (place === null || points[0]!.name === place)) return [];
  return points.map(({ id, name }): Record<string, string> => (withIds ? { id: String(id), name } : { name }));
}
