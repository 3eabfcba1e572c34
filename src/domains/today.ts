import type { WaitingLine } from '#platform/waiting-line.ts';
import { dialogueLines } from './dialogue/dialogues/today/queries.server.ts';
import { dataRequestLines } from './people/data-requests/queries.server.ts';
import { petitionLines } from './dialogue/petitions/today/queries.server.ts';
import { consultationLines } from './opinion/consultations/today/queries.server.ts';
import type { Permission } from './roles.ts';
import { askedSessionLines, sessionLines } from './supervision/today/queries.server.ts';
import type { Viewing } from './tables.ts';

interface TodaySource {
  /** Who can do something about it at the unit; others are not asked for the lines. */
  needs: Permission;
  lines(ctx: Viewing, unitId: number): Promise<WaitingLine[]>;
}

/** What waits on the first screen beside commitments: a line for each kind of thing. */
export const todaySources: readonly TodaySource[] = [
  { needs: 'petition.handle', lines: petitionLines },
  { needs: 'request.answer', lines: dataRequestLines },
  { needs: 'dialogue.work', lines: dialogueLines },
  { needs: 'dialogue.work', lines: consultationLines },
  { needs: 'supervision.work', lines: sessionLines },
  { needs: 'commitment.work', lines: askedSessionLines },
];
