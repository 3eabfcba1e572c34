import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { use, useEffect, useRef, useState } from 'react';
import type { SavedDraft } from '#platform/drafts/saved-draft.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { CommandForm } from '#web/form.tsx';
import { FormContext } from '#web/form-context.ts';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import { type EditedCheck, type EditedVersion, inputFrom, moved, withoutCell } from '../editing/rules.ts';
import { versionText as text } from '../pages/text.vi.ts';
import { editedVersion } from '../schema.ts';
import { CellEditor } from './cell-editor.tsx';
import { CheckEditor } from './check-editor.tsx';
import { FormPreview } from './form-preview.tsx';
import { IndicatorSearch } from './indicator-search.tsx';
import styles from './version-editor.module.css';

interface VersionEditorProps {
  formId: number;
  /** The newest version and its number; 0 before the first. */
  start: EditedVersion;
  over: number;
  draft: SavedDraft;
}

/** The next version of a form: choose, name, order, check, look at it as the unit will, publish. Kept as it is made. */
export function VersionEditor({ formId, start, over, draft }: VersionEditorProps) {
  return (
    <CommandForm submit={text.publish} cancel={`/so-lieu/bieu/${formId}`} draft={draft}>
      <VersionFields {...{ formId, start, over }} />
    </CommandForm>
  );
}

function VersionFields({ formId, start, over }: Omit<VersionEditorProps, 'draft'>) {
  const { values } = use(FormContext);
  const [kept] = useState(() => keptVersion(values?.made));
  const [version, setVersion] = useState<EditedVersion>(kept ?? start);
  const [said, setSaid] = useState('');
  const { cells, checks } = version;
  const input = inputFrom(version);
  const setCheck = (key: number, next: EditedCheck | null) =>
    setVersion({
      ...version,
      checks: checks.flatMap((check) => (check.key === key ? (next ? [next] : []) : [check])),
    });
  const addCheck = () => {
    const key = Math.max(-1, ...checks.map((check) => check.key)) + 1;
    setVersion({ ...version, checks: [...checks, { key, left: [], operator: '<=', right: [], says: '' }] });
  };
  return (
    <>
      <input type="hidden" name="version" value={JSON.stringify(input)} data-unkept />
      <KeptField name="made" value={JSON.stringify({ over: kept?.over ?? over, ...version })} />
      <Stack>
        {kept && kept.over < over ? <Notice tone="warning">{text.olderDraft(kept.over, over)}</Notice> : null}
        <Section>
          <IndicatorSearch
            formId={formId}
            chosen={new Set(cells.map((cell) => cell.indicatorId))}
            onAdd={({ id, code, name, unit }) =>
              setVersion({
                ...version,
                cells: [
                  ...cells,
                  ...[{ indicatorId: id, code, unit, section: '', label: name, help: '', isRequired: true }],
                ],
              })
            }
          />
        </Section>
        <Section title={text.cells(cells.length)}>
          <p className="visually-hidden" aria-live="polite">
            {said}
          </p>
          {cells.length === 0 ? <EmptyState title={text.none} body={text.noneBody} /> : null}
          {cells.length > 1 ? <p className={styles.keys}>{text.keys}</p> : null}
          <div className={styles.list}>
            {cells.map((cell, at) => (
              <CellEditor
                key={cell.indicatorId}
                cell={cell}
                position={at + 1}
                count={cells.length}
                onChange={(next) => setVersion({ ...version, cells: cells.with(at, next) })}
                onMove={(by) => {
                  setVersion({ ...version, cells: moved(cells, at, at + by) });
                  if (cells[at + by]) setSaid(text.moved(cell.label, at + by + 1));
                }}
                onRemove={() => setVersion(withoutCell(version, cell.indicatorId))}
              />
            ))}
          </div>
        </Section>
        {cells.length > 1 ? (
          <Section title={text.checks}>
            <p className={styles.keys}>{text.checksHint}</p>
            <div className={styles.list}>
              {checks.map((check, at) => (
                <CheckEditor
                  key={check.key}
                  check={check}
                  at={at + 1}
                  cells={cells}
                  onChange={(next) => setCheck(check.key, next)}
                  onRemove={() => setCheck(check.key, null)}
                />
              ))}
            </div>
            <Button
              variant="default"
              className={styles.add}
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={addCheck}
            >
              {text.addCheck}
            </Button>
          </Section>
        ) : null}
        {cells.length > 0 ? (
          <Section>
            <details>
              <summary>{text.preview}</summary>
              <FormPreview
                cells={cells.map(({ unit, label, help, isRequired }, at) => ({
                  ...{ position: at + 1, section: input.cells[at]!.section, label, help: help || null },
                  ...{ unit, isRequired },
                }))}
              />
            </details>
          </Section>
        ) : null}
      </Stack>
    </>
  );
}

function keptVersion(made: string | string[] | undefined) {
  if (typeof made !== 'string') return null;
  try {
    return editedVersion.safeParse(JSON.parse(made)).data ?? null;
  } catch {
    return null;
  }
}

/** Tells the form that something was typed when what is made changes by a button too, so that the draft is kept. */
function KeptField({ name, value }: { name: string; value: string }) {
  const field = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  useEffect(() => {
    if (told.current === value) return;
    told.current = value;
    field.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [value]);
  return <input ref={field} type="hidden" name={name} value={value} />;
}
