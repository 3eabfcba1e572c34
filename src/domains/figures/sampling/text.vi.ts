export const samplingRefusalText: Record<string, string> = {
  'total-astray':
    'Có tổng số liệu không đúng bằng phép cộng lại từ các lần gửi. Hãy chạy “caunoi check” để biết chỉ tiêu và kỳ nào, sao lưu rồi báo người phát triển.',
};

export const jobText = {
  'figures.sample': {
    name: 'Kiểm tra ngẫu nhiên tổng số liệu',
    about: 'Mười phút một lần cộng lại vài chỉ tiêu, vài kỳ chọn ngẫu nhiên từ các lần gửi và so với tổng đang dùng.',
  },
  'figures.recheck': {
    name: 'Cộng lại tổng bị nghi sai',
    about: 'Chỉ chạy khi lần kiểm tra ngẫu nhiên thấy tổng không khớp: cộng lại tổng ấy, báo lỗi cho đến khi khớp.',
  },
};
