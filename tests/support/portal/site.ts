import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { makeArticle, makeSite, type MadeSite } from '#domains/portal/site/testing.ts';
import { manyWords, paragraphs } from './words.ts';

const body = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
const richBody = `${body}
<h2>Phân công giữ tuyến đường</h2>
<table><thead><tr><th scope="col">Tổ tự quản</th><th scope="col">Đoạn đường</th><th scope="col">Ngày trực</th><th scope="col">Số hộ tham gia</th></tr></thead>
<tbody><tr><td>Tổ 1</td><td>Từ cầu Đá Dựng đến chợ cá</td><td>Thứ Hai, thứ Năm</td><td>34</td></tr><tr><td>Tổ 2</td><td>Từ chợ cá đến bến đò</td><td>Thứ Ba, thứ Sáu</td><td>29</td></tr></tbody></table>
<blockquote><p>Đường sạch một buổi thì dễ, sạch quanh năm mới khó; vì vậy phần việc của từng tổ được ghi rõ tên đoạn đường và ngày trực.</p></blockquote>
<ul><li>Điểm để rác: bốn điểm, cách nhau không quá 350 mét.</li><li>Giờ để rác: từ 5 giờ đến 6 giờ sáng.</li></ul>`;

/** Two sites with something of every kind, in the little world of the tests. */
export async function fillSites(query: OwnerQuery): Promise<MadeSite> {
  const site = await makeSite(query, {
    ...{ path: 'vn.t2.t3.front', place: 'lam-dong/phuong-thu-nghiem' },
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Thử Nghiệm',
    theme: 'Gần dân, nghe dân nói, làm dân tin: mỗi kiến nghị có người trả lời, mỗi lời hứa có ngày hoàn thành',
    about: 'Tiếng nói của Nhân dân, cầu nối giữa Nhân dân với Đảng và chính quyền phường.',
    contact: 'Số 1 đường Thử Nghiệm, tỉnh Lâm Đồng\nĐiện thoại: 0252 000 0000\nTiếp dân: sáng thứ Năm hằng tuần',
  });
  const make = (slug: string, title: string, more: Partial<Parameters<typeof makeArticle>[2]> = {}) =>
    makeArticle(query, site, { slug, title, body, ...more });
  await make('ra-quan-lam-sach-duong-ven-bien', 'Hơn một trăm hộ khu phố 5 ra quân làm sạch tuyến đường ven biển', {
    ...{
      summary: 'Một nghìn bốn trăm mét đường được dọn sạch; kiến nghị tăng chuyến thu gom rác đã có trả lời.',
      body: richBody,
    },
    more: {
      field_code: 'environment',
      correction: 'Số hộ tham gia của tổ 2 là 29, bản đăng đầu ghi nhầm là 92.',
      corrected_at: '2026-06-16T08:00:00+07:00',
    },
  });
  for (let number = 1; number <= 24; number += 1)
    await make(
      `ngay-hoi-${number}`,
      `Khu phố ${number} họp bàn việc giữ gìn vệ sinh, chọn hộ làm điểm và cử người phụ trách`,
      {
        summary: 'Các hộ thống nhất cách làm, người phụ trách và thời gian kiểm tra lại.',
        publishedAt: `2026-05-${String(number).padStart(2, '0')}T08:00:00+07:00`,
        more: { field_code: number % 2 ? 'environment' : 'welfare' },
      },
    );
  await make('ba-nghin-chu', 'Báo cáo đầy đủ về một năm chăm lo đời sống các hộ khó khăn', {
    ...{ body: manyWords(3_000), publishedAt: '2026-05-30T08:00:00+07:00' },
  });
  await make('lich-tiep-dan', 'Thông báo lịch tiếp công dân tháng 7 năm 2026', {
    kind: 'notice',
    more: { field_code: 'procedures' },
  });
  await make('dinh-huong-thang-6', 'Định hướng tuyên truyền tháng 6: sắp xếp lại chợ và bến cá', {
    kind: 'orientation',
  });
  await make('ngay-hoi-doan-ket', 'Ngày hội Đại đoàn kết liên khu phố', {
    ...{
      kind: 'event',
      more: { starts_on: '2026-06-20', ends_on: '2026-06-21', happens_at: 'Nhà văn hóa phường Thử Nghiệm' },
    },
  });
  await make('ke-hoach-12', 'Kế hoạch giám sát việc thu, chi các khoản đóng góp của Nhân dân', {
    kind: 'document',
    more: {
      symbol: '12/KH-MTTQ-BTT',
      issuer: 'Ban Thường trực Ủy ban MTTQ Việt Nam phường',
      issued_on: '2026-06-01',
      field_code: 'democracy',
    },
  });
  await make('ve-tin-thu-tien-via-he', 'Làm rõ thông tin về việc thu tiền sử dụng vỉa hè', {
    kind: 'clarification',
    more: {
      claim: 'Có thông tin cho rằng mỗi hộ buôn bán phải nộp ba trăm nghìn đồng mỗi tháng tiền vỉa hè cho khu phố.',
      sources:
        'Nghị quyết của Hội đồng nhân dân tỉnh về phí sử dụng tạm thời lòng đường, hè phố\nBiên bản làm việc với Ủy ban nhân dân phường ngày 10/06/2026',
    },
  });
  await query(`insert into portal.link (site_id, list, position, label, target) values
    (${site.id}, 'links', 1, 'Cổng thông tin điện tử tỉnh Lâm Đồng', 'https://lamdong.gov.vn'),
    (${site.id}, 'links', 2, 'Ủy ban Trung ương MTTQ Việt Nam', 'https://mattran.org.vn')`);
  await query(`insert into portal.site_day values (${site.id}, '2026-06-15', 412), (${site.id}, '2026-03-02', 20480)`);
  return site;
}
