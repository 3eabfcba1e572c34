import type { ArticleKind } from '#domains/portal/articles/rules.ts';
import type { Offset } from './days.ts';

export interface DemonstrationArticle {
  on: Offset;
  kind: ArticleKind;
  title: string;
  summary?: string;
  body: string;
  fieldCode?: string;
  hasImage?: boolean;
  /** 'out': published at once; a day: scheduled for it; 'asked': waits for whoever publishes. */
  goes: 'out' | 'asked' | 'nowhere' | Offset;
  days?: Partial<Record<'startsOn' | 'endsOn' | 'issuedOn', Offset>>;
  happensAt?: string;
  symbol?: string;
  issuer?: string;
  claim?: string;
  sources?: string;
}

export const provinceArticles: readonly DemonstrationArticle[] = [
  {
    ...{ on: -25, kind: 'article', goes: 'out', fieldCode: 'democracy', hasImage: true },
    title: 'Giám sát việc giải quyết kiến nghị của cử tri: hứa việc gì, theo đến cùng việc đó',
    summary: 'Mặt trận tỉnh rà soát từng kiến nghị quá hạn, ghi rõ cơ quan trả lời và ngày phải xong.',
    body: '<p>Từ đầu năm, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh rà soát các kiến nghị của cử tri còn chậm trả lời. Mỗi kiến nghị được ghi rõ cơ quan có trách nhiệm, thời hạn và người theo dõi.</p><h2>Cách làm</h2><ol><li>Đối chiếu kiến nghị với văn bản trả lời.</li><li>Hỏi lại người kiến nghị về kết quả.</li><li>Công khai trên trang này những việc chưa xong.</li></ol><p>Kiến nghị chỉ được coi là xong khi người kiến nghị xác nhận.</p>',
  },
  {
    ...{ on: -18, kind: 'orientation', goes: 'out', fieldCode: 'democracy' },
    title: 'Nội dung tuyên truyền quý này: dân chủ ở cơ sở',
    summary: 'Năm nội dung người dân được biết, được bàn, được quyết định, được giám sát và được thụ hưởng.',
    body: '<p>Các xã, phường tập trung tuyên truyền Luật Thực hiện dân chủ ở cơ sở năm 2022.</p><ul><li>Việc gì phải công khai, công khai ở đâu.</li><li>Việc gì người dân bàn và quyết định.</li><li>Ban Thanh tra nhân dân giám sát như thế nào.</li></ul>',
  },
  {
    ...{ on: -12, kind: 'document', goes: 'out', days: { issuedOn: -14 } },
    ...{ symbol: '45/HD-MTTQ-BTT', issuer: 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh' },
    title: 'Hướng dẫn công khai kết quả tiếp thu kiến nghị sau giám sát',
    body: '<p>Văn bản hướng dẫn các xã, phường công khai kết quả tiếp thu kiến nghị sau giám sát trong thời hạn 10 ngày.</p>',
  },
  {
    ...{ on: -6, kind: 'notice', goes: 'out' },
    title: 'Lịch tiếp công dân của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
    summary: 'Tiếp vào sáng thứ Ba hằng tuần tại trụ sở, không cần đăng ký trước.',
    body: '<p>Ban Thường trực tiếp công dân vào sáng thứ Ba hằng tuần, từ 7 giờ 30 đến 11 giờ. Người đến mang theo giấy tờ tùy thân và tài liệu liên quan nếu có.</p>',
  },
  {
    ...{ on: -1, kind: 'event', goes: 'asked', days: { startsOn: 8 }, happensAt: '8 giờ, hội trường tầng 2' },
    title: 'Hội nghị phản biện dự thảo nghị quyết về hỗ trợ nhà ở',
    body: '<p>Đại biểu các tổ chức thành viên và người dân quan tâm góp ý vào dự thảo.</p>',
  },
];

export const laGiArticles: readonly DemonstrationArticle[] = [
  {
    ...{ on: -22, kind: 'article', goes: 'out', fieldCode: 'environment', hasImage: true },
    title: 'Tuyến đường tự quản ở tổ dân phố Biển Xanh',
    summary: 'Ba mươi hộ nhận chăm cây, giữ sạch một đoạn đường trước nhà.',
    body: '<p>Mỗi chiều thứ Bảy, các hộ trong tổ dân phố Biển Xanh cùng quét dọn và tưới cây dọc tuyến đường dài 600 mét.</p><h2>Ba việc được giữ đều</h2><ul><li>Không để rác qua đêm trên vỉa hè.</li><li>Mỗi hộ chăm hai cây.</li><li>Tổ trưởng ghi sổ, tháng sau đọc lại trước tổ.</li></ul><blockquote><p>Đường sạch không phải vì có người quét, mà vì không ai xả.</p></blockquote>',
  },
  {
    ...{ on: -16, kind: 'article', goes: 'out', fieldCode: 'welfare' },
    title: 'Quỹ Vì người nghèo của phường: thu, chi công khai từng khoản',
    summary: 'Bảng thu, chi được niêm yết tại trụ sở và đọc trong cuộc họp tổ dân phố.',
    body: '<p>Sáu tháng qua, quỹ hỗ trợ sửa chữa bốn căn nhà và trao mười hai suất học bổng. Mọi khoản thu, chi được niêm yết tại trụ sở phường.</p>',
  },
  {
    ...{ on: -9, kind: 'clarification', goes: 'out', fieldCode: 'livelihood' },
    title: 'Chợ La Gi vẫn họp bình thường',
    claim: 'Có thông tin cho rằng chợ La Gi đóng cửa từ đầu tháng để giao đất cho doanh nghiệp.',
    body: '<p>Chợ La Gi <strong>không đóng cửa</strong>. Phường chỉ sửa mái khu hàng cá trong mười ngày; tiểu thương khu này bán tạm ở sân phía đông. Không có quyết định nào giao đất chợ cho doanh nghiệp.</p>',
    sources: 'Thông báo của Ủy ban nhân dân phường về việc sửa mái khu hàng cá, niêm yết tại Ban Quản lý chợ.',
  },
  {
    ...{ on: -7, kind: 'notice', goes: 'out', fieldCode: 'democracy' },
    title: 'Mời người dân góp ý quy ước tổ dân phố',
    summary: 'Góp ý tại nhà văn hóa hoặc gửi qua trang này.',
    body: '<p>Dự thảo quy ước được niêm yết tại nhà văn hóa các tổ dân phố. Người dân góp ý trực tiếp với Ban công tác Mặt trận hoặc bấm nút gửi ý kiến trên trang này.</p>',
  },
  {
    ...{
      on: -5,
      kind: 'event',
      goes: 'out',
      days: { startsOn: 4 },
      happensAt: '18 giờ 30, nhà văn hóa tổ dân phố Biển Xanh',
    },
    title: 'Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư',
    body: '<p>Chương trình gồm báo cáo việc đã làm trong năm, hỏi đáp với lãnh đạo phường và bữa cơm đoàn kết.</p>',
  },
  {
    ...{ on: -2, kind: 'article', goes: 3, fieldCode: 'education' },
    title: 'Trao góc học tập cho học sinh trước năm học mới',
    body: '<p>Hai mươi góc học tập do đoàn viên tự đóng sẽ được trao tại nhà văn hóa phường.</p>',
  },
  {
    ...{ on: -1, kind: 'article', goes: 'nowhere', fieldCode: 'order' },
    title: 'Tổ hòa giải cơ sở: những cuộc hòa giải thành',
    body: '<p>Bài đang viết: cần xin phép người trong cuộc trước khi kể câu chuyện của họ.</p>',
  },
];
