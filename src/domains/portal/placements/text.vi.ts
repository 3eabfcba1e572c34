import type { PlacementState } from './rules.ts';

export const placementStateText: Record<PlacementState, string> = {
  offered: 'Chờ nơi nhận quyết định',
  accepted: 'Đã nhận đăng',
  declined: 'Không nhận',
  taken_off: 'Đã thôi đăng',
};

export const text = {
  title: 'Đăng ở trang khác',
  about: 'Bài vẫn chỉ có một địa chỉ, ở trang của mình; nơi nhận hiện bài cùng địa chỉ đó.',
  sites: 'Mời trang khác đăng',
  up: 'đưa lên cấp trên',
  down: 'chuyển xuống cấp dưới',
  offer: 'Mời đăng',
  noTargets: 'Không còn trang nào ở cấp trên hoặc cấp dưới để mời.',
  takeBack: 'Rút lời mời',
  takeBackTitle: 'Rút lời mời đăng?',
  incoming: {
    title: 'Bài được mời đăng',
    empty: 'Chưa có nơi nào mời đăng bài',
    emptyBody: 'Bài do cấp trên chuyển xuống hoặc cấp dưới đưa lên sẽ hiện ở đây để nhận hoặc từ chối.',
    from: (name: string, way: string) => `${name} ${way}`,
    open: 'Đọc bài ở trang gốc',
    accept: 'Nhận đăng',
    decline: 'Không nhận',
    declineReason: 'Lý do không nhận',
    takeOff: 'Thôi đăng',
    takeOffTitle: 'Thôi đăng bài này ở trang của đơn vị?',
    gone: 'Trang gốc đã gỡ bài này, nên bài không hiện ở đâu nữa.',
    reason: (reason: string) => `Lý do: ${reason}`,
  },
};

export const refusalText = {
  'placement-sideways': 'Chỉ mời được trang đang mở ở cấp trên hoặc cấp dưới của mình.',
  'placement-known': 'Bài này đã được mời đăng ở trang đó.',
  'placement-not-found': 'Không tìm thấy lời mời đăng này.',
  'placement-decided': 'Lời mời này đã được quyết định trước đó. Hãy tải lại trang.',
};
