import { refuseDraft } from './draft-refusal.ts';
import { measureSources } from './measures.ts';
import { reactions } from './reactions.ts';
import { rearrangements } from './rearrangements.ts';
import { reminderSources } from './reminders.ts';
import { everyRole } from './roles.ts';

/** What the domains bring to a running product: every server, command line and test office carries the same. */
export const registered = {
  permissions: everyRole,
  reactions,
  measureSources,
  reminderSources,
  rearrangements,
  refuseDraft,
};
