export const targetRefusalText: Record<string, string> = {
  'target-not-found': 'Không tìm thấy chỉ tiêu giao này, hoặc đồng chí không có quyền xem.',
  'target-already-set': 'Đơn vị đã có chỉ tiêu này cho cùng thời gian. Hãy mở chỉ tiêu đó để thay đổi.',
  'target-ends-before': 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  'target-unit-not-below': 'Chỉ giao được cho đơn vị đang hoạt động và ở dưới đơn vị giao.',
  'target-easier-without-reason': 'Mức giao cho {unit} thấp hơn yêu cầu. Hãy ghi lý do, hoặc giao bằng hay cao hơn.',
  'target-easier-than-given': 'Mức tự đặt không được nhẹ hơn mức được giao. Nếu thấy khó đạt, hãy đề nghị điều chỉnh.',
  'target-out-of-order': 'Chỉ tiêu đang ở trạng thái khác, không làm bước này được nữa. Hãy tải lại trang.',
  'target-value-invalid': 'Hãy nhập mức là một số, ví dụ 12 hoặc 12,5.',
  'target-rows-empty': 'Hãy nhập mức cho ít nhất một đơn vị.',
  'indicator-not-found': 'Không tìm thấy chỉ tiêu này trong danh mục, hoặc chỉ tiêu đã ngừng dùng.',
};
