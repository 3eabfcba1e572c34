export const correctText = {
  title: 'Sửa thông tin văn bản',
  submit: 'Lưu thông tin',
  sentTitle: 'Văn bản đã gửi',
  sentBody:
    'Thông tin mới hiện ở mọi đơn vị đang giữ văn bản và ở các nhiệm vụ đã giao. Lý do và thông tin cũ được lưu lại, nơi nhận xem được.',
  reason: 'Lý do đính chính',
  optionalReason: 'Lý do sửa (nếu cần)',
  history: 'Lịch sử đính chính',
  corrected: (labels: string) => `Sửa ${labels}`,
  because: (reason: string) => `Lý do: ${reason}`,
  nothing: 'để trống',
};
