export const paperText = {
  keep: 'Lưu: VT',
  plan: {
    kind: 'Kế hoạch',
    symbol: 'KH',
    title: (subject: string) => `Đối thoại với Nhân dân: ${subject}`,
    purpose: 'I. Mục đích, yêu cầu',
    purposeWords:
      'Lắng nghe ý kiến, kiến nghị của Nhân dân; trả lời tại chỗ những việc đã rõ; những việc cần thời gian thì kết luận rõ đơn vị thực hiện, sản phẩm, thời hạn và công khai kết quả.',
    contents: 'II. Nội dung, hình thức',
    subject: (subject: string, kind: string) =>
      `1. Nội dung: ${subject}. Loại đối thoại: ${kind.toLocaleLowerCase('vi')}.`,
    field: (field: string) => `2. Lĩnh vực chính: ${field}.`,
    when: 'III. Thời gian, địa điểm',
    time: (hour: string, day: string) => `1. Thời gian: ${hour.replace(':', ' giờ ')}, ngày ${day}.`,
    place: (place: string) => `2. Địa điểm: ${place}.`,
    who: 'IV. Thành phần',
    host: (post: string, unit: string) => `1. Chủ trì: ${post} (${unit}).`,
    audience: (who: string) => `2. Thành phần dự: ${who}.`,
    work: 'V. Tổ chức thực hiện',
    questions: (day: string) =>
      `Nhận câu hỏi, kiến nghị gửi trước đến hết ngày ${day}, tại trụ sở hoặc trên trang thông tin của đơn vị; người gửi không phải ghi tên.`,
    publicBy: (day: string) => `Công khai kế hoạch này chậm nhất ngày ${day}.`,
    after:
      'Sau đối thoại, ban hành thông báo kết luận, công khai trong thời hạn quy định, theo dõi và xác nhận kết quả từng kết luận.',
  },
  notice: {
    kind: 'Thông báo',
    symbol: 'TB',
    title: (post: string, subject: string) => `Kết luận của ${post} tại buổi đối thoại với Nhân dân: ${subject}`,
    opening: (day: string, place: string, post: string, subject: string) =>
      `Ngày ${day}, tại ${place}, ${post} đã chủ trì đối thoại với Nhân dân về ${subject}.`,
    counts: (heads: string, matters: number, answered: number) =>
      `Có ${heads} người dự; ${matters} ý kiến được nêu, trong đó ${answered} ý kiến được trả lời tại chỗ. Kết luận như sau:`,
    matters: 'I. Ý kiến và việc trả lời',
    matter: 'Ý kiến',
    competence: 'Thẩm quyền',
    settled: 'Trả lời',
    carried: 'Chuyển sang kết luận',
    answered: (post: string, answer: string) => `${post}: ${answer}`,
    conclusions: 'II. Kết luận, giao thực hiện',
    none: 'Các ý kiến đã được trả lời tại chỗ, không có việc giao thực hiện.',
    what: 'Nội dung kết luận',
    owner: 'Đơn vị thực hiện',
    product: 'Sản phẩm',
    due: 'Thời hạn',
    closing: 'Đề nghị các đơn vị thực hiện và báo cáo kết quả đúng thời hạn để công khai với Nhân dân.',
  },
};
