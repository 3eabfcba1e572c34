export const measureText = {
  petitions_received: { name: 'Kiến nghị, phản ánh đã nhận', unit: 'việc' },
  petitions_answered: { name: 'Kiến nghị, phản ánh đã trả lời', unit: 'việc' },
  petitions_in_time: { name: 'Kiến nghị, phản ánh trả lời đúng hạn', unit: 'việc' },
  petitions_handed_over: { name: 'Kiến nghị, phản ánh đã chuyển đơn vị khác', unit: 'lượt chuyển' },
  petitions_solved: { name: 'Kiến nghị, phản ánh người gửi xác nhận đã giải quyết', unit: 'việc' },
  petitions_not_solved: { name: 'Kiến nghị, phản ánh người gửi cho là chưa giải quyết', unit: 'việc' },
  petitions_unconfirmed: { name: 'Kiến nghị, phản ánh đã trả lời, người gửi chưa xác nhận', unit: 'việc' },
  feedback_received: { name: 'Phản ánh tiếp nhận trong kỳ', unit: 'phản ánh' },
  feedback_answered: { name: 'Phản ánh nhận trong kỳ đã trả lời', unit: 'phản ánh' },
  feedback_solved: { name: 'Phản ánh nhận trong kỳ đã giải quyết dứt điểm', unit: 'phản ánh' },
  feedback_soon: { name: 'Phản ánh nhận trong kỳ được trả lời trong 2 ngày', unit: 'phản ánh' },
};
