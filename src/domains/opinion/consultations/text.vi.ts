import type { ConsultationState, Matter } from './rules.ts';

export const matterText: Record<Matter, string> = {
  'decide-two-thirds': 'Bàn và quyết định, cần từ 2/3 số hộ',
  'decide-half': 'Bàn và quyết định, cần trên 50% số hộ',
  comment: 'Tham gia ý kiến trước khi cơ quan có thẩm quyền quyết định',
  propose: 'Đề xuất nội dung đưa ra bàn, cần từ 10% số hộ',
};

export const matterHint: Record<Matter, string> = {
  'decide-two-thirds': 'Nội dung ở khoản 1, khoản 2 Điều 15 Luật Thực hiện dân chủ ở cơ sở.',
  'decide-half': 'Nội dung ở các khoản 3, 4, 5, 6 Điều 15.',
  comment: 'Thời gian lấy ý kiến ít nhất 20 ngày (Điều 28).',
  propose: 'Sáng kiến của công dân (Điều 16).',
};

export const stateText: Record<ConsultationState, string> = {
  planned: 'Đã lên kế hoạch',
  open: 'Đang lấy ý kiến',
  counted: 'Đã kiểm phiếu',
  called_off: 'Đã hủy',
};

export const consultationRefusals = {
  'consultation-not-found': 'Không tìm thấy cuộc lấy ý kiến, hoặc bạn không được xem.',
  'consultation-changed': 'Vừa có người sửa cuộc lấy ý kiến này. Hãy tải lại trang để xem bản mới rồi sửa tiếp.',
  'consultation-planned': 'Chưa nhập kết quả của khu dân cư nào.',
  'consultation-open': 'Đang lấy ý kiến nên không làm được việc này.',
  'consultation-counted': 'Đã kiểm phiếu xong nên không thay đổi được nữa.',
  'consultation-called-off': 'Cuộc lấy ý kiến đã hủy.',
  'consultation-published': 'Kết quả đã công khai nên không thay đổi được nữa.',
  'consultation-not-begun': 'Chưa tới ngày bắt đầu lấy ý kiến.',
  'consultation-span': 'Ngày kết thúc phải từ ngày bắt đầu trở đi, trong vòng 180 ngày.',
  'comment-too-short': 'Phải lấy ý kiến ít nhất 20 ngày (Điều 28 Luật Thực hiện dân chủ ở cơ sở).',
  'comment-runs': 'Nhân dân còn được góp ý đến hết ngày kết thúc. Hãy khóa kết quả từ ngày đó.',
  'notice-too-late': 'Phải thông báo trước ít nhất 2 ngày.',
  'minutes-first': 'Hãy ghi số, ngày của biên bản trước khi công khai.',
  'minutes-signed': 'Biên bản đã ký nên số phiếu không sửa được nữa.',
  'count-unchanged': 'Số liệu vẫn như cũ, không có gì để sửa.',
  'minutes-before-count': 'Biên bản không thể lập trước ngày kiểm phiếu, cũng không thể sau hôm nay.',
  'areas-needed': 'Hãy nhập số hộ của ít nhất một khu dân cư.',
  'area-not-asked': 'Khu dân cư này không thuộc cuộc lấy ý kiến.',
  'area-twice': 'Mỗi khu dân cư chỉ ghi một lần, và phải thuộc địa bàn của đơn vị.',
  'ballots-above-households': 'Số phiếu phát ra nhiều hơn số hộ của khu dân cư.',
  'ballots-above-handed-out': 'Số phiếu thu về nhiều hơn số phiếu phát ra.',
};

/** In a plan of rearrangement: what is counted, and what becomes of it. */
export const rearrangementText = {
  'open-consultation': {
    name: 'Cuộc lấy ý kiến hộ gia đình chưa xong',
    fate: 'Đơn vị mới kiểm phiếu, lập biên bản, công khai; giữ nguyên các thôn, tổ đã lấy ý kiến',
  },
} as const;
