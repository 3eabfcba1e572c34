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

/** A matter as those who handle it see it, whichever store keeps it: by its key, a number or a uuid. */
export interface Matter {
  key: string;
  kind: Kind;
  fieldCode: string;
  areaId: number;
  subject: string;
  words: string;
  receivedOn: string;
  unitId: number;
  holderUnitIds: number[];
  isHandedOver: boolean;
  state: State;
  dueOn: string;
  refusedReason: string | null;
  answer: string | null;
  answerPaper: string | null;
  answeredOn: string | null;
  verdict: Verdict | null;
  verdictWords: string | null;
  verdictOn: string | null;
  joinedTo: string | null;
  /** Waits for the answer to another; once answered it stands on its own. */
  isJoined: boolean;
  mayPublish: boolean;
  publicQuestion: string | null;
  publicAnswer: string | null;
  publishedOn: string | null;
  /** What is public is the answer before the last one. */
  isAnsweredAnew: boolean;
  version: number;
}

/** The columns of both tables that handling moves. */
export interface MatterColumns {
  kind?: Kind;
  field_code?: string;
  area_id?: number;
  unit_id?: number;
  holder_unit_ids?: number[];
  state?: State;
  due_on?: string;
  refused_reason?: string;
  answer?: string;
  answer_paper?: string | null;
  answered_on?: string;
  public_question?: string | null;
  public_answer?: string | null;
  published_on?: string | null;
  answered_anew?: boolean;
}

/** What is written down of a step, as far as the store keeps it. */
export interface Step {
  step: 'accept' | 'hand_over' | 'join' | 'answer' | 'refuse' | 'publish' | 'unpublish' | 'classify';
  toUnitId?: number;
  dueOn?: string;
  words?: string;
}

/** Steps of one matter alone: those that wait for its answer do not follow. */
export const ofOne: ReadonlySet<Step['step']> = new Set(['publish', 'unpublish', 'classify']);

/** Where a matter is kept. `Context` is the acting one of the product. */
export interface Store<Context> {
  /** Locked. 'petition-not-found' where another unit has it now. */
  load(ctx: Context, key: string): Promise<Matter>;
  /** Moves the matter and, unless it is a step of one alone, those that wait for its answer; logs the step of each. */
  move(ctx: Context, matter: Matter, columns: MatterColumns, step: Step): Promise<void>;
  /** From now on it waits for the answer to the other one. */
  join(ctx: Context, matter: Matter, to: Matter): Promise<void>;
  /** The words go, the sender is told; false when it stands otherwise by now. */
  setAside(ctx: Context, key: string, told: string): Promise<boolean>;
}
