/**
 * Where a denunciation belongs: Law on Denunciation 25/2018/QH14, amended among others by Law 136/2025/QH15 (in force since 01/07/2026), whose
 * text was not at hand: so these words name no article and no number of days. Before it: form Articles 22, 23; without a name Article 25;
 * secrecy Articles 9, 56; time limits Articles 24, 30; protection from Article 47 on.
 */
export const denunciationText = {
  title: 'Đây là nội dung tố cáo, trang này không tiếp nhận',
  nothingKept:
    'Chúng tôi chưa lưu bất cứ điều gì bạn vừa viết. Nội dung vẫn còn ở cuối trang này để bạn sao chép, mang tới đúng nơi có thẩm quyền.',
  why: 'Theo Luật Tố cáo số 25/2018/QH14 (đã được sửa đổi, bổ sung), tố cáo phải do cơ quan, tổ chức, cá nhân có thẩm quyền giải quyết, giữ bí mật danh tính và bảo vệ người tố cáo. Trang này không làm được những việc đó, nên không nhận và không giữ nội dung tố cáo.',
  whereTitle: 'Gửi tới đâu',
  where: [
    {
      about: 'Cán bộ, công chức, viên chức vi phạm khi làm nhiệm vụ',
      body: 'Người đứng đầu cơ quan trực tiếp quản lý người đó. Với cán bộ, công chức xã, phường: Chủ tịch Ủy ban nhân dân xã, phường. Tố cáo chính Chủ tịch xã, phường: Chủ tịch Ủy ban nhân dân tỉnh, thành phố.',
    },
    {
      about: 'Hành vi có dấu hiệu tội phạm (tham nhũng, nhận hối lộ, chiếm đoạt tài sản …)',
      body: 'Cơ quan công an nơi gần nhất, hoặc Viện kiểm sát nhân dân. Đây là tin báo, tố giác về tội phạm.',
    },
    {
      about: 'Đảng viên, tổ chức đảng vi phạm',
      body: 'Ủy ban kiểm tra của cấp ủy đang quản lý đảng viên, tổ chức đảng đó.',
    },
    {
      about: 'Vi phạm trong đất đai, môi trường, an toàn thực phẩm, thuế …',
      body: 'Cơ quan quản lý nhà nước về lĩnh vực đó, hoặc Ủy ban nhân dân nơi xảy ra việc.',
    },
    {
      about: 'Chưa biết nơi nào có thẩm quyền',
      body: 'Trụ sở tiếp công dân của tỉnh, thành phố, hoặc nơi tiếp công dân của xã, phường: người tiếp công dân sẽ hướng dẫn.',
    },
  ],
  howTitle: 'Cách tố cáo',
  how: [
    'Viết đơn hoặc đến trình bày trực tiếp.',
    'Đơn ghi ngày tháng năm, họ tên, địa chỉ và cách liên hệ của người tố cáo; hành vi bị tố cáo; người bị tố cáo; có chữ ký hoặc điểm chỉ.',
    'Không ghi tên thì đơn không được xử lý theo trình tự tố cáo; nhưng nếu nội dung rõ ràng, có tài liệu, chứng cứ cụ thể thì cơ quan nhận được vẫn xem để thanh tra, kiểm tra.',
  ],
  lawTitle: 'Luật Tố cáo bảo đảm cho bạn',
  law: [
    'Được giữ bí mật họ tên, địa chỉ, bút tích và thông tin cá nhân khác.',
    'Cơ quan nhận tố cáo phải vào sổ, phân loại và xử lý ban đầu trong thời hạn luật định.',
    'Tố cáo đã thụ lý phải được giải quyết trong thời hạn luật định; việc phức tạp có thể được gia hạn, và bạn được thông báo.',
    'Được bảo vệ vị trí công tác, việc làm, tính mạng, sức khỏe, tài sản của mình và người thân.',
    'Cố ý tố cáo sai sự thật là hành vi bị cấm.',
  ],
  yourWords: 'Lời bạn đã viết, để sao chép',
  noDenunciation:
    'Đây không phải tố cáo? Quay lại, viết rõ điều bạn phản ánh hoặc đề nghị và bỏ phần nói về vi phạm của một người.',
  back: 'Quay lại sửa nội dung',
  askTitle: 'Có phải bạn đang tố cáo một người hoặc một cơ quan vi phạm pháp luật không?',
  askHint:
    'Nội dung bạn viết có chỗ giống lời tố cáo. Tố cáo do cơ quan có thẩm quyền theo Luật Tố cáo số 25/2018/QH14 giải quyết; trang này không nhận và không lưu.',
  isPetition: 'Không, tôi phản ánh, hỏi hoặc đề nghị',
  isDenunciation: 'Có, tôi tố cáo. Hãy chỉ cho tôi nơi gửi',
  dangerTitle: 'Nếu có người đang gặp nguy hiểm, hãy gọi ngay',
  numbers: [
    { number: '113', what: 'Công an' },
    { number: '114', what: 'Cháy nổ, cứu nạn' },
    { number: '115', what: 'Cấp cứu' },
    { number: '111', what: 'Bảo vệ trẻ em' },
  ],
};
