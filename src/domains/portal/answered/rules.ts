import { isDay } from '#platform/calendar/day.ts';
export type DialogueStanding = 'asking' | 'planned' | 'waiting' | 'late' | 'public' | 'calledOff';

interface Standing {
  state: 'planned' | 'held' | 'concluded' | 'called_off';
  heldOn: string;
  questionsUntil: string | null;
  isPublic: boolean;
  /** The last day on which its conclusions are made public in time. */
  conclusionsBy: string;
}

/** How far a public dialogue has come, for everybody: past its day and its limit without conclusions it is late, whatever its record says. */
export function standingOfDialogue(dialogue: Standing, today: string): DialogueStanding {
  const { state, heldOn, questionsUntil, isPublic, conclusionsBy } = dialogue;
  if (state === 'called_off') return 'calledOff';
  if (isPublic) return 'public';
  if (state === 'planned' && heldOn >= today)
    return questionsUntil !== null && questionsUntil >= today ? 'asking' : 'planned';
  return conclusionsBy < today ? 'late' : 'waiting';
}

/** Where a page of a list goes on: behind this day and number. */
export function readSeen(address: string): { day: string; id: number } | null {
  const [day = '', id = ''] = (new URL(address).searchParams.get('sau') ?? '').split('_');
  return isDay(day) && /^\d{1,15}$/u.test(id) ? { day, id: Number(id) } : null;
}
