import { formatDay } from '#platform/vietnamese/day-format.ts';

/** The words of the quick log; those of its fields are those of the log itself. */
export const text = {
  title: 'Ghi nhanh',
  about: 'Ghi hoạt động ở cơ sở, dùng được cả khi mất sóng.',
  home: 'Trang chính',
  opening: 'Đang mở…',
  noScript: 'Trang này cần JavaScript để cất hoạt động trên máy khi mất sóng. Hãy bật JavaScript rồi mở lại.',
  line: {
    offline: 'Đang mất kết nối. Cứ ghi như thường: máy cất lại và tự gửi khi có mạng.',
    ended: 'Phiên đăng nhập đã kết thúc. Những gì đã ghi vẫn còn nguyên trên máy này.',
    signIn: 'Đăng nhập để gửi',
    full: 'Máy không cất được nội dung này (có thể đã hết chỗ). Hãy giữ trang mở, giải phóng bộ nhớ rồi thử lại.',
    onlyOnline: 'Địa chỉ này chưa dùng https nên trang chỉ mở được khi có mạng; những gì đã ghi vẫn được cất trên máy.',
    otherPosts: (count: number) =>
      `Máy này còn ${count} hoạt động bạn ghi cho đơn vị khác, chưa gửi. Về trang chính, chuyển sang đơn vị đó rồi mở lại trang này để gửi.`,
  },
  locked: {
    title: 'Đăng nhập để ghi',
    online: 'Hoạt động được ghi dưới tên người đăng nhập. Những gì bạn đã ghi trên máy này mà chưa gửi vẫn còn nguyên.',
    signIn: 'Đăng nhập',
    offlineTitle: 'Cần đăng nhập khi có mạng',
    offline:
      'Máy này chưa có ai đăng nhập, hoặc là máy dùng chung và phiên làm việc đã hết. Khi có mạng, hãy đăng nhập một lần; trên máy dùng riêng, trang này sau đó mở được cả khi mất sóng.',
    again: 'Thử lại',
  },
  mayNot: {
    title: 'Tài khoản này không ghi được hoạt động',
    body: 'Tài khoản chưa gắn với đơn vị, hoặc chưa được cấp quyền ghi hoạt động. Hãy đề nghị người quản trị của đơn vị.',
  },
  box: {
    title: 'Hộp gửi đi',
    summary: (count: number, since: string) => `${count} hoạt động chưa gửi, cất từ ${since}`,
    drafts: (count: number) => `${count} hoạt động đang ghi dở`,
    send: 'Gửi ngay',
    sending: 'Đang gửi…',
    states: {
      draft: 'Đang ghi dở',
      queued: 'Chờ gửi',
      sending: 'Chờ máy chủ trả lời',
      refused: 'Chưa được nhận',
      photos: (left: number) => `Đã ghi, còn ${left} ảnh chưa gửi`,
    },
    photos: (count: number) => `${count} ảnh`,
    mend: 'Sửa',
    resume: 'Ghi tiếp',
    again: 'Gửi lại',
    drop: 'Bỏ',
    dropPhoto: 'Bỏ ảnh',
    open: 'Xem hoạt động',
    list: 'Xem danh sách hoạt động',
    unnamed: 'Chưa chọn loại hoạt động',
    dropTitle: 'Bỏ hoạt động này?',
    dropBody: 'Nội dung và ảnh chưa gửi sẽ bị xóa khỏi máy, không lấy lại được.',
    dropConfirm: 'Bỏ hoạt động',
    keep: 'Giữ lại',
  },
  form: {
    title: 'Hoạt động mới',
    mendTitle: 'Sửa hoạt động chưa gửi',
    today: 'Hôm nay',
    yesterday: 'Hôm qua',
    otherDay: 'Ngày khác',
    on: (day: string) => `Ngày ${formatDay(day)}`,
    photos: 'Chụp hoặc chọn ảnh',
    photosHint: 'Tối đa 12 ảnh, được thu nhỏ và cất trên máy tới khi gửi xong.',
    photo: (index: number) => `Ảnh ${index}`,
    removePhoto: (index: number) => `Bỏ ảnh ${index}`,
    more: 'Kết quả, nhiệm vụ và mục khác',
    servesHint: 'Các nhiệm vụ đang mở theo lần có mạng gần nhất.',
    save: 'Ghi hoạt động',
    cancel: 'Để sau',
    choose: '– Chọn –',
    required: 'bắt buộc',
    faults: (count: number) => `Chưa ghi được: có ${count} chỗ cần sửa`,
  },
  said: {
    kept: 'Đã cất trên máy.',
    sent: (count: number) => (count === 1 ? 'Đã gửi 1 hoạt động.' : `Đã gửi ${count} hoạt động.`),
    open: 'Xem',
  },
};

/** What stands differently here than on a page of the workspace. */
export const problemText: Record<string, string> = {
  'connection-lost': 'Chưa gửi được vì mất kết nối; máy sẽ tự gửi lại.',
  'server-away': 'Máy chủ đang tạm ngừng; máy sẽ tự gửi lại.',
  'server-failed': 'Máy chủ gặp lỗi khi nhận; máy sẽ tự gửi lại.',
  'sign-in-needed': 'Chưa gửi được vì phiên đăng nhập đã kết thúc.',
  'form-already-used':
    'Hoạt động này đã tới máy chủ từ lần gửi trước với nội dung cũ. Hãy xem danh sách hoạt động, sửa ở đó nếu cần, rồi bỏ bản trên máy.',
  'photo-lost': 'Trình duyệt không còn giữ ảnh này. Hãy bỏ ảnh, rồi thêm lại ở trang của hoạt động.',
};
