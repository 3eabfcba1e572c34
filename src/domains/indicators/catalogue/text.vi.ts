export const catalogueRefusalText: Record<string, string> = {
  'indicator-looks-same':
    'Danh mục đã có {code} “{name}” cùng nghĩa. Nếu đây là chỉ tiêu khác, hãy ghi rõ khác ở chỗ nào; nếu không, hãy dùng chỉ tiêu đã có.',
  'indicator-part-unfit':
    'Tử số và mẫu số phải là hai chỉ tiêu khác nhau, đang dùng và không phải là tỷ lệ. Hãy chọn lại.',
  'indicator-measure-taken': 'Nguồn đếm này đã thuộc chỉ tiêu {code} “{name}”. Mỗi nguồn chỉ đếm cho một chỉ tiêu.',
  'indicator-measure-unknown': 'Không có nguồn đếm này.',
  'indicator-line-unknown': 'Không có hệ tổ chức này.',
  'indicator-codes-used-up': 'Đã dùng hết mã cho chỉ tiêu tự thêm (từ 501 đến 999). Hãy báo đơn vị cung cấp hệ thống.',
  'indicator-changed-meanwhile': 'Chỉ tiêu vừa được người khác sửa. Hãy tải lại trang, xem bản mới rồi sửa tiếp.',
  'indicator-retired': 'Chỉ tiêu này đã ngừng dùng.',
  'indicator-is-part': 'Chỉ tiêu này đang là tử số hoặc mẫu số của {code} “{name}”. Hãy ngừng dùng tỷ lệ đó trước.',
  'indicator-follower-unfit': 'Chỉ tiêu thay thế phải là một chỉ tiêu khác và đang được dùng.',
  'indicator-not-retired': 'Chỉ tiêu này đang được dùng.',
  'indicator-part-retired': 'Tỷ lệ này tính từ {code} “{name}” đã ngừng dùng. Hãy dùng lại chỉ tiêu đó trước.',
  'indicator-same-in-use':
    'Đang dùng {code} “{name}” cùng nghĩa với chỉ tiêu này nên không dùng lại được: mỗi số liệu chỉ hỏi một lần.',
};
