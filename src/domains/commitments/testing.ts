import { sql } from 'kysely';
import { z } from 'zod';
import type { Acting } from '#domains/tables.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { type NewCommitments, openCommitments } from './commands.server.ts';

/** A promise asked by the province Front of the commune Front A of the test world, to be varied. */
export function newCommitments(overrides: Partial<NewCommitments> = {}): NewCommitments {
  return {
    originKind: 'directive',
    originId: 1,
    originPart: 1,
    originLabel: 'Kế hoạch số 12/KH-MTTQ-BTT',
    clause: 'II.1',
    mode: 'order',
    askerUnitId: 201,
    ownerUnitIds: [301],
    cooperatingUnitIds: [],
    what: 'Tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở 100% khu dân cư',
    product: 'Báo cáo kết quả',
    dueOn: '2026-06-30',
    dueSource: 'paper',
    parentId: null,
    ...overrides,
  };
}

/** Opens a promise as a domain above would, and gives its id. */
export const openForTest = defineCommand({
  name: 'openForTest',
  input: z.any(),
  run: async (ctx: Acting, input: NewCommitments) => {
    await openCommitments(ctx, input);
    const { rows } = await sql<{ id: number }>`select max(id) as id from commitments.commitment`.execute(ctx.db);
    return rows[0]!.id;
  },
});
