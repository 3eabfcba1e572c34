import type { Offset } from './days.ts';
import type { UnitKey } from './places.ts';

interface Matter {
  words: string;
  fieldCode: string;
  competence: 'within' | 'beyond';
  answer?: string;
  answeredBy?: string;
}

export interface Dialogue {
  unit: UnitKey;
  host: UnitKey;
  planned: Offset;
  on: Offset;
  questions?: Offset;
  isPublic: boolean;
  plan: Record<string, string>;
  before?: readonly Matter[];
  held?: {
    attended: number;
    /** Without a paper the notice is still to be written. */
    paper?: string;
    matters: readonly (Matter & {
      concluded?: readonly { what: string; product: string; owner: UnitKey; due: Offset }[];
    })[];
  };
}

const chairman = 'Chủ tịch Ủy ban nhân dân phường La Gi';

const waste: Dialogue = {
  ...{ unit: 'laGi.front', host: 'laGi.state', planned: -35, on: -21, questions: -23, isPublic: true },
  plan: {
    ...{ kind: 'thematic', subject: 'Thu gom rác, thoát nước ở khu dân cư', fieldCode: 'environment' },
    ...{ hostPost: chairman, heldAt: '8h00', place: 'Hội trường Ủy ban nhân dân phường La Gi' },
    ...{ audience: 'Đại diện hộ gia đình các tổ dân phố; Ban Công tác Mặt trận', planPaper: '15/KH-UBND' },
  },
  held: {
    attended: 112,
    paper: '21/TB-UBND',
    matters: [
      {
        words: 'Mương thoát nước tổ dân phố Biển Xanh hay tắc vì rác, mưa là ngập.',
        ...{ fieldCode: 'environment', competence: 'within' },
        concluded: [
          {
            what: 'Nạo vét tuyến mương qua tổ dân phố Biển Xanh trước mùa mưa',
            ...{ product: 'Biên bản nghiệm thu tuyến mương đã nạo vét', owner: 'laGi.state', due: 6 },
          },
          {
            what: 'Vận động các hộ giáp ranh không đổ rác ra mương chung, ký cam kết theo tổ liên gia',
            ...{ product: 'Danh sách hộ ký cam kết', owner: 'phuocHoi.front', due: -8 },
          },
        ],
      },
      {
        words: 'Chưa có thùng rác công cộng ở bến cá và chợ.',
        ...{ fieldCode: 'environment', competence: 'within' },
        concluded: [
          {
            what: 'Lắp 6 thùng rác công cộng ở bến cá và chợ',
            ...{ product: 'Biên bản bàn giao thùng rác', owner: 'laGi.youth', due: -3 },
          },
        ],
      },
      {
        words: 'Một số hộ chưa đăng ký thu gom, để rác trước nhà hộ khác.',
        ...{ fieldCode: 'environment', competence: 'within' },
        concluded: [
          {
            what: 'Lập danh sách hộ chưa đăng ký thu gom và vận động đăng ký',
            ...{ product: 'Danh sách và kết quả đăng ký', owner: 'laGi.women', due: 9 },
          },
        ],
      },
      {
        words: 'Phí thu gom được tính thế nào, có giảm cho hộ nghèo không?',
        ...{ fieldCode: 'welfare', competence: 'within', answeredBy: chairman },
        answer: 'Phí theo biểu đã niêm yết tại nhà văn hóa; hộ nghèo được miễn, tổ dân phố lập danh sách mỗi quý.',
      },
    ],
  },
};

const procedures: Dialogue = {
  ...{ unit: 'laGi.front', host: 'laGi.state', planned: -14, on: -3, questions: -5, isPublic: true },
  plan: {
    ...{ kind: 'regular', subject: 'Tiếp nhận và trả hồ sơ sau khi sắp xếp phường', fieldCode: 'procedures' },
    ...{ hostPost: chairman, heldAt: '14h00', place: 'Nhà văn hóa tổ dân phố Gió Lành' },
    audience: 'Người dân hai tổ dân phố Biển Xanh, Gió Lành',
  },
  before: [
    {
      words: 'Hồ sơ nộp ở phường cũ trước khi sắp xếp có phải nộp lại không?',
      ...{ fieldCode: 'procedures', competence: 'within', answeredBy: chairman },
      answer: 'Không phải nộp lại; hồ sơ đã chuyển sang phường mới và giữ nguyên ngày hẹn.',
    },
  ],
  held: {
    attended: 64,
    matters: [
      {
        words: 'Người lớn tuổi không biết nộp hồ sơ trực tuyến, đề nghị có người hướng dẫn.',
        ...{ fieldCode: 'procedures', competence: 'within' },
      },
      {
        words: 'Đề nghị mở lại điểm tiếp nhận ở nhà văn hóa hai ngày một tuần.',
        ...{ fieldCode: 'procedures', competence: 'beyond' },
      },
    ],
  },
};

const youth: Dialogue = {
  ...{ unit: 'laGi.front', host: 'laGi.state', planned: -6, on: 33, questions: 28, isPublic: false },
  plan: {
    ...{ kind: 'youth', subject: 'Đối thoại với thanh niên về việc làm, khởi nghiệp', fieldCode: 'livelihood' },
    ...{ hostPost: chairman, heldAt: '8h30', place: 'Hội trường Ủy ban nhân dân phường La Gi' },
    audience: 'Đoàn viên, thanh niên phường',
  },
};

const school: Dialogue = {
  ...{ unit: 'laGi.front', host: 'laGi.state', planned: -5, on: 6, questions: 4, isPublic: true },
  plan: {
    ...{ kind: 'extraordinary', subject: 'Tuyến xe đưa đón học sinh qua cầu đang sửa', fieldCode: 'education' },
    ...{ hostPost: chairman, heldAt: '17h30', place: 'Nhà văn hóa tổ dân phố Biển Xanh' },
    audience: 'Phụ huynh học sinh hai trường tiểu học',
  },
};

const province: Dialogue = {
  ...{ unit: 'province.front', host: 'province.party', planned: -9, on: 8, questions: 5, isPublic: true },
  plan: {
    ...{ kind: 'regular', subject: 'Đối thoại với Nhân dân vùng trồng dâu, nuôi tằm', fieldCode: 'livelihood' },
    ...{ hostPost: 'Bí thư Tỉnh ủy', heldAt: '8h00', place: 'Hội trường Ủy ban nhân dân xã Tân Hà Lâm Hà' },
    audience: 'Đại diện hộ gia đình, hợp tác xã; lãnh đạo các sở, xã có liên quan',
  },
};

export const dialogues: readonly Dialogue[] = [waste, procedures, youth, school, province];
