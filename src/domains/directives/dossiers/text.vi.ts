import { formatNumber } from '#platform/vietnamese/number-format.ts';

export const dossierText = {
  title: 'Hồ sơ công việc',
  context: 'Văn bản của đơn vị xếp theo hồ sơ, mỗi năm một danh mục',
  section: 'Lưu hồ sơ',
  lies: (code: string, title: string) => `${code}: ${title}`,
  none: 'Chưa đưa vào hồ sơ',
  choose: 'Hồ sơ',
  chooseNew: 'Lập hồ sơ mới',
  code: 'Số, ký hiệu hồ sơ',
  codeHint: 'Ví dụ: 05/HS-TT',
  name: 'Tên hồ sơ',
  put: 'Đưa vào hồ sơ',
  move: 'Chuyển hồ sơ khác',
  year: 'Năm',
  papers: 'Văn bản',
  count: (count: number) => `${formatNumber(count)} văn bản`,
  empty: 'Chưa có hồ sơ',
  emptyBody: 'Mở một văn bản, chọn “Chuyển, lưu hồ sơ” để lập hồ sơ đầu tiên của năm.',
  emptyDossier: 'Hồ sơ này chưa có văn bản',
  back: 'Hồ sơ công việc',
  putAt: 'Ngày đưa vào',
};

export const dossierRefusals = {
  'dossier-not-found': 'Không tìm thấy hồ sơ này trong đơn vị.',
  'dossier-code-taken': 'Năm nay đơn vị đã có hồ sơ mang ký hiệu này. Hãy chọn hồ sơ đó trong danh sách.',
  'dossier-or-new': 'Chọn một hồ sơ có sẵn, hoặc lập hồ sơ mới, không làm cả hai.',
  'already-in-dossier': 'Văn bản đã ở trong hồ sơ này.',
} as const;
