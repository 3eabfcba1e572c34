/** What somebody may send, and how far it has come: the same for named petitions and anonymous feedback. */
export const kinds = ['petition', 'feedback', 'question', 'proposal'] as const;
export const states = ['received', 'accepted', 'answered', 'closed', 'refused', 'withdrawn'] as const;
export const verdicts = ['solved', 'not_solved', 'no_answer'] as const;
export type Kind = (typeof kinds)[number];
export type State = (typeof states)[number];
export type Verdict = (typeof verdicts)[number];

/** Lengths in characters, as the tables keep them. */
export const lengths = {
  ...{ subject: 300, words: 20_000, reason: 2000, answer: 20_000, paper: 300 },
  ...{ publicQuestion: 2000, publicAnswer: 4000, verdictWords: 2000 },
} as const;
