/** A form as it was being filled in: the text of every field by its name, as the form would send it. */
export type DraftBody = Record<string, string | string[]>;

/** `form` names it for one account ('directive-new', 'commitment-12-claim'); `savedAt` is ISO text. */
export interface SavedDraft {
  form: string;
  saved: { body: DraftBody; savedAt: string } | null;
}
