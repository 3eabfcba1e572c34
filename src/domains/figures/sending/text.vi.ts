export const figureRefusalText: Record<string, string> = {
  'figures-not-found': 'Không tìm thấy biểu số liệu này, hoặc đồng chí không có quyền xem.',
  'form-locked': 'Biểu đã khóa từ sau ngày {on}. Nếu cần bổ sung, hãy đề nghị đơn vị thu mở lại.',
  'cell-not-found': 'Biểu này không có ô số {position}.',
  'figures-incomplete':
    'Còn {count} ô bắt buộc chưa có số liệu. Nếu ô không áp dụng cho đơn vị, hãy chọn “Không áp dụng”.',
  'figures-differ-from-records':
    'Có {count} ô khác với số đếm từ sổ công việc mà chưa nói vì sao. Hãy ghi lý do tại ô, hoặc lấy số đã đếm.',
  'figures-disagree': 'Số liệu giữa các ô chưa khớp: {says} Hãy sửa, hoặc xem lại biểu.',
  'figures-unchanged': 'Số liệu không khác gì lần gửi trước, nên không gửi lại.',
  'figures-changed': 'Có người khác vừa gửi biểu này (lần {rev}). Hãy xem lại số liệu mới trước khi gửi.',
  'figures-of-another-form': 'Số ô không đúng với biểu: biểu có {cells} ô.',
  'figures-out-of-order': 'Biểu đang ở trạng thái khác, không làm bước này được nữa. Hãy tải lại trang.',
  'figures-own': 'Người gửi số liệu không tự tiếp nhận hay trả lại biểu của mình.',
  'return-needs-reason': 'Hãy ghi lý do tại một ô, hoặc lý do chung.',
  'nothing-to-leave': 'Không còn ghi chép nào từ khi gửi để chuyển sang kỳ sau.',
  'records-gone': 'Có ghi chép đã rút hoặc số đếm giảm so với lúc gửi: hãy gửi bản sửa, không chuyển sang kỳ sau được.',
  'figures-not-carried': 'Chỉ tiêu này tính tại thời điểm cuối kỳ, không cộng dồn, nên không chuyển sang kỳ sau được.',
  'seal-not-found': 'Không tìm thấy bản chốt này.',
  'nothing-to-seal': 'Chưa có biểu nào được tiếp nhận để chốt.',
};
