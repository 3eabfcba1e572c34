import type { AskingMode } from './schema.ts';

export const viewers = ['handler', 'formerHandlers', 'above', 'public'] as const;
export type Viewer = (typeof viewers)[number];
/** Of what was sent: the words with the pictures, who sent them, a count of at least five, an answer that an officer worded. */
export type Seen = 'words' | 'person' | 'count' | 'answer';

/**
 * Who sees what, as the policies of dialogue.petition, dialogue.petitioner and opinion.feedback have it; said to the sender
 * before anything is sent. The public sees what an officer has worded, and only with the sender's consent.
 */
export function whoSees(mode: AskingMode, mayPublish: boolean): Record<Viewer, Seen[]> {
  return {
    handler: mode === 'anonymous' ? ['words'] : ['words', 'person'],
    formerHandlers: mode === 'named' ? ['words', 'person'] : ['words'],
    above: ['count'],
    public: mayPublish ? ['answer'] : [],
  };
}
