import { addDays } from '#platform/calendar/day.ts';
import type { Period } from '#platform/calendar/periods.ts';
import { execute } from '#platform/command/execute.server.ts';
import { openCollection } from '#domains/figures/collections/commands.server.ts';
import { acceptFigures } from '#domains/figures/deciding/commands.server.ts';
import { typeCells } from '#domains/figures/entry/commands.server.ts';
import { prolongCollection } from '#domains/figures/prolonging/commands.server.ts';
import { sendTyped } from '#domains/figures/sending/commands.server.ts';
import { dayAt, type Offset } from './days.ts';
import type { TypedWords } from './figure-words.ts';
import { mapDay } from './office.ts';
import type { Act } from './play.ts';
import { deskAt, known, type Stage } from './stage.ts';

const communes = ['laGi', 'phuocHoi', 'dinhVan', 'namHa', 'tanHa'] as const;

interface LastYear {
  /** When the form is there. */
  on: Offset;
  formId: () => number;
  /** Of this year. */
  periods: readonly Pick<Period, 'code' | 'until'>[];
  wordsOf(commune: number, period: string): readonly TypedWords[];
}

/**
 * The same periods a year before, taken over from the books when the form was made, so that a period has one to be compared with.
 * What ended before the communes of today began belonged to others.
 */
export function lastYearActs(stage: Stage, { on, formId, periods, wordsOf }: LastYear): Act[] {
  const before = periods.map(({ code, until }) => ({
    code: yearEarlier(code),
    until: yearEarlier(until),
  }));
  return before
    .filter(({ until }) => until >= mapDay)
    .map(({ code }) => ({
      on,
      run: async () => {
        const desk = await deskAt(stage, 'leader');
        const { id: collectionId } = await execute(desk, openCollection, { formId: formId(), period: code });
        const locksOn = addDays(dayAt(stage.today, on), 14);
        const reason = 'Nhập số liệu năm trước theo sổ, báo cáo giấy để có số so sánh cùng kỳ.';
        await execute(desk, prolongCollection, { collectionId, locksOn, reason });
        const unitIds = [];
        for (const [at, commune] of communes.entries()) {
          const unit = { collectionId, unitId: known(stage.units, `${commune}.front`) };
          const cells = wordsOf(at, code).map((cell) => ({ ...cell, version: 0 }));
          const clerk = await deskAt(stage, commune);
          await execute(clerk, typeCells, { ...unit, cells });
          await execute(clerk, sendTyped, unit);
          unitIds.push(unit.unitId);
        }
        await execute(desk, acceptFigures, { collectionId, unitIds });
      },
    }));
}

function yearEarlier(codeOrDay: string): string {
  return `${Number(codeOrDay.slice(0, 4)) - 1}${codeOrDay.slice(4)}`;
}
