/** Pages that the server answers by itself, before any page of the product runs. */
export const serverText = {
  crossSite: {
    title: 'Yêu cầu đến từ một trang khác',
    body: 'Để bảo vệ tài khoản, hệ thống chỉ nhận dữ liệu gửi từ chính các trang của mình. Hãy mở lại trang cần làm và gửi lại.',
  },
  tooLarge: {
    title: 'Dữ liệu gửi lên quá lớn',
    body: 'Mỗi lần gửi không quá 25 MB. Hãy bớt tệp đính kèm hoặc gửi làm nhiều lần.',
  },
  failed: {
    title: 'Hệ thống gặp lỗi',
    body: 'Việc vừa làm có thể chưa được ghi nhận. Hãy quay lại trang trước, kiểm tra và thử lại; nếu vẫn lỗi, báo người quản trị kèm mã yêu cầu dưới đây.',
  },
  notFound: { title: 'Không có tệp này', body: 'Hãy tải lại trang để dùng phiên bản mới nhất.' },
  tooMany: {
    title: 'Có quá nhiều yêu cầu từ mạng của bạn',
    body: 'Để mọi người cùng đọc được, trang tạm dừng nhận yêu cầu từ mạng này trong ít phút. Hãy đợi rồi tải lại trang.',
  },
  busy: {
    title: 'Trang đang có rất đông người xem',
    body: 'Hãy đợi vài giây rồi tải lại trang. Nội dung đã gửi trước đó không bị mất.',
  },
  noPage: { title: 'Không có trang này', body: 'Địa chỉ có thể đã gõ nhầm hoặc trang không còn nữa.' },
  product: 'Cầu Nối',
  noAccount:
    'Chưa có tài khoản nào. Hãy dừng máy chủ và chạy: npm run caunoi -- account first\n' +
    'There is no account yet. Stop the server and run: npm run caunoi -- account first',
  /** For the person at the terminal, who may read either language. */
  folderInUse: (folder: string) =>
    `Thư mục dữ liệu ${folder} đang được một máy chủ Cầu Nối khác sử dụng. Hãy dừng máy chủ đó trước, hoặc chọn thư mục khác bằng --data.\n` +
    `The data folder ${folder} is in use by another Cầu Nối server. Stop that one first, or choose another folder with --data.`,
  home: 'Về trang đầu',
  requestId: 'Mã yêu cầu',
};
