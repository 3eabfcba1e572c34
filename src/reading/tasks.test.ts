import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const head = `ĐẢNG ỦY XÃ SUỐI NGÀ
Số 9-CV/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Suối Ngà, ngày 03 tháng 6 năm 2026
Kính gửi:
- Hội Nông dân xã.
Thường trực Đảng ủy có ý kiến như sau:
`;
const tasks = (body: string) => readDocument(`${head}${body}`).tasks;

describe('tasks', () => {
  it('come from the lead line, and a sentence with its own subject wins', () => {
    const [first, second] = tasks('1. Giao Công an xã:\n- Rà soát các điểm nóng.\n- Hội Phụ nữ xã mở lớp dạy nghề.\n');
    expect(first).toMatchObject({
      assignees: [{ name: 'Công an xã' }],
      mode: 'order',
      reason: 'assignee-from-lead-line',
    });
    expect(second).toMatchObject({ assignees: [{ name: 'Hội Phụ nữ xã' }], reason: 'assignee-in-sentence' });
  });

  it('are requests where a paper asks, orders where it gives out work', () => {
    expect(tasks('1. Đề nghị Ủy ban nhân dân xã cho mượn hội trường.\n')[0]?.mode).toBe('request');
    expect(tasks('1. Giao Văn phòng Đảng ủy chuẩn bị tài liệu.\n')[0]?.mode).toBe('order');
  });

  it('fall back on those whom the letter greets, and say so', () => {
    const [task] = tasks('1. Rà soát số hộ thiếu nước, gửi danh sách trước ngày 20/6.\n');
    expect(task).toMatchObject({
      assignees: [{ name: 'Hội Nông dân xã' }],
      reason: 'assignee-from-addressees',
      doubtful: true,
      deadline: { value: '2026-06-20' },
      product: 'danh sách',
    });
  });

  it('keep who leads apart from who takes part', () => {
    const [task] = tasks('1. Hội Nông dân xã chủ trì, phối hợp với Đoàn Thanh niên xã trồng cây.\n');
    expect(task?.assignees.map((one) => [one.name, one.role])).toEqual([
      ['Hội Nông dân xã', 'leads'],
      ['Đoàn Thanh niên xã', 'supports'],
    ]);
  });

  it.each([
    ['báo cáo trước ngày 23 hằng tháng', { cadence: 'monthly', dayOfMonth: 23, deadline: null }],
    ['hoàn thành trong quý III', { cadence: null, deadline: { value: '2026-Q3' } }],
    ['xong trong tháng 7', { cadence: null, deadline: { value: '2026-07' } }],
    ['hằng năm tổng kết', { cadence: 'yearly', deadline: null }],
    ['thực hiện Kế hoạch số 5-KH/TU, ngày 12/5/2026 của Tỉnh ủy', { cadence: null, deadline: null }],
  ])('have their clock: %s', (words, clock) => {
    expect(tasks(`1. Giao Hội Nông dân xã:\n- Rà soát ruộng bỏ hoang; ${words}.\n`).at(-1)).toMatchObject(clock);
  });

  it('say which clause named those who must do them', () => {
    const [one, two] = tasks('1. Trạm Y tế xã:\n- Phun thuốc diệt muỗi.\n2. Công an xã giữ trật tự chợ phiên.\n');
    expect(one).toMatchObject({ reason: 'assignee-from-lead-line', reasonClause: '1' });
    expect(two).toMatchObject({ reason: 'assignee-in-sentence', reasonClause: null });
    const [attributed] = tasks('1. Lễ rước nước:\n- Chủ trì: Hội Người cao tuổi xã.\n- Thời gian: ngày 05/8/2026.\n');
    expect(attributed).toMatchObject({
      assignees: [{ name: 'Hội Người cao tuổi xã' }],
      reasonClause: '1-1',
      deadline: { value: '2026-08-05' },
    });
  });

  it('go on with whoever the sentence before named, and each person has his own', () => {
    const [, second] = tasks('Đề nghị các thôn họp dân bàn việc đào giếng. Đồng thời, lập danh sách hộ thiếu nước.\n');
    expect(second?.assignees.map((one) => one.name)).toEqual(['các thôn']);
    const people = tasks(
      '1. Phân công cụ thể\n- Đồng chí Mạc Thị Yên, Chủ tịch Hội: phụ trách chung.\n- Bà Vi Thị Na phụ trách bếp ăn.\n',
    );
    expect(people.map((one) => one.assignees.map((name) => name.name))).toEqual([['Mạc Thị Yên'], ['Vi Thị Na']]);
  });

  it('are held by the stage they stand in', () => {
    const [first, second] = tasks(
      '1. Giai đoạn 1 (từ ngày 01/7/2026 đến ngày 31/7/2026)\n- Đo đạc ruộng bậc thang.\n- Cắm mốc, xong trước ngày 15/7/2026.\n',
    );
    expect(first?.deadline?.value).toBe('2026-07-31');
    expect(second?.deadline?.value).toBe('2026-07-15');
  });

  it('of a page are what somebody asked, not what was told', () => {
    const page = [
      'XÃ SUỐI NGÀ BÀN VIỆC GIỮ NƯỚC NGUỒN CHO BÀ CON CÁC BẢN',
      'Sáng ngày 05/6/2026, Ủy ban nhân dân xã Suối Ngà tổ chức buổi gặp mặt với đông đảo bà con các bản vùng cao.',
      'Phát biểu tại buổi gặp, đồng chí Bí thư Đảng ủy đề nghị các bản cử người trông nguồn nước. Đồng thời, làm sạch bể chứa trước ngày 30/6/2026.',
      'Đồng chí nhấn mạnh, thời gian tới cần trồng lại rừng đầu nguồn.',
      'Dịp này, Hội Phụ nữ xã đã trao 20 bể chứa cho các hộ nghèo ở bản xa nhất của xã trước mùa khô hạn năm nay.',
    ].join('\n');
    const found = readDocument(page).tasks.map((task) => [task.assignees.map((one) => one.name), task.mode]);
    expect(found).toEqual([
      [['các bản'], 'request'],
      [['các bản'], 'request'],
      [['các bản'], 'request'],
    ]);
  });

  it('may stand in the passive', () => {
    expect(tasks('1. Kết quả gửi về Văn phòng Đảng ủy trước ngày 30/6/2026.\n')).toHaveLength(1);
    expect(tasks('1. Hội Nông dân xã chuẩn bị trả lời các ý kiến đã nhận.\n')).toHaveLength(1);
  });

  it('of a pact belong to its parties', () => {
    const pact = head
      .replace(/Kính gửi[^]*/u, '')
      .replace('9-CV/ĐU', '9/CTPH')
      .concat(
        'CHƯƠNG TRÌNH PHỐI HỢP\nGiữ rừng đầu nguồn\nI. NỘI DUNG PHỐI HỢP\n1. Tuần tra rừng.\n- Đốt lửa canh nương.\n2. Trồng cây bản địa ven suối.\nII. CHẾ ĐỘ\n1. Các bên gặp nhau mỗi quý một lần để bàn việc.\n',
      );
    expect(
      readDocument(pact)
        .tasks.at(1)
        ?.assignees.map((one) => one.name),
    ).toEqual(['Các bên']);
  });

  it('are not what a report proposes to those above it', () => {
    const report = (title: string) =>
      readDocument(
        `${head.replace('9-CV', '9-BC').replace(/Kính gửi[^]*/u, '')}BÁO CÁO\n${title}\nI. KẾT QUẢ\n- Đã họp 3 lần.\nII. KIẾN NGHỊ\n1. Đề nghị Ủy ban nhân dân xã cấp kinh phí sửa cầu.\n`,
      ).tasks;
    expect(report('Kết quả công tác năm 2026')).toEqual([]);
    expect(report('Kết quả giám sát việc sửa cầu')).toHaveLength(1);
  });

  it('are neither what is told as done nor the courtesy at the end', () => {
    expect(
      tasks('1. Hội Nông dân xã đã tổ chức 3 lớp tập huấn.\nĐề nghị các đơn vị quan tâm, phối hợp thực hiện./.\n'),
    ).toEqual([]);
  });

  it('are not read from aims, and not from results of a report', () => {
    expect(tasks('I. MỤC ĐÍCH, YÊU CẦU\n1. Nâng cao nhận thức của hội viên.\n')).toEqual([]);
    const report = head.replace('9-CV', '9-BC').replace('Kính gửi', 'BÁO CÁO\nKết quả tháng 5\nKính gửi');
    expect(readDocument(`${report}I. KẾT QUẢ\n- Tổ chức 3 lớp tập huấn.\n`).tasks).toEqual([]);
  });
});

describe('targets', () => {
  const targets = (line: string) =>
    readDocument(`${head}I. CHỈ TIÊU\n1. ${line}\n`).targets.map((one) => [
      one.comparator,
      one.value,
      one.valueMax,
      one.unit,
    ]);

  it.each([
    ['100% thôn có nhà văn hóa.', ['=', 100, null, '%']],
    ['Ít nhất 02 cuộc giám sát mỗi năm.', ['>=', 2, null, 'cuộc']],
    ['Từ 90% hội viên trở lên đóng hội phí.', ['>=', 90, null, '%']],
    ['Trên 95% hộ dân dùng nước sạch.', ['>', 95, null, '%']],
    ['Tỷ lệ hộ nghèo còn dưới 2,5%.', ['<', 2.5, null, '%']],
    ['Không quá 03 hội nghị trong một quý.', ['<=', 3, null, 'hội nghị']],
    ['Giảm 0,5 - 1% hộ nghèo.', ['>=', 0.5, 1, '%']],
    ['Vận động quỹ được 1.060 triệu đồng.', ['=', 1060, null, 'triệu đồng']],
    ['Giảm từ 9 xã xuống còn 7 xã.', ['=', 7, null, 'xã']],
  ])('reads "%s"', (line, target) => {
    expect(targets(line)).toEqual([target]);
  });
});
