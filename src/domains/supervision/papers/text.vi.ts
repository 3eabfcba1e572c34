import type { StepName } from '../rules.ts';

/** Letters of a paper's symbol and the words above a signature, by organisation. */
export const issuerForms: Record<string, { suffix: string; body: string | null; signature: string[] }> = {
  front: { suffix: 'MTTQ-BTT', body: 'Ban Thường trực', signature: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'] },
  trade_union: { suffix: 'LĐLĐ', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  farmers: { suffix: 'HND', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  women: { suffix: 'BTV', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  youth: { suffix: 'ĐTN', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ'] },
  veterans: { suffix: 'CCB', body: 'Ban Thường vụ', signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
};
export const plainIssuer = { suffix: '', body: null, signature: ['THỦ TRƯỞNG ĐƠN VỊ'] };

const limit: Partial<Record<StepName, (day: string) => string>> = {
  plan_sent: (day) => `Gửi kế hoạch, quyết định thành lập đoàn và đề cương báo cáo: trước hoặc trong ngày ${day}.`,
  draft_received: (day) => `Cơ quan soạn thảo gửi dự thảo và tài liệu: trước hoặc trong ngày ${day}.`,
  body_report: (day) => `Đơn vị được giám sát gửi báo cáo theo đề cương: trước hoặc trong ngày ${day}.`,
  team_report: (day) => `Đoàn báo cáo kết quả: chậm nhất ngày ${day}.`,
};

export const paperText = {
  none: 'Không có.',
  keep: 'Lưu: VT',
  plan: {
    kind: 'KẾ HOẠCH',
    symbol: 'KH',
    title: (kind: string, subject: string) => `${kind} ${lower(subject)}`,
    basis:
      'Căn cứ Luật Mặt trận Tổ quốc Việt Nam; Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN; chương trình giám sát, phản biện xã hội trong năm.',
    purpose: 'I. MỤC ĐÍCH, YÊU CẦU',
    object: 'II. ĐỐI TƯỢNG, NỘI DUNG, PHẠM VI',
    bodies: (names: string) => `Đối tượng: ${names}.`,
    subject: (subject: string) => `Nội dung: ${subject}.`,
    form: (form: string) => `Hình thức: ${form}.`,
    scope: (scope: string) => `Phạm vi: ${scope}.`,
    members: 'III. THÀNH PHẦN',
    time: 'IV. THỜI GIAN, ĐỊA ĐIỂM',
    workingOn: (day: string) => `Ngày làm việc: ${day}.`,
    place: (place: string) => `Địa điểm: ${place}.`,
    order: 'V. PHÂN CÔNG VÀ ĐIỀU KIỆN BẢO ĐẢM',
    limit,
  },
  outline: {
    kind: 'ĐỀ CƯƠNG BÁO CÁO',
    symbol: 'ĐC',
    title: (subject: string) => `Phục vụ giám sát ${lower(subject)}`,
    opening: (names: string) => `Đề nghị ${names} báo cáo theo các nội dung sau:`,
    parts: [
      {
        title: 'I. LÃNH ĐẠO, CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN',
        points: [
          'Văn bản đã ban hành để thực hiện; việc phân công người, cơ quan phụ trách.',
          'Việc tuyên truyền, công khai để Nhân dân biết.',
        ],
      },
      {
        title: 'II. KẾT QUẢ THỰC HIỆN',
        points: [
          'Số liệu trong phạm vi giám sát, so với kế hoạch và cùng kỳ.',
          'Việc tiếp nhận, trả lời ý kiến, kiến nghị của Nhân dân.',
          'Việc thực hiện các kiến nghị sau giám sát lần trước, nếu có.',
        ],
      },
      {
        title: 'III. KHÓ KHĂN, HẠN CHẾ VÀ NGUYÊN NHÂN',
        points: ['Hạn chế, vướng mắc.', 'Nguyên nhân chủ quan, khách quan; trách nhiệm.'],
      },
      { title: 'IV. ĐỀ XUẤT, KIẾN NGHỊ', points: ['Với cấp trên.', 'Với Ủy ban Mặt trận Tổ quốc Việt Nam.'] },
    ],
    closing: (day: string | null, issuer: string) =>
      `Báo cáo gửi về ${issuer}${day === null ? '' : ` chậm nhất ngày ${day}`}.`,
  },
  conclusion: {
    kind: 'THÔNG BÁO',
    symbol: 'TB',
    title: (kind: string, subject: string) => `Kết luận và kiến nghị sau ${kind.toLowerCase()} ${lower(subject)}`,
    opening: (day: string, place: string, names: string) =>
      `Ngày ${day}, tại ${place}, đoàn đã làm việc với ${names}. Trên cơ sở báo cáo và kết quả làm việc, thông báo như sau:`,
    findings: 'I. KẾT QUẢ, PHÁT HIỆN',
    concluded: 'II. KẾT LUẬN',
    recommended: 'III. KIẾN NGHỊ',
    noRecommendation: 'Không có kiến nghị.',
    what: 'Nội dung kiến nghị',
    body: 'Đơn vị thực hiện',
    product: 'Sản phẩm',
    due: 'Thời hạn',
    closing:
      'Đề nghị đơn vị được kiến nghị trả lời bằng văn bản: nội dung tiếp thu, nội dung không tiếp thu và lý do; báo cáo kết quả thực hiện trước thời hạn nêu trên.',
  },
  halfYear: {
    kind: 'DANH MỤC',
    symbol: 'DM',
    title: (body: string, half: string) => `Kiến nghị sau giám sát gửi ${body}, ${half}`,
    opening: (from: string, until: string, count: number) =>
      `Từ ngày ${from} đến ngày ${until}, kèm các kiến nghị của kỳ trước chưa giải quyết xong, có ${count} kiến nghị:`,
    what: 'Kiến nghị',
    session: 'Cuộc giám sát',
    due: 'Thời hạn',
    reply: 'Trả lời',
    state: 'Kết quả',
    noReply: 'Chưa trả lời',
    replied: (stance: string, paper: string, day: string) => `${stance} (${paper} ngày ${day})`,
    closing: 'Đề nghị cơ quan rà soát, trả lời và chỉ đạo thực hiện những kiến nghị còn lại.',
  },
  files: {
    plan: 'Kế hoạch giám sát',
    outline: 'Đề cương báo cáo',
    conclusion: 'Kết luận và kiến nghị',
    halfYear: 'Danh mục kiến nghị sau giám sát',
  },
};

/** The first letter small, as it stands inside a title; words in capitals keep theirs. */
function lower(subject: string): string {
  return /^\p{Lu}\p{Ll}/u.test(subject) ? subject[0]!.toLowerCase() + subject.slice(1) : subject;
}
