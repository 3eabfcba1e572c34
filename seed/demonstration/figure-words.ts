interface FormCell {
  code: string;
  section: string;
  label: string;
  help?: string;
  isOptional?: boolean;
}

const telling = 'I. Tuyên truyền, nắm tình hình Nhân dân';
const movements = 'II. Các cuộc vận động, phong trào';
const funds = 'III. Quỹ “Vì người nghèo”, an sinh xã hội';
const dialogue = 'IV. Tiếp công dân, phản ánh';
const resolution = 'V. Thực hiện Nghị quyết số 04-NQ/TU';

/** The cells of the monthly form, in the order of their positions. */
export const figureCells: readonly FormCell[] = [
  { code: 'MT-001', section: telling, label: 'Văn bản chỉ đạo, hướng dẫn đã ban hành' },
  { code: 'MT-002', section: telling, label: 'Cuộc tuyên truyền, vận động' },
  { code: 'MT-003', section: telling, label: 'Lượt người dự tuyên truyền' },
  {
    ...{ code: 'MT-006', section: telling, label: 'Tin, bài phát trên truyền thanh cơ sở', isOptional: true },
    help: 'Chỉ tính tin, bài do Mặt trận hoặc tổ chức thành viên viết. Bài tiếp âm, phát lại không tính.',
  },
  {
    ...{ code: 'MT-010', section: telling, label: 'Điểm nóng phát sinh trong kỳ' },
    help: 'Vụ việc đông người, kéo dài hoặc vượt cấp phát sinh trong kỳ. Không có thì ghi 0.',
  },
  { code: 'MT-018', section: movements, label: 'Đợt ra quân vệ sinh môi trường' },
  { code: 'MT-019', section: movements, label: 'Lượt người ra quân vệ sinh môi trường' },
  {
    ...{ code: 'MT-020', section: movements, label: 'Diện tích đất Nhân dân hiến', isOptional: true },
    help: 'Theo văn bản hiến đất đã ký trong kỳ.',
  },
  { code: 'MT-023', section: movements, label: 'Công trình, phần việc, mô hình đã thực hiện' },
  { code: 'MT-091', section: funds, label: 'Số tiền vận động vào Quỹ trong kỳ' },
  { code: 'MT-092', section: funds, label: 'Số tiền Quỹ chi hỗ trợ trong kỳ' },
  {
    ...{ code: 'MT-093', section: funds, label: 'Số dư Quỹ cuối kỳ' },
    help: 'Số dư đến hết ngày cuối của kỳ, theo sổ quỹ.',
  },
  { code: 'MT-100A', section: funds, label: 'Suất quà đã trao' },
  { code: 'MT-079', section: dialogue, label: 'Lượt công dân được tiếp' },
  { code: 'MT-080', section: dialogue, label: 'Phản ánh tiếp nhận qua các kênh' },
  { code: 'MT-081A', section: dialogue, label: 'Phản ánh đã trả lời' },
  { code: 'MT-026', section: resolution, label: 'Cuộc giám sát chủ trì', isOptional: true },
  { code: 'MT-035', section: resolution, label: 'Hội nghị phản biện xã hội', isOptional: true },
  {
    ...{
      code: 'MT-179A',
      section: resolution,
      label: 'Cấp ủy đã ban hành văn bản lãnh đạo trong năm',
      isOptional: true,
    },
    help: 'Ghi 1 từ kỳ đã ban hành đến hết năm, chưa ban hành thì ghi 0.',
  },
  { code: 'MT-179B', section: resolution, label: 'Tổng số cấp ủy', isOptional: true },
  {
    ...{
      code: 'MT-178A',
      section: resolution,
      label: 'Chính quyền đã ký quy chế phối hợp với Mặt trận',
      isOptional: true,
    },
    help: 'Ghi 1 nếu quy chế đang còn hiệu lực, chưa ký thì ghi 0.',
  },
  { code: 'MT-178B', section: resolution, label: 'Tổng số chính quyền', isOptional: true },
];

export const figureChecks = [
  {
    left: [16],
    operator: '<=',
    right: [15],
    says: 'Phản ánh đã trả lời (ô 16) không thể nhiều hơn phản ánh tiếp nhận (ô 15).',
  },
  { left: [19], operator: '<=', right: [20], says: 'Cấp ủy đã ban hành (ô 19) không thể nhiều hơn tổng số (ô 20).' },
  { left: [21], operator: '<=', right: [22], says: 'Chính quyền đã ký (ô 21) không thể nhiều hơn tổng số (ô 22).' },
];

/** Why these differ from what is counted. */
const fromPaper = 'Gồm cả sổ tiếp công dân bằng giấy của kỳ.';
const beforeRecords = 'Theo sổ của đơn vị: các cuộc trước đây chưa ghi vào hệ thống.';

export interface TypedWords {
  position: number;
  value?: string;
  notApplicable?: true;
  note?: string;
}

/** What an officer types in the cells that no record counts; communes and months differ a little. Of several months, so many times; a balance is not. */
export function wordsOf(commune: number, month: number, times: number): TypedWords[] {
  const some = (least: number, spread: number) => (least + ((commune * 7 + month * 5) % spread)) * times;
  const millions = (count: number) => `${count}.${String((commune * 130 + month * 70) % 1000).padStart(3, '0')}.000`;
  const received = some(3, 6);
  return [
    { position: 1, value: String(some(2, 5)) },
    { position: 4, value: String(some(4, 9)) },
    { position: 5, value: '0' },
    commune % 2 === 0 ? { position: 8, notApplicable: true } : { position: 8, value: some(120, 400).toString() },
    { position: 9, value: String(some(1, 4)) },
    { position: 10, value: millions(some(8, 14)) },
    { position: 11, value: millions(some(3, 5)) },
    { position: 12, value: millions(some(46, 30) / times) },
    { position: 14, value: String(some(5, 11)), note: fromPaper },
    { position: 15, value: String(received), note: fromPaper },
    { position: 16, value: String(received - (commune % 2)), note: fromPaper },
    { position: 17, value: String((commune + month) % 2), note: beforeRecords },
    { position: 18, value: String(Number((commune + month) % 3 === 0)), note: beforeRecords },
    { position: 19, value: String(Number(commune !== 3)) },
    { position: 20, value: '1' },
    { position: 21, value: String(Number(commune % 2 === 0)) },
    { position: 22, value: '1' },
  ];
}

const lastYear = 'Theo sổ và báo cáo giấy của năm trước.';
/** Aims of a resolution of this year. */
const ofThisYear = [19, 20, 21, 22];

/** The same month of last year: somewhat less of most, all of it from paper, since no record was kept yet. */
export function lastYearWords(commune: number, period: string): TypedWords[] {
  const month = Number(period.slice(-2));
  const some = (least: number, spread: number) => String(least + ((commune * 11 + month * 3) % spread));
  const fromPapers = [
    { position: 2, value: some(1, 4) },
    { position: 3, value: some(60, 130) },
    { position: 6, value: some(1, 3) },
    { position: 7, value: some(45, 70) },
    { position: 13, value: some(8, 15) },
  ].map((cell) => ({ ...cell, note: lastYear }));
  const typed = wordsOf(commune, month + 3, 1).filter(({ position }) => !ofThisYear.includes(position));
  return [...typed.map((cell) => (cell.note ? { ...cell, note: lastYear } : cell)), ...fromPapers];
}
