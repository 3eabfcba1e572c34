export const chargeText = {
  title: 'Người phụ trách',
  nobody: 'Chưa giao người phụ trách',
  gone: 'Người này không còn tài khoản ở đơn vị. Hãy bàn giao việc cho người khác.',
  mine: 'bạn',
  put: 'Giao người phụ trách',
  change: 'Đổi người phụ trách',
  person: 'Giao cho',
  none: 'Chưa giao ai',
  note: 'Dặn dò (nếu có)',
  noPeople: 'Đơn vị chưa có tài khoản nào để giao việc.',
  taken: (name: string) => `Giao ${name} phụ trách`,
  takenNone: 'Thôi giao người phụ trách',
  handedOver: (name: string) => `Bàn giao cho ${name}`,
  filter: 'Người phụ trách',
  filterMine: 'Tôi phụ trách',
  filterAll: 'Cả đơn vị',
  home: { label: 'Việc của ai', unit: 'Cả đơn vị', mine: 'Tôi phụ trách' },
  handOver: {
    title: 'Bàn giao việc',
    link: 'Bàn giao việc',
    context: (unit: string) => `${unit}: chuyển mọi việc đang mở của một người sang người khác`,
    who: 'Đang phụ trách',
    from: 'Người bàn giao',
    to: 'Người nhận',
    note: 'Lý do, điều cần lưu ý',
    noteHint: 'Ghi vào diễn biến của từng nhiệm vụ.',
    submit: 'Bàn giao',
    confirm: 'Bàn giao toàn bộ việc đang mở?',
    confirmBody:
      'Mọi nhiệm vụ đang mở và nhiệm vụ lặp lại mà người bàn giao phụ trách ở đơn vị này chuyển sang người nhận. Việc đã kết thúc giữ nguyên.',
    count: (open: number, series: number) =>
      [open > 0 && `${open} việc đang mở`, series > 0 && `${series} việc lặp lại`].filter(Boolean).join(', '),
    gone: 'không còn ở đơn vị',
    empty: 'Chưa có việc nào giao cho từng người',
    emptyBody: 'Khi nhiệm vụ của đơn vị đã giao người phụ trách, việc của từng người hiện ở đây để bàn giao.',
    done: (count: number, series: number) =>
      `Đã bàn giao ${[count > 0 && `${count} việc`, series > 0 && `${series} việc lặp lại`].filter(Boolean).join(' và ')}.`,
    notAllowed: 'Bạn không có quyền xử lý nhiệm vụ của đơn vị này nên không bàn giao được.',
  },
};

export const chargeRefusalText: Record<string, string> = {
  'person-not-of-unit': 'Người được chọn không có tài khoản đang dùng ở đơn vị chủ trì. Hãy chọn lại.',
  'hand-over-to-oneself': 'Người nhận phải khác người bàn giao.',
  'nothing-to-hand-over': 'Người này không còn việc nào đang mở ở đơn vị. Hãy tải lại trang.',
};
