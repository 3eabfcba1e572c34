import { execute, read } from '#platform/command/execute.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { registerDocument } from './commands.server.ts';
import { listDrafts } from './drafts/queries.server.ts';
import { acceptDrafts, addDraft, changeDraft } from './drafts/commands.server.ts';

/** A plan of the provincial Front of the test world, invented. */
export const planText = `ỦY BAN MTTQ VIỆT NAM
TỈNH THỬ NGHIỆM
BAN THƯỜNG TRỰC
Số: 12/KH-MTTQ-BTT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Thử Nghiệm, ngày 02 tháng 6 năm 2026
KẾ HOẠCH
Tổ chức Tháng cao điểm chăm lo nhà ở cho hộ nghèo năm 2026
Căn cứ Chương trình phối hợp số 05/CTPH-MTTQ ngày 15/01/2026, Ban Thường trực ban hành kế hoạch như sau:
I. NHIỆM VỤ
1. Ủy ban MTTQ Việt Nam các xã, phường rà soát, lập danh sách hộ nghèo cần sửa nhà; gửi danh sách trước ngày 30/6/2026.
2. Đề nghị Hội Liên hiệp Phụ nữ tỉnh vận động hội viên đóng góp ít nhất 200 ngày công.
II. TỔ CHỨC THỰC HIỆN
Các đơn vị báo cáo kết quả về Ban Thường trực.
TM. BAN THƯỜNG TRỰC
CHỦ TỊCH
Trần Thường Trực
`;

/** The facts of that plan as the province Front registers it, to be varied. */
export function planInput(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    unitId: 201,
    direction: 'out',
    issuer: 'Ủy ban MTTQ Việt Nam tỉnh Thử Nghiệm',
    kind: 'kế hoạch',
    symbol: '12/KH-MTTQ-BTT',
    issuedOn: '2026-06-02',
    title: 'Tổ chức Tháng cao điểm chăm lo nhà ở cho hộ nghèo năm 2026',
    signatory: 'Trần Thường Trực',
    text: planText,
    ...overrides,
  };
}

export interface TestTask {
  what: string;
  groups?: string[];
  unitIds?: number[];
  supportIds?: number[];
  product?: string;
  dueOn?: string;
  mode?: 'order' | 'request';
}

/** Registers a paper without tasks of its own and gives it these, all accepted; gives the id of the paper. */
export async function makeDirective(
  desk: OfficeDesk,
  tasks: readonly TestTask[],
  overrides: Record<string, unknown> = {},
) {
  const { id } = await execute(desk, registerDocument, planInput({ text: 'Nội dung.', ...overrides }));
  for (const task of tasks) {
    const draft = await execute(desk, addDraft, { documentId: id, what: task.what });
    const { product = 'Báo cáo kết quả', mode = 'order', ...rest } = task;
    await execute(desk, changeDraft, { id: draft.id, version: 1, product, mode, ...rest });
  }
  const drafts = await read(desk, (ctx) => listDrafts(ctx, id));
  if (drafts.length > 0) await execute(desk, acceptDrafts, { documentId: id, drafts });
  return id;
}
