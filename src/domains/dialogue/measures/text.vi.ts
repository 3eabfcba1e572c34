export const measureText = {
  held: { name: 'Cuộc đối thoại', unit: 'cuộc' },
  regular: { name: 'Cuộc đối thoại định kỳ', unit: 'cuộc' },
  extraordinary: { name: 'Cuộc đối thoại đột xuất', unit: 'cuộc' },
  thematic: { name: 'Cuộc đối thoại chuyên đề', unit: 'cuộc' },
  youth: { name: 'Cuộc đối thoại với thanh niên', unit: 'cuộc' },
  attendance: { name: 'Lượt người dự đối thoại', unit: 'lượt người' },
  raised: { name: 'Ý kiến tại đối thoại', unit: 'ý kiến' },
  answered: { name: 'Ý kiến được trả lời tại chỗ', unit: 'ý kiến' },
  notices: { name: 'Thông báo kết luận sau đối thoại', unit: 'văn bản' },
  concluded: { name: 'Kết luận sau đối thoại', unit: 'kết luận' },
  confirmed: { name: 'Kết luận sau đối thoại được xác nhận xong', unit: 'kết luận' },
};
