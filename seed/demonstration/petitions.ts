import { execute } from '#platform/command/execute.server.ts';
import { receiptCodeOf, receiptKey, receiptUse } from '#domains/opinion/feedback/receipt/rules.ts';
import { writeDownPetition } from '#domains/dialogue/petitions/entry/commands.server.ts';
import {
  acceptPetition,
  answerPetition,
  handOverPetition,
  joinPetition,
} from '#domains/dialogue/petitions/handling/commands.server.ts';
import { setRoute } from '#domains/dialogue/petitions/routing/commands.server.ts';
import { dayAt, type Offset } from './days.ts';
import type { Act } from './play.ts';
import { deskOfUnit, known, type Stage } from './stage.ts';

interface Told {
  on: Offset;
  kind: 'petition' | 'feedback' | 'question' | 'proposal';
  field: string;
  subject: string;
  words: string;
  fullName: string;
  mayPublish?: boolean;
}

// Plainly invented people; what they speak of could be said in any ward.
const flood: Told = {
  ...{ on: -16, kind: 'petition', field: 'traffic', fullName: 'Trần Thị Ví Dụ', mayPublish: true },
  subject: 'Hẻm 12 ngập nước sau mỗi trận mưa',
  words:
    'Hẻm 12 cứ mưa lớn là ngập nước gần nửa mét, học sinh không đi học được, nước tràn vào nhà. Đề nghị phường nạo vét cống và nâng mặt hẻm.',
};
const floodAgain: Told = {
  ...{ on: -3, kind: 'feedback', field: 'traffic', fullName: 'Lê Văn Mẫu' },
  subject: 'Nước ngập ở hẻm 12',
  words:
    'Mưa lớn hẻm 12 ngập nước, cống nghẹt lâu ngày không nạo vét, học sinh đi học phải lội. Mong phường sớm nâng mặt hẻm.',
};
const lamps: Told = {
  ...{ on: -20, kind: 'petition', field: 'traffic', fullName: 'Nguyễn Văn Thử', mayPublish: true },
  subject: 'Đèn đường khu phố 4 hỏng đã hai tháng',
  words:
    'Dãy đèn đường từ nhà văn hóa khu phố 4 ra chợ hỏng đã hai tháng, buổi tối rất tối, người già đi lại không an toàn.',
};
const boats: Told = {
  ...{ on: -8, kind: 'question', field: 'livelihood', fullName: 'Phạm Thị Minh Họa' },
  subject: 'Vay vốn sửa tàu cá dưới 12 mét',
  words: 'Gia đình có tàu cá 9 mét cần vay vốn để sửa máy. Xin hỏi được vay ở đâu, cần giấy tờ gì, bao lâu thì có?',
};
const rubbish: Told = {
  ...{ on: -5, kind: 'feedback', field: 'environment', fullName: 'Hồ Văn Giả Định' },
  subject: 'Điểm tập kết rác sát trường mầm non',
  words: 'Rác của chợ tập kết sát cổng trường mầm non, mùi hôi và ruồi nhiều. Đề nghị chuyển điểm tập kết đi nơi khác.',
};
const notice: Told = {
  ...{ on: -1, kind: 'proposal', field: 'democracy', fullName: 'Đỗ Thị Tưởng Tượng', mayPublish: true },
  subject: 'Niêm yết thu chi ở nhà văn hóa khu phố',
  words: 'Đề nghị mỗi quý niêm yết các khoản vận động đóng góp và chi tiêu tại nhà văn hóa để bà con cùng biết.',
};

/** What six people told the Front of La Gi: answered, handed over, told twice, and what still waits. */
export function petitionActs(stage: Stage): Act[] {
  const ids = new Map<Told, string>();
  const front = () => deskOfUnit(stage, 'laGi.front');
  const step = async (
    told: Told,
    command: typeof acceptPetition | typeof answerPetition | typeof handOverPetition | typeof joinPetition,
    more = {},
  ) => {
    const desk = await front();
    const key = known(ids, told);
    const version = await versionOf(stage, key);
    await execute(desk, command as typeof acceptPetition, { key, version, ...more });
  };
  const told = [flood, floodAgain, lamps, boats, rubbish, notice].map((one): Act => ({
    on: one.on,
    run: async () => void ids.set(one, await writeDown(stage, one)),
  }));
  const state = () => known(stage.units, 'laGi.state');
  return [
    {
      on: -21,
      run: async () =>
        void (await execute(await front(), setRoute, { field: 'environment', areaId: null, toUnitId: state() })),
    },
    ...told,
    { on: -18, run: () => step(lamps, acceptPetition) },
    {
      on: -10,
      run: () =>
        step(lamps, answerPetition, {
          answer:
            'Điện lực đã thay 14 bóng đèn và dây dẫn từ nhà văn hóa khu phố 4 ra chợ, xong ngày thứ Sáu tuần trước. Nếu còn đoạn nào tối, bà con báo cho Ban Công tác Mặt trận khu phố để sửa ngay.',
          paper: '118/UBND-KT',
        }),
    },
    { on: -13, run: () => step(flood, acceptPetition, { dueOn: dayAt(stage.today, -2) }) },
    {
      on: -4,
      run: () =>
        step(rubbish, handOverPetition, {
          toUnitId: state(),
          reason: 'Bố trí điểm tập kết rác thuộc thẩm quyền Ủy ban nhân dân phường.',
          dueOn: dayAt(stage.today, 10),
        }),
    },
    { on: -2, run: () => step(floodAgain, joinPetition, { toKey: known(ids, flood) }) },
  ];
}

async function versionOf(stage: Stage, key: string): Promise<number> {
  return stage.asOwner(async (query) =>
    Number((await query('select version from dialogue.petition where id = $1', [Number(key)])).rows[0]!.version),
  );
}

async function writeDown(stage: Stage, { on, ...told }: Told): Promise<string> {
  const desk = await deskOfUnit(stage, 'laGi.front');
  const { secret } = stage.system;
  const code = receiptCodeOf(Buffer.from(secret.digest(told.subject, 'receipt-of-form'), 'base64url'));
  const { id } = await execute(desk, writeDownPetition, {
    ...{ mode: 'handler', areaId: desk.actor!.unit!.territoryId, phone: '0900000000', ...told },
    ...{ receivedOn: dayAt(stage.today, on), receiptDigest: secret.digest(receiptKey(code)!, receiptUse) },
  });
  return String(id);
}
