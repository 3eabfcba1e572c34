/** Section → what the officer wrote; the figures in braces are counted. */
export type SectionWords = Readonly<Record<string, string>>;

const people = `Qua {{activities.held}} cuộc sinh hoạt, hội nghị với {{activities.attendance}} lượt người dự (trong đó {{activities.women}} lượt phụ nữ), Mặt trận và các tổ chức thành viên đã nắm tình hình, ý kiến của Nhân dân trên địa bàn; tiếp {{MT-079}} lượt công dân; tiếp nhận {{MT-080}} phản ánh, đã trả lời {{MT-081A}}.
- Những việc Nhân dân đồng tình: sắp xếp tổ chức bộ máy hai cấp, cải cách thủ tục hành chính, sửa chữa đường thôn bằng vốn Nhà nước và Nhân dân cùng làm.
- Những việc Nhân dân còn băn khoăn, kiến nghị: giá vật tư nông nghiệp; tiến độ cấp đổi giấy chứng nhận quyền sử dụng đất; nước sinh hoạt mùa khô ở một số khu dân cư.`;

const results: SectionWords = {
  movements: `Đã tổ chức {{activities.work_day}} đợt ra quân. Kết quả nổi bật: phát quang, dọn vệ sinh các tuyến đường tự quản; trồng cây, trồng hoa ven đường; giúp ngày công cho hộ khó khăn về nhà ở.
{{bang:MT-018,MT-019,MT-020,MT-023}}`,
  supervision: `Phối hợp tổ chức {{activities.voters}} cuộc tiếp xúc cử tri. Kết quả giám sát, phản biện xã hội: đã xây dựng kế hoạch giám sát của năm; góp ý dự thảo quy chế phối hợp với Ủy ban nhân dân cùng cấp; theo dõi việc giải quyết ý kiến, kiến nghị của cử tri sau kỳ họp.`,
  welfare: `Đã thăm hỏi, tặng quà {{activities.visit}} lượt. Kết quả chăm lo đời sống: quà Tết cho hộ khó khăn, gia đình chính sách; thăm hỏi hội viên ốm đau; vận động Quỹ “Vì người nghèo” được {{MT-091}} đồng.
{{bang:MT-091,MT-092,MT-093,MT-100A}}`,
  strengths: `Sinh hoạt định kỳ của các chi hội, chi đoàn được duy trì ({{activities.regular}} cuộc); nội dung sinh hoạt chuyên đề gắn với việc cụ thể ở khu dân cư ({{activities.thematic}} cuộc).
Việc của các tổ chức thành viên được ghi ngay tại nơi làm, số liệu báo cáo lấy thẳng từ sổ hoạt động.`,
  next: `1. Tổ chức thực hiện chương trình phối hợp và thống nhất hành động sáu tháng cuối năm.
2. Chuẩn bị và tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở 100% khu dân cư.
3. Hoàn thành các cuộc giám sát, phản biện xã hội đã đăng ký; theo dõi đến cùng các kiến nghị đã chuyển.
4. Tiếp tục vận động Quỹ “Vì người nghèo”, chăm lo hộ có khó khăn về nhà ở.`,
};

/** The sum of these words does not add up, for the reason that their office gives with the report. */
export const communeReason =
  'Trong 120 suất có 04 suất dành cho học sinh mồ côi, mỗi suất 1.000.000 đồng, do nhà hảo tâm tặng thêm.';

export const communeWords: SectionWords = {
  people,
  ...results,
  welfare: `${results.welfare}
Vận động trao 120 suất học bổng, trị giá 500.000 đồng/suất, tổng kinh phí 62.000.000 đồng.`,
  weaknesses: `Một số khu dân cư chưa họp đủ kỳ; nội dung tuyên truyền ở vùng xa còn ít hình thức. Việc ghi chép hoạt động của một vài chi hội còn chậm, phải nhắc.`,
  causes: `Cán bộ kiêm nhiệm nhiều việc, một số đồng chí mới nhận nhiệm vụ. Bài học: ghi việc ngay sau khi làm, mỗi việc có người chủ trì và thời hạn.`,
  proposals: `Đề nghị Ủy ban MTTQ Việt Nam tỉnh tập huấn kỹ năng giám sát cho cán bộ cấp xã mới; cung cấp tài liệu tuyên truyền bằng tiếng dân tộc.`,
};

export const provinceWords: SectionWords = {
  people,
  ...results,
  welfare: `${results.welfare}
{{bang-noi:MT-091}}`,
};
