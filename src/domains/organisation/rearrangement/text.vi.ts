import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { RowKind } from './schema.ts';
import type { PlanState } from './rules.ts';

/** The paper of a plan as successions, rights and steps name it. */
export function paperLabel(paper: string, on: string): string {
  return `${paper} ngày ${formatDay(on)}`;
}

export const rowKindText: Record<RowKind, string> = { merge: 'Nhập', split: 'Chia', rename: 'Đổi tên' };

export const planStateText: Record<PlanState, string> = {
  drafted: 'Đang soạn',
  dropped: 'Đã bỏ',
  carrying: 'Đang thực hiện',
  carried: 'Đã thực hiện, chưa chốt',
  undoing: 'Đang hoàn lại',
  undone: 'Đã hoàn lại',
  closed: 'Đã chốt',
};

export const text = {
  title: 'Sắp xếp địa bàn',
  about: (place: string) => `Nhập, chia, đổi tên thôn, tổ dân phố của ${place}`,
  open: 'Sắp xếp thôn, tổ dân phố',
  none: 'Chưa có phương án nào',
  noneBody: 'Lập phương án khi có nghị quyết nhập, chia hoặc đổi tên. Xem trước tác động rồi mới thực hiện.',
  choosePlace: 'Chọn xã, phường',
  choosePlaceBody: 'Vào trang Đơn vị, mở xã hoặc phường cần sắp xếp rồi chọn “Sắp xếp thôn, tổ dân phố”.',
  toPlaces: 'Vào trang Đơn vị',
  create: 'Lập phương án',
  newTitle: 'Lập phương án sắp xếp',
  paper: 'Văn bản quyết định',
  paperHint: 'Số và ký hiệu, ví dụ: Nghị quyết số 12/NQ-HĐND',
  paperOn: 'Ngày ban hành',
  effectiveOn: 'Ngày có hiệu lực',
  effectiveHint: 'Tên và địa bàn mới tính từ ngày này',
  start: 'Tạo phương án',
  list: { paper: 'Văn bản', rows: 'Nội dung', effectiveOn: 'Hiệu lực', state: 'Tình trạng' },
  rowsOf: (rows: number, from: number, to: number) => `${rows} nội dung: ${from} thành ${to}`,
  plan: {
    facts: 'Thông tin',
    place: 'Địa bàn',
    parts: 'Thôn, tổ dân phố',
    partsValue: (before: number, after: number) => `${before} hiện có, còn ${after} sau sắp xếp`,
    partsDone: (before: number, after: number) => `${before} trước sắp xếp, ${after} sau sắp xếp`,
    orderedBy: 'Người thực hiện',
    rows: 'Nội dung sắp xếp',
    noRows: 'Chưa có nội dung',
    noRowsBody: 'Thêm từng trường hợp nhập, chia hoặc đổi tên ở mục bên dưới.',
    from: 'Hiện nay',
    to: 'Sau sắp xếp',
    touches: 'Tác động',
    heir: 'tiếp nhận việc đang làm',
    nothing: 'Không có dữ liệu bị tác động',
    dropRow: 'Bỏ',
    dropRowOf: (names: string) => `Bỏ nội dung sắp xếp ${names}`,
    unitsFollow: 'Đơn vị mới',
    add: 'Thêm nội dung',
    addMerge: 'Nhập nhiều thành một',
    addSplit: 'Chia một thành nhiều',
    addRename: 'Đổi tên',
    mergeFrom: 'Nhập các thôn, tổ dân phố',
    splitFrom: 'Chia thôn, tổ dân phố',
    renameFrom: 'Đổi tên thôn, tổ dân phố',
    newName: 'Tên mới',
    heirName: 'Phần tiếp nhận việc đang làm',
    heirHint: 'Tài khoản, quyền và việc đang làm chuyển về đây',
    others: 'Các phần còn lại',
    othersHint: 'Mỗi dòng một tên',
    placeKind: 'Loại',
    noParts: 'Tất cả thôn, tổ dân phố đã có trong phương án.',
    impact: 'Tác động khi thực hiện',
    impactOf: { what: 'Dữ liệu', count: 'Số lượng', fate: 'Sẽ thế nào' },
    units: 'Đơn vị kết thúc',
    unitsFate: 'Đóng và xếp vào lịch sử của đơn vị mới',
    branches: 'Chi hội, tổ trực thuộc',
    branchesFate: 'Chuyển về dưới đơn vị mới, giữ nguyên dữ liệu',
    compared: 'Đối chiếu trước và sau',
    before: 'Trước',
    after: 'Sau',
    agree: 'Khớp',
    differ: 'Lệch',
    carry: 'Thực hiện sắp xếp',
    carryBody: 'Có thể hoàn lại cho đến khi chốt.',
    carryConfirm: 'Thực hiện phương án này?',
    carryConfirmBody: 'Đơn vị cũ đóng lại; tài khoản, quyền và việc đang làm chuyển sang đơn vị mới.',
    cannot: 'Chưa thực hiện được',
    undo: 'Hoàn lại',
    undoBody: 'Trả mọi thứ về như trước khi thực hiện. Sau khi chốt thì không hoàn lại được nữa.',
    undoConfirm: 'Hoàn lại phương án này?',
    undoLoses: 'Không hoàn lại được vì đơn vị mới đã phát sinh',
    close: 'Chốt phương án',
    closeBody: 'Chốt khi đã kiểm tra xong. Từ đó kết quả sắp xếp là chính thức.',
    closeConfirm: 'Chốt phương án này?',
    closeConfirmBody: 'Sau khi chốt không hoàn lại được.',
    drop: 'Bỏ phương án',
    dropConfirm: 'Bỏ phương án này?',
    progress: 'Tiến độ',
    carryingBody: 'Có thể rời trang này, công việc vẫn tiếp tục.',
    continue: 'Tiếp tục',
    continueBody: 'Nếu tiến độ đứng yên quá một phút, bấm Tiếp tục. Phần đã làm không làm lại.',
    doneOf: (done: number, total: number) => `${done}/${total}`,
    finished: 'Đã xong',
    left: 'Còn lại',
    carriedNotice: 'Đã thực hiện xong. Hãy kiểm tra rồi chốt, hoặc hoàn lại.',
    undoneNotice: 'Đã trả về như trước khi thực hiện.',
  },
  before: {
    title: 'Đơn vị trước sắp xếp',
    work: 'Nhiệm vụ',
    activities: 'Hoạt động',
    since: (day: string) => `Nhập vào từ ${day}`,
    include: 'Kể cả đơn vị trước sắp xếp',
    after: 'Tiếp nối',
  },
} as const;

export const jobText = {
  rearrange: {
    name: 'Thực hiện sắp xếp địa bàn',
    about: 'Làm từng phần nhỏ theo phương án đã được duyệt; dừng giữa chừng thì lần sau làm tiếp.',
  },
} as const;

const named = (sentence: (name: string) => string) => (details: Readonly<Record<string, string | number>>) =>
  sentence(String(details.name ?? ''));

export const refusalText: Record<string, string | ((details: Readonly<Record<string, string | number>>) => string)> = {
  'plan-not-found': 'Không tìm thấy phương án này.',
  'plan-not-so-far': 'Phương án không còn ở bước này. Hãy tải lại trang.',
  'plan-changed': 'Phương án đã thay đổi từ khi trang này mở ra. Hãy xem lại trước khi thực hiện.',
  'plan-empty': 'Phương án chưa có nội dung nào.',
  'plan-refused': ({ count }) => `Còn ${count} điểm chưa thực hiện được. Xem tại từng nội dung.`,
  'plan-not-yet': 'Chưa đến ngày có hiệu lực. Thực hiện từ ngày đó.',
  'plan-does-not-add-up': 'Số liệu trước và sau chưa khớp. Hãy hoàn lại và thực hiện lại.',
  'undo-loses': ({ count }) =>
    `Đơn vị mới đã có ${count} phát sinh từ khi sắp xếp. Hoàn lại sẽ làm mất, nên không thực hiện.`,
  'place-has-no-parts': 'Địa bàn này không có thôn, tổ dân phố để sắp xếp.',
  'effective-before-paper': 'Ngày có hiệu lực không được trước ngày ban hành.',
  'merge-needs-two': 'Chọn từ hai thôn, tổ dân phố trở lên để nhập.',
  'split-needs-two': 'Chọn một thôn, tổ dân phố và nêu ít nhất hai phần.',
  'rename-needs-one': 'Chọn một thôn, tổ dân phố để đổi tên.',
  'part-not-here': 'Có thôn, tổ dân phố không còn thuộc địa bàn này.',
  'part-named-twice': named((name) => `${name} đã có ở nội dung khác.`),
  'part-younger-than-plan': named((name) => `${name} mới lập hoặc đổi tên từ ngày có hiệu lực trở đi.`),
  'part-has-parts': named((name) => `${name} còn địa bàn bên trong. Sắp xếp các địa bàn đó trước.`),
  'place-name-invalid': named((name) => `Tên “${name}” cần từ 3 ký tự và có chữ.`),
  'place-name-taken': named((name) => `Tên “${name}” bị trùng trong địa bàn sau sắp xếp.`),
  'kind-not-here': named((name) => `Loại của “${name}” không hợp với địa bàn này.`),
  'unit-without-successor': named((name) => `${name} không có đơn vị tiếp nối. Hãy đóng đơn vị này trước.`),
  'own-post-in-row':
    'Bạn đang giữ chức danh hoặc quyền ở đây. Người khác phải thực hiện, vì không ai tự cấp quyền cho mình.',
};
