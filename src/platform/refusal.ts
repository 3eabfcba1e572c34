/**
 * A named "no": a code that text.vi.ts gives words to, with the facts those words need.
 * `fields` says which input is at fault, as path → code.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly details: Record<string, string | number>;
  readonly fields: Record<string, string>;

  constructor(code: string, details: Record<string, string | number> = {}, fields: Record<string, string> = {}) {
    super(code);
    this.code = code;
    this.details = details;
    this.fields = fields;
  }
}
