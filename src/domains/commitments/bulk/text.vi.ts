import type { BulkAct } from './rules.ts';

export const bulkActText: Record<BulkAct, string> = {
  confirm: 'Xác nhận hoàn thành',
  return: 'Trả lại để bổ sung',
  remind: 'Đôn đốc',
};

const done: Record<BulkAct, string> = {
  confirm: 'Đã xác nhận hoàn thành',
  return: 'Đã trả lại',
  remind: 'Đã đôn đốc',
};

export const bulkText = {
  title: 'Xử lý các nhiệm vụ đã chọn',
  act: 'Việc cần làm',
  note: { confirm: 'Nhận xét (nếu có)', return: 'Cần bổ sung gì', remind: 'Lời nhắn (nếu có)' } satisfies Record<
    BulkAct,
    string
  >,
  hint: {
    confirm: 'Chỉ những việc đã báo xong được xác nhận. Người đã báo xong không tự xác nhận được.',
    return: 'Lý do này được ghi vào mọi việc đã chọn.',
    remind: 'Ghi vào diễn biến, không đổi tình trạng. Mỗi việc một lần trong một ngày làm việc.',
  } satisfies Record<BulkAct, string>,
  confirmTitle: 'Xác nhận hoàn thành các nhiệm vụ đã chọn?',
  confirmBody: 'Nhiệm vụ được xác nhận là đã kết thúc, không mở lại được.',
  done: (act: BulkAct, count: number) => `${done[act]} ${count} nhiệm vụ.`,
  none: 'Không nhiệm vụ nào được xử lý.',
  notTaken: (count: number) => `${count} nhiệm vụ chưa xử lý được:`,
  numbered: (id: number) => `Nhiệm vụ số ${id}`,
};
