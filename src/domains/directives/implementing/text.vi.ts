import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Body } from './schema.ts';
import type { Kind, Layout } from './rules.ts';

/** As the register writes them, and on buttons. */
export const kindText: Record<Kind, string> = {
  plan: 'kế hoạch',
  letter: 'công văn',
  guidance: 'hướng dẫn',
  programme: 'chương trình',
};
export const kindHints: Record<Kind, string> = {
  plan: 'Mục tiêu, nhiệm vụ, thời hạn, phân công của đơn vị',
  letter: 'Giao việc ngắn gọn, theo kế hoạch cấp trên',
  guidance: 'Cách làm, biểu mẫu cho cấp dưới',
  programme: 'Nhiệm vụ dài hạn, nhiều giai đoạn',
};

/** Who issues and signs by organisation: letters of the symbol, body below the unit's name, lines above the signature. */
export const forms: Record<string, { organ: string; body: string | null; sign: string[] }> = {
  front: { organ: 'MTTQ-BTT', body: 'Ban Thường trực', sign: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'] },
  trade_union: { organ: 'LĐLĐ', body: 'Ban Thường vụ', sign: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  farmers: { organ: 'HND', body: 'Ban Thường vụ', sign: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  women: { organ: 'BTV', body: 'Ban Thường vụ', sign: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  youth: { organ: 'ĐTN', body: 'Ban Thường vụ', sign: ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ'] },
  veterans: { organ: 'CCB', body: 'Ban Thường vụ', sign: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  party: { organ: 'ĐU', body: null, sign: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'] },
};
export const provincePartyOrgan = 'TU';
export const plainForm = { organ: 'VP', body: null, sign: ['THỦ TRƯỞNG ĐƠN VỊ'] };

/** Words that a draft begins with; the officer writes over them. */
export const beginText = {
  title: (label: string) => `Triển khai thực hiện ${label}`,
  ground: (label: string, issuer: string | null) => `Căn cứ ${label}${issuer ? ` của ${issuer}` : ''};`,
  carriedOut: (label: string, issuer: string | null) => `Thực hiện ${label}${issuer ? ` của ${issuer}` : ''};`,
  parent: (label: string, issuer: string, title: string, unit: string, kind: string) =>
    `Thực hiện ${label} của ${issuer} về ${title}, ${unit} ban hành ${kind} như sau:`,
  purpose: (unit: string) =>
    `1. Tổ chức thực hiện đầy đủ, đúng thời hạn các nhiệm vụ được giao, phù hợp với điều kiện của ${unit}.\n2. Phân công rõ người, rõ việc, rõ thời hạn, rõ sản phẩm, rõ trách nhiệm.`,
  addressees: 'Các đơn vị được giao nhiệm vụ',
  organising: (unit: string) =>
    `1. Các đơn vị được giao nhiệm vụ tổ chức thực hiện, báo cáo kết quả về ${unit} theo thời hạn trên.\n2. ${unit} theo dõi, đôn đốc, tổng hợp kết quả.`,
  recipients: (issuer: string) => `${issuer} (để báo cáo)\nCác đơn vị được giao nhiệm vụ (để thực hiện)\nLưu: VT`,
};

const partHeads: Record<Layout, string[]> = {
  state: ['I. MỤC ĐÍCH, YÊU CẦU', 'II. CHỈ TIÊU', 'III. NHIỆM VỤ', 'IV. TỔ CHỨC THỰC HIỆN'],
  party: ['I- MỤC ĐÍCH, YÊU CẦU', 'II- CHỈ TIÊU', 'III- NHIỆM VỤ', 'IV- TỔ CHỨC THỰC HIỆN'],
};

/** Words of the printed paper. */
export const printText = {
  /** Without targets the parts move up. */
  heads: (
    layout: Layout,
    hasTargets: boolean,
  ): [purpose: string, targets: string, tasks: string, organising: string] => {
    const marks = ['I', 'II', 'III', 'IV'];
    const words = partHeads[layout].map((head) => head.replace(/^[IV]+/u, ''));
    const at = hasTargets ? [0, 1, 2, 3] : [0, 1, 1, 2];
    return words.map((word, index) => `${marks[at[index]!]}${word}`) as [string, string, string, string];
  },
  lead: (names: string) => `Chủ trì: ${names}.`,
  product: (product: string) => `Sản phẩm: ${product}.`,
  due: (day: string) => `Hoàn thành trước ngày ${formatDay(day)}.`,
};

export const partText: Record<keyof Body, string> = {
  title: 'Trích yếu',
  suffix: 'Ký hiệu',
  basis: 'Căn cứ',
  purpose: 'Mục đích, yêu cầu',
  targets: 'Chỉ tiêu',
  tasks: 'Nhiệm vụ',
  organising: 'Tổ chức thực hiện',
  addressees: 'Kính gửi',
  recipients: 'Nơi nhận',
  signForm: 'Quyền hạn, chức vụ người ký',
  signatory: 'Người ký',
};

export const implementingRefusals = {
  'implementing-not-found': 'Không tìm thấy bản dự thảo, hoặc bản dự thảo không thuộc phạm vi được xem.',
  'implementing-not-open': 'Bản dự thảo này đã vào sổ văn bản đi hoặc đã bỏ, không sửa được nữa.',
  'implementing-changed': '{by} vừa sửa bản dự thảo này. Chưa có gì bị ghi đè; xin xem lại rồi thao tác tiếp.',
  'implementing-version-not-found': 'Không tìm thấy bản trước này.',
  'implementing-unfinished': 'Bản dự thảo còn chỗ chưa đủ hoặc nhẹ hơn văn bản cấp trên mà chưa ghi lý do.',
  'due-easier-without-reason': 'Thời hạn muộn hơn văn bản cấp trên: cần ghi lý do, hoặc đặt ngày sớm hơn.',
  'target-easier-without-reason': 'Chỉ tiêu nhẹ hơn văn bản cấp trên: cần ghi lý do, hoặc giữ mức được giao.',
  'issued-before-parent': 'Ngày ký không thể trước ngày của văn bản cấp trên.',
} as const;
