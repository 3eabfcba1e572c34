import { randomUUID } from 'node:crypto';
import { execute } from '#platform/command/execute.server.ts';
import { sendFeedback, sendPetition } from '#domains/dialogue/asking/commands.server.ts';
import { receiptCode, receiptDigest } from '#domains/dialogue/asking/receipt/queries.server.ts';
import { serviceDesk } from '#server/session.ts';
import type { Act } from './play.ts';
import { known, type Stage } from './stage.ts';

/** Where people of La Gi ask; the site of the ward, where nobody has opened one. */
export const askingSite = 'lam-dong/phuong-la-gi';

/** What came over the site of the ward: one in a name, one without. The sender of the first is made up. */
export function askingActs(stage: Stage): Act[] {
  return [
    {
      on: -2,
      run: async () => {
        await stage.asOwner((query) =>
          query(
            `insert into portal.site (unit_id, unit_path, place, name, changed_at, changed_by)
             select u.id, u.path, $2, 'Mặt trận Tổ quốc phường La Gi', $3, (select min(id) from people.account where person_id is not null)
             from organisation.unit u where u.id = $1 and not exists (select from portal.site s where s.unit_id = u.id or s.place = $2)`,
            [known(stage.units, 'laGi.front'), askingSite, stage.clock.now()],
          ),
        );
        await send(stage);
      },
    },
  ];
}

async function send(stage: Stage): Promise<void> {
  const { system } = stage;
  const desk = await serviceDesk(system, 'portal');
  const unitId = known(stage.units, 'laGi.front');
  const area = await stage.asOwner((query) =>
    query(
      `select f.territory_id::int as id from organisation.territory_fact f join organisation.unit u on u.territory_id = f.parent_id
       where u.id = $1 and f.name = 'Tổ dân phố Biển Xanh' and f.valid_until is null`,
      [unitId],
    ),
  );
  const [first, second] = [randomUUID(), randomUUID()];
  const digest = (form: string) => receiptDigest(system.secret, receiptCode(system.secret, form));
  const place = { unitId, areaId: area.rows[0]!.id, mayPublish: 'on' };
  await execute(
    desk,
    sendPetition,
    {
      ...{ ...place, mode: 'handler', kind: 'petition', field: 'environment', receiptDigest: digest(first), files: [] },
      ...{ fullName: 'Trần Thị Thí Dụ', phone: '0900000123' },
      subject: 'Rác dồn ở đầu lối xuống biển, ba ngày mới có xe gom',
      words:
        'Từ đầu tháng, rác của các hộ bán hàng dồn ở đầu lối xuống biển. Xe gom ba ngày mới tới một lần nên mùi bay vào nhà dân. Đề nghị tăng chuyến gom vào thứ Bảy và Chủ nhật, đặt thêm hai thùng rác có nắp.',
    },
    first,
  );
  await execute(desk, sendFeedback, {
    ...{ ...place, id: second, kind: 'feedback', field: 'traffic', receiptDigest: digest(second), pictures: [] },
    subject: 'Đèn đường trong hẻm tắt từ tuần trước',
    words: 'Bốn bóng đèn ở đoạn giữa hẻm tắt từ tuần trước. Các cháu đi học thêm về tối phải soi điện thoại.',
  });
}
