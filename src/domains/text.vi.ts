/** The parts of the product, as the menu calls them. */
export const navigationText = {
  today: 'Hôm nay',
  commitments: 'Nhiệm vụ',
  activities: 'Hoạt động',
  meetings: 'Lịch họp',
  dialogues: 'Đối thoại, kiến nghị',
  directives: 'Văn bản',
  supervision: 'Giám sát',
  reports: 'Báo cáo',
  figures: 'Số liệu',
  units: 'Đơn vị',
  sites: 'Trang tin',
  accounts: 'Tài khoản',
  catalogue: 'Danh mục chỉ tiêu',
  dataRequests: 'Yêu cầu về dữ liệu cá nhân',
  operations: 'Vận hành',
  examples: 'Ví dụ đọc văn bản',
  quickLog: 'Ghi nhanh',
};

/** What other domains put on the first screen. */
export const todayText = { waiting: 'Việc khác đang chờ đơn vị', late: 'Quá hạn' };

/** The heads of what the search box finds. */
export const searchText = {
  commitments: 'Nhiệm vụ của đơn vị',
  papers: 'Văn bản',
  activities: 'Hoạt động của đơn vị',
  reports: 'Báo cáo của đơn vị',
  units: 'Đơn vị',
  places: 'Địa bàn',
  people: 'Tài khoản',
};

/** Words of what the platform and the browser refuse. */
export const platformRefusalText = {
  'input-invalid': 'Có chỗ chưa nhập đúng. Hãy xem lại các mục được đánh dấu.',
  'not-allowed':
    'Bạn không có quyền thực hiện việc này. Nếu đây là việc được giao, hãy đề nghị người quản trị cấp quyền.',
  'sign-in-needed': 'Phiên đăng nhập đã kết thúc. Những gì đã nhập vẫn còn nguyên trên trang này.',
  'form-already-used':
    'Lần gửi trước của biểu mẫu này đã được thực hiện, chỉ có câu trả lời không về tới máy. Những gì vừa sửa chưa được ghi và vẫn còn trên trang này: hãy chép lại phần cần giữ, tải lại trang để xem kết quả rồi sửa tiếp.',
  'names-somebody': ({ found }: Record<string, string | number>) =>
    `Câu chữ có vẻ nêu một người cụ thể${found ? `: ${found}` : ''}. Hãy viết lại để không nêu ai; nếu đó là tên nơi, chức vụ, hoặc người ấy đã đồng ý, hãy đánh dấu ô xác nhận đã xem lại.`,
  'field-required': 'Mục này bắt buộc phải nhập.',
  'field-too-long': 'Nội dung quá dài, hãy rút gọn.',
  'html-too-long': 'Nội dung dài quá mức cho phép. Hãy chia thành nhiều bài.',
  'field-unpicked': 'Tên vừa gõ chưa được chọn. Hãy chọn trong danh sách, hoặc xóa chữ đã gõ.',
  'field-too-small': 'Giá trị quá nhỏ hoặc còn thiếu.',
  'figures-unexplained':
    'Còn {count} chỗ số liệu chưa khớp. Hãy sửa lại, hoặc ghi lời giải trình cho từng chỗ ở dưới rồi thực hiện lại.',
  'finding-gone': 'Chỗ số liệu này đã được sửa hoặc chưa kịp lưu. Hãy đợi vài giây rồi lưu lại lời giải trình.',
  'key-refused': 'Khóa truy cập này không dùng được.',
  'key-needs-https': 'Khóa truy cập chỉ được gửi qua https, trừ khi gọi ngay trên máy chủ.',
  'account-changed': 'Máy này đang đăng nhập bằng tài khoản khác nên chưa gửi.',
  'too-many-calls': 'Gọi quá nhiều lần trong một phút. Hãy thử lại sau {seconds} giây.',
  'scope-too-wide': 'Phạm vi có quá nhiều đơn vị để đếm một lần. Hãy chọn đơn vị cấp dưới.',
  'field-unknown': 'Không có mục này.',
  'address-not-found': 'Không có địa chỉ này.',
  'field-invalid': 'Giá trị không hợp lệ, hãy kiểm tra lại.',
  'connection-lost': 'Mất kết nối nên chưa gửi được. Những gì đã nhập vẫn còn nguyên; hãy kiểm tra mạng rồi gửi lại.',
  'server-away':
    'Máy chủ đang tạm ngừng nên chưa gửi được. Những gì đã nhập vẫn còn nguyên; hãy chờ ít phút rồi gửi lại.',
  'server-failed':
    'Hệ thống gặp lỗi khi xử lý. Những gì đã nhập vẫn còn nguyên; hãy gửi lại, nếu vẫn lỗi hãy báo người quản trị.',
  'body-too-large': 'Tệp gửi kèm quá lớn: mỗi lần gửi không quá 25 MB. Hãy bớt tệp hoặc gửi làm nhiều lần.',
};
