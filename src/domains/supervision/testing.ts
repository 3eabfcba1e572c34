import type { z } from 'zod';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
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

/** A programme of 2026 of a unit, as the owner writes it: a supervision of each of these subjects, of unit 801, in its second half. */
export async function makeProgramme(
  query: OwnerQuery,
  unitId: number,
  subjects: readonly string[],
  state = 'approved',
): Promise<void> {
  const { rows } = await query(
    `insert into supervision.programme (unit_id, unit_path, year, state, agreed_with, agreed_on, paper_label, approved_on, changed_at, changed_by)
     select id, path, 2026, $2::text, 'x', case $2::text when 'draft' then null else date '2026-01-10' end,
       case $2::text when 'approved' then '1/CTr' end, case $2::text when 'approved' then date '2026-01-15' end, now(), 3
     from organisation.unit where id = $1 returning id`,
    [unitId, state],
  );
  for (const [at, subject] of subjects.entries())
    await query(
      `insert into supervision.planned (programme_id, position, kind, form, subject, body_unit_ids, from_month, until_month)
       values ($1, $2, 'supervision', 'team', $3, '{801}', 7, 12)`,
      [rows[0]!.id, at + 1, subject],
    );
}
