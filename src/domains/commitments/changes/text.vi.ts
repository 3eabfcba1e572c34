export const text = {
  /** The button where an open wish is answered. */
  grant: 'Đồng ý gia hạn',
  decide: 'Xem xét gia hạn',
  wish: (day: string) => `Đơn vị chủ trì xin gia hạn đến ${day}`,
  wishReason: (note: string) => `Lý do: ${note}`,
  waits: (day: string) => `Đã xin gia hạn đến ${day}, chờ nơi giao quyết. Thời hạn được giao vẫn như cũ.`,
  title: 'Thay đổi đã quyết',
  turnedInto: 'đổi thành',
  due: 'Thời hạn',
  what: 'Nội dung việc',
  product: 'Sản phẩm',
  paper: 'Căn cứ',
  reason: 'Lý do',
  wasLate: (days: number) => `Khi quyết, việc đã quá hạn ${days} ngày.`,
  turned: (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,
  wanted: (day: string) => `Xin đến ${day}`,
  form: {
    wantedDueOn: 'Xin hoàn thành vào ngày',
    wantedHint: (day: string) => `Thời hạn hiện nay: ${day}.`,
    dueOn: 'Thời hạn',
    what: 'Nội dung việc',
    product: 'Sản phẩm',
    paper: 'Văn bản làm căn cứ (số, ngày)',
    paperHint: 'Nhiệm vụ giao bằng văn bản thì thay đổi cũng cần văn bản.',
    more: 'Đổi cả nội dung, sản phẩm',
    everyOwner: 'Áp dụng cho mọi đơn vị cùng được giao việc này',
    everyOwnerHint: 'Đơn vị đã báo cáo hoàn thành, đã kết thúc hoặc đang tạm dừng thì giữ nguyên.',
  },
};

export const refusalText: Record<string, string> = {
  'extension-asked-already': 'Đơn vị đã xin gia hạn và đang chờ nơi giao quyết.',
  'extension-not-later': 'Ngày xin gia hạn phải sau thời hạn hiện nay.',
  'no-extension-asked': 'Không còn đề nghị gia hạn nào chờ quyết.',
  'nothing-changed': 'Chưa có gì thay đổi so với nhiệm vụ hiện nay.',
};
