import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Span } from '../rules.ts';

/** '08:00–10:30, 16/06/2026', over several days with both. */
export function spanWords({ startsOn, startsHour, endsOn, endsHour }: Span): string {
  if (startsOn === endsOn) return `${startsHour}–${endsHour}, ${formatDay(startsOn)}`;
  return `${startsHour} ${formatDay(startsOn)} – ${endsHour} ${formatDay(endsOn)}`;
}
