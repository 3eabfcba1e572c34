import type { z } from 'zod';
import type { planSessionInput } from './schema.ts';

type Typed = Partial<Record<keyof z.input<typeof planSessionInput>, unknown>>;

/** A team of commune Front A of the test world at the provincial committee's office, on 8 July 2026, as a form sends it. */
export function makeSession(overrides: Typed = {}): Typed {
  return {
    unitId: 301,
    form: 'team',
    subject: 'Việc tiếp nhận và trả lời kiến nghị của Nhân dân',
    fieldCode: 'procedures',
    purpose: 'Đánh giá việc trả lời kiến nghị đúng hạn',
    scope: 'Sáu tháng đầu năm 2026',
    bodyUnitIds: ['208'],
    aboveUnitId: '201',
    workingOn: '2026-07-08',
    place: 'Hội trường xã',
    members: [
      { post: 'Chủ tịch Ủy ban MTTQ Việt Nam xã', part: 'head' },
      { post: 'Đại diện Hội Nông dân xã', part: 'member' },
    ],
    ...overrides,
  };
}

/** Of each address of the API, a body that a caller with the right might send. */
export const supervisionBodies: Record<string, object> = {
  '/supervisions': makeSession(),
  '/supervisions/{id}/step': { version: 1, step: 'plan_sent', doneOn: '2026-06-16' },
  '/supervisions/{id}/body-step': { unitId: 208, step: 'body_report', doneOn: '2026-06-16' },
  '/supervisions/{id}/conclude': { version: 1, conclusion: 'x', paper: 'x', doneOn: '2026-06-16' },
  '/supervisions/{id}/recommendations/{recommendationId}/reply': {
    ...{ unitId: 208, stance: 'accepted', paper: 'x', paperOn: '2026-06-16' },
  },
};
