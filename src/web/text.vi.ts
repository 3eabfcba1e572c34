export const productName = 'Cầu Nối';

/** The title of the browser tab. */
export function pageTitle(title?: string): string {
  return title
    ? `${title} – ${productName}`
    : `${productName} – hệ thống làm việc của Mặt trận và các tổ chức thành viên`;
}

export const webText = {
  shell: {
    skip: 'Tới nội dung chính',
    navigation: 'Các phần của hệ thống',
    more: 'Thêm',
    actingFor: 'Làm việc cho',
    noUnit: 'Chưa gắn với đơn vị nào',
    account: 'Tài khoản của',
    mine: 'Tài khoản của tôi',
    signOut: 'Đăng xuất',
    waiting: 'việc chờ',
  },
  search: {
    open: 'Tìm',
    label: 'Tìm trong toàn hệ thống',
    placeholder: 'Gõ vài chữ, có dấu hoặc không dấu',
    hint: 'Tìm nhiệm vụ, văn bản, hoạt động, báo cáo, đơn vị, địa bàn. Mũi tên để chọn, Enter để mở.',
    results: 'Kết quả tìm',
    none: 'Không thấy kết quả. Hãy thử ít chữ hơn.',
    close: 'Đóng',
  },
  entrance: { about: 'Hệ thống làm việc của Mặt trận và các tổ chức thành viên' },
  table: {
    pages: 'Chuyển trang',
    previous: 'Trang trước',
    next: 'Trang sau',
    selectAll: 'Chọn tất cả trong trang này',
    selected: (count: number) => (count === 0 ? 'Chưa chọn dòng nào' : `Đã chọn ${count} dòng`),
    choice: 'Chọn',
  },
  month: {
    of: (month: string) => `Tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}`,
    previous: 'Tháng trước',
    next: 'Tháng sau',
    thisMonth: 'Tháng này',
    weekdays: ['Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy', 'Chủ nhật'],
    more: (count: number) => `Thêm ${count} việc`,
  },
  filter: {
    label: 'Tìm và lọc',
    apply: 'Lọc',
    search: 'Tìm',
    all: 'Tất cả',
    more: 'Bộ lọc',
    on: 'Đang lọc:',
    remove: (label: string) => `Bỏ lọc ${label}`,
    clear: 'Bỏ tất cả',
  },
  facts: { none: 'Chưa có' },
  field: {
    required: 'bắt buộc',
    choose: '– Chọn –',
    length: (length: string, most: string) => `${length} ký tự, nhiều nhất ${most}`,
    dayFormat: 'ngày/tháng/năm',
    pickDay: 'Chọn ngày trên lịch',
    chooseFile: 'Chọn tệp',
    dropFile: 'hoặc kéo thả vào đây',
  },
  form: {
    cancel: 'Hủy',
    sending: 'Đang gửi…',
    again: 'Gửi lại',
    refusedFields: (count: number) => `Chưa gửi được: có ${count} chỗ cần sửa`,
    signIn: 'Đăng nhập ở thẻ mới, rồi quay lại đây gửi tiếp',
    requestId: (id: string) => `Mã yêu cầu: ${id}`,
  },
  draft: {
    restored: (at: string) => `Đã khôi phục bản đang gõ dở lúc ${at}.`,
    drop: 'Bỏ bản này',
    saving: 'Đang lưu bản nháp…',
    saved: (at: string) => `Đã lưu bản nháp lúc ${at}.`,
    failed: 'Chưa lưu được bản nháp; hệ thống sẽ thử lại khi gõ tiếp.',
    refused: 'Nội dung này không được phép lưu nháp nên bản nháp đã được xóa.',
    dropped: 'Bản nháp đã được xóa; trang này không lưu nháp nữa.',
  },
  unsent: {
    title: 'Rời trang khi chưa gửi?',
    body: 'Nội dung đang nhập chưa được gửi và sẽ mất nếu rời trang này.',
    leave: 'Rời trang',
    stay: 'Ở lại',
  },
  dialog: { cancel: 'Không, quay lại' },
  failure: {
    notFoundTitle: 'Không tìm thấy trang này',
    notFoundBody: 'Địa chỉ có thể đã gõ sai, hoặc nội dung đã chuyển chỗ, hoặc bạn không có quyền xem nội dung đó.',
    notAllowedTitle: 'Bạn không có quyền thực hiện việc này',
    notAllowedBody: 'Nếu việc này thuộc nhiệm vụ được giao, hãy đề nghị người quản trị của đơn vị cấp quyền.',
    offlineTitle: 'Mất kết nối',
    offlineBody: 'Không liên lạc được với máy chủ. Hãy kiểm tra đường mạng rồi thử lại.',
    awayTitle: 'Máy chủ đang tạm ngừng',
    awayBody: 'Có thể hệ thống đang được nâng cấp. Hãy chờ ít phút rồi thử lại.',
    brokenTitle: 'Hệ thống gặp lỗi',
    brokenBody:
      'Đây là lỗi của hệ thống, không phải do bạn. Hãy thử lại; nếu vẫn lỗi, báo người quản trị kèm mã yêu cầu dưới đây.',
    again: 'Thử lại',
    home: 'Về trang đầu',
    requestId: 'Mã yêu cầu',
  },
};
