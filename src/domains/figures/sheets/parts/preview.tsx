import { figureWords } from '../../entry/rules.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { TakenUnit } from '../taking/commands.server.ts';
import type { TakingPreview, UnitPreview } from '../taking/queries.server.ts';
import { takingText as text } from '../text.vi.ts';
import { ChangeTable } from './change-table.tsx';
import { FaultList } from './fault-list.tsx';
import styles from './preview.module.css';

/** How many units stand open; more are lines to open. */
const shownOpen = 3;

/** What the files would change, unit by unit, and what of them is not taken. */
export function Preview({ preview, onTaken }: { preview: TakingPreview; onTaken: (units: TakenUnit[]) => void }) {
  const words = useRefusalWords();
  const { refused, foreign, lost, units, files } = preview;
  const changes = units.reduce((sum, unit) => sum + unit.changes.length, 0);
  const bad = units.reduce((sum, unit) => sum + unit.faults.length, lost.length);
  return (
    <Stack>
      {refused.map(({ name, refusal }) => (
        <Notice key={name} tone="danger" title={text.refusedFile(name)}>
          {words(refusal.code, refusal.details)}
        </Notice>
      ))}
      {foreign.map(({ file, sheet, code, of, rows }) => (
        <Notice key={`${file} ${sheet} ${code} ${of}`} tone="warning" title={text.foreignSheet(file, sheet, rows)}>
          {words(code, { of })}
        </Notice>
      ))}
      <Section title={text.found}>
        <p className={styles.summary}>
          {text.summary({ files: files - refused.length, units: units.length, changes, bad })}
        </p>
        {lost.length > 0 ? <FaultList faults={lost} hasManyFiles={files > 1} /> : null}
        {changes > 0 ? (
          <CommandForm intent="keep" submit={text.keep(changes)} onDone={(result) => onTaken(result as TakenUnit[])}>
            <HiddenField name="units" value={JSON.stringify(units.flatMap(typedOf))} />
            <p className={styles.soft}>{text.notSent}</p>
          </CommandForm>
        ) : null}
      </Section>
      {units.length <= shownOpen ? (
        units.map((unit) => (
          <Section key={unit.unitId} title={unit.unitName}>
            <UnitChanges unit={unit} hasManyFiles={files > 1} />
          </Section>
        ))
      ) : (
        <Section title={text.byUnit}>
          {units.map((unit) => (
            <details key={unit.unitId} className={styles.fold} open={unit.faults.length > 0 || unit.refusal !== null}>
              <summary>
                <strong>{unit.unitName}</strong>
                <span className={styles.soft}>{text.unitSummary(unit.changes.length, unit.faults.length)}</span>
              </summary>
              <UnitChanges unit={unit} hasManyFiles={files > 1} />
            </details>
          ))}
        </Section>
      )}
    </Stack>
  );
}

/** As the typing of the form takes it. */
function typedOf({ unitId, changes }: UnitPreview) {
  if (changes.length === 0) return [];
  const cells = changes.map(({ position, scale, value, after, version }) => ({
    ...{ position, version, notApplicable: after.notApplicable, note: after.note },
    value: value === null ? '' : figureWords(value, scale),
  }));
  return [{ unitId, cells }];
}

function UnitChanges({ unit, hasManyFiles }: { unit: UnitPreview; hasManyFiles: boolean }) {
  const words = useRefusalWords();
  const { unitName, refusal, changes, faults, same } = unit;
  return (
    <div className={styles.unit}>
      {refusal ? <Notice tone="warning">{words(refusal.code, refusal.details)}</Notice> : null}
      {faults.length > 0 ? <FaultList faults={faults} hasManyFiles={hasManyFiles} /> : null}
      {changes.length > 0 ? <ChangeTable caption={text.changesOf(unitName)} changes={changes} /> : null}
      {same > 0 ? <p className={styles.soft}>{text.same(same)}</p> : null}
    </div>
  );
}
