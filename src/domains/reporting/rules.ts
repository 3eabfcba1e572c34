export const states = ['drafting', 'submitted', 'returned', 'approved', 'numbered', 'issued'] as const;
export type State = (typeof states)[number];

/** Whose move a step is: who writes, who signs, who keeps the numbers. */
export type Side = 'writer' | 'leader' | 'clerk';

/** Who may take a step, from which states, and what must come with it. The whole office procedure. */
export const steps = {
  submit: { side: 'writer', from: ['drafting', 'returned'], to: 'submitted', needs: null },
  return: { side: 'leader', from: ['submitted'], to: 'returned', needs: 'note' },
  approve: { side: 'leader', from: ['submitted'], to: 'approved', needs: null },
  number: { side: 'clerk', from: ['approved'], to: 'numbered', needs: null },
  issue: { side: 'clerk', from: ['approved', 'numbered'], to: 'issued', needs: null },
  /** New frozen figures after the sending; they are signed anew, and a number that was given stays. */
  correct: { side: 'writer', from: ['submitted', 'approved', 'numbered', 'issued'], to: 'submitted', needs: 'note' },
} as const satisfies Record<string, { side: Side; from: readonly State[]; to: State; needs: 'note' | null }>;
export type Step = keyof typeof steps;
export const stepNames = Object.keys(steps) as Step[];

/** The permission behind each side. */
export const rightOf = { writer: 'report.write', leader: 'report.approve', clerk: 'report.number' } as const;

/** Whether the words may still be written. */
export function isOpen(state: State): boolean {
  return state === 'drafting' || state === 'returned';
}

export interface Standing {
  state: State;
  /** Of the paper, once it has one. */
  number: number | null;
}

/** Why this step may not follow now, or null. Rights are asked apart: this is only the order of things. */
export function stepRefusal(report: Standing, step: Step, given: { note?: string | null } = {}): string | null {
  const { from, needs } = steps[step];
  if (step === 'submit' && !isOpen(report.state)) return 'report-already-sent';
  if (!from.some((state) => state === report.state)) return 'report-step-out-of-order';
  if (step === 'number' && report.number !== null) return 'report-already-numbered';
  if (step === 'issue' && report.number === null) return 'report-not-numbered';
  return needs === 'note' && !given.note ? 'reason-needed' : null;
}

/** The steps that these sides may take now, the next action first; a correction is never the next action. */
export function nextSteps(report: Standing, sides: readonly Side[]): Step[] {
  const preferred: Step[] = ['approve', 'number', 'issue', 'submit', 'return', 'correct'];
  return preferred.filter(
    (step) => sides.includes(steps[step].side) && stepRefusal(report, step, { note: 'x' }) === null,
  );
}

/** Whose move is next; null once it is issued. */
export function sideToMove(report: Standing): Side | null {
  const [step] = nextSteps(report, ['writer', 'leader', 'clerk']).filter((one) => one !== 'correct');
  return step ? steps[step].side : null;
}

export type Post = 'head' | 'deputy' | 'delegate';

/**
 * The lines above a signature, as the post of the one who signs allows. State papers: TM., KT., TL. (NĐ 30/2020/NĐ-CP,
 * Phụ lục I); Party papers: T/M, K/T, T/L, and no K/T where a collective is named (Quy định 399-QĐ/TW). A head without
 * a collective signs as such.
 */
export function signatureForm(
  layout: 'state' | 'party',
  form: { collective: string | null; head: string },
  signatory: { post: Post; title: string },
): string[] {
  const mark = layout === 'state' ? { of: 'TM.', for: 'KT.', by: 'TL.' } : { of: 'T/M', for: 'K/T', by: 'T/L' };
  const title = signatory.title.toLocaleUpperCase('vi');
  const collective = form.collective === null ? [] : [`${mark.of} ${form.collective}`];
  if (signatory.post === 'head') return [...collective, title];
  if (signatory.post === 'delegate') return [`${mark.by} ${form.collective ?? form.head}`, title];
  const standsFor = layout === 'party' && form.collective !== null ? [] : [`${mark.for} ${form.head}`];
  return [...collective, ...standsFor, title];
}

/** Who gets an issued report: the same line one level up, and the Front of the same place for the other organisations. */
export function recipientPaths(unitPath: string): string[] {
  const labels = unitPath.split('.');
  const isBranch = /^u\d+$/u.test(labels.at(-1)!);
  if (isBranch) return [labels.slice(0, -1).join('.')];
  const above = [...labels.slice(0, -2), labels.at(-1)!].join('.');
  if (labels[0] !== 'vn') return labels.length > 2 ? [labels.slice(0, -1).join('.')] : [];
  const places = labels.slice(0, -1);
  const front = labels.at(-1) === 'front' ? [] : [`${places.join('.')}.front`];
  return [...(places.length > 1 ? [above] : []), ...front];
}
