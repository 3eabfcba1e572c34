export const prolongingText = {
  title: 'Đã kéo dài ngày khóa',
  moved: (from: string, to: string) => `Khóa sau ngày ${from} → ${to}`,
  all: 'mọi đơn vị',
  one: 'riêng đơn vị này',
  by: (name: string | null, at: string) => (name ? `${name}, ${at}` : at),
  reason: 'Vì sao kéo dài',
  reasonHint: 'Các đơn vị được kéo dài thấy đúng những lời này.',
  forUnit: 'Kéo dài ngày khóa cho đơn vị này',
  forUnitHint: 'Chỉ đơn vị này được gửi tiếp. Hạn nộp giữ nguyên nên biểu gửi trễ vẫn là trễ.',
};
