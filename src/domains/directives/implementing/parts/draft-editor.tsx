import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FieldLabel, inputLook } from '#web/field-label.tsx';
import type { Explanation } from '#reading/audit/shown.ts';
import { Section, Stack } from '#web/section.tsx';
import { BodyFigures } from '../../figures/parts/body-figures.tsx';
import type { Kind, ParentTarget, ParentTask } from '../rules.ts';
import type { Body, OwnTarget, OwnTask } from '../schema.ts';
import { editorText as text, partText } from '../text.vi.ts';
import { ConflictBox } from './conflict-box.tsx';
import styles from './editor.module.css';
import { TargetRow } from './target-row.tsx';
import { TaskCard } from './task-card.tsx';
import { useDraftSaving } from './use-draft-saving.ts';

interface DraftEditorProps {
  draftId: number;
  kind: Kind;
  version: number;
  start: Body;
  parent: { tasks: readonly ParentTask[]; targets: readonly ParentTarget[] };
  groups: readonly { key: string; words: string }[];
  explanations: readonly Explanation[];
}

type AreaName = 'title' | 'basis' | 'purpose' | 'organising' | 'recipients' | 'addressees' | 'signForm';

const newTask: OwnTask = { parent: null, what: '', product: '', dueOn: '', groups: [], reason: '' };

/** The whole draft in the order of the paper, saved as it is typed. */
export function DraftEditor({ draftId, kind, version, start, parent, groups, explanations }: DraftEditorProps) {
  const navigate = useNavigate();
  const saving = useDraftSaving(version);
  // Cards keep their fields when one between them goes; taking a colleague's wording begins all anew.
  const [taken, setTaken] = useState(0);
  const [body, setBody] = useState(start);
  const [keys, setKeys] = useState(() => start.tasks.map((_, at) => at));
  const write = (change: Partial<Body>) => {
    const next = { ...body, ...change };
    setBody(next);
    saving.typed(next);
  };
  const field = (name: 'suffix' | 'signatory') => ({
    ...inputLook,
    label: <FieldLabel label={partText[name]} required={name !== 'signatory'} />,
    value: body[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => write({ [name]: event.currentTarget.value }),
  });
  const area = (name: AreaName, rows: number) => ({
    ...inputLook,
    'data-writes': name,
    // A part that is a section of its own has its name there.
    ...(name === 'purpose' || name === 'organising'
      ? { 'aria-label': partText[name] }
      : { label: <FieldLabel label={partText[name]} required={name === 'basis' || name === 'title'} /> }),
    value: body[name],
    onChange: (event: React.ChangeEvent<HTMLTextAreaElement>) => write({ [name]: event.currentTarget.value }),
    autosize: true,
    minRows: rows,
  });
  const changed = <One extends OwnTask | OwnTarget>(rows: readonly One[], at: number, change: Partial<One>): One[] =>
    rows.map((row, index) => (index === at ? { ...row, ...change } : row));
  const { conflict } = saving;
  return (
    <Stack key={taken}>
      <div className={styles.bar}>
        <span className={styles.status} aria-live="polite">
          {saving.status || text.savedAsTyped}
        </span>
        <Button onClick={() => saving.leave(() => void navigate(`/van-ban/trien-khai/${draftId}/ban-in`))}>
          {text.preview}
        </Button>
      </div>
      {conflict ? (
        <ConflictBox
          conflict={conflict}
          mine={body}
          onKeep={() => saving.settle(true)}
          onTake={() => {
            setBody(conflict.body);
            setKeys(conflict.body.tasks.map((_, at) => at));
            setTaken(taken + 1);
            saving.settle(false);
          }}
        />
      ) : null}
      <div className={styles.desk}>
        <Stack>
          <Section title={text.head}>
            <div className={styles.fields}>
              <Textarea {...area('title', 1)} maxLength={500} />
              <TextInput {...field('suffix')} description={text.suffixHint} maxLength={40} />
              {kind === 'letter' ? <Textarea {...area('addressees', 1)} /> : null}
              <Textarea {...area('basis', 3)} description={text.basisHint} />
            </div>
          </Section>
          <Section title={partText.purpose}>
            <Textarea {...area('purpose', 3)} description={text.linesHint} />
          </Section>
          {body.targets.length > 0 ? (
            <Section title={partText.targets}>
              <div className={styles.cards}>
                <p className={styles.about}>{text.targetsAbout}</p>
                {body.targets.map((target, at) => (
                  <TargetRow
                    key={target.at}
                    target={target}
                    at={at}
                    parent={parent.targets.find((one) => one.at === target.at) ?? null}
                    onChange={(change) => write({ targets: changed(body.targets, at, change) })}
                  />
                ))}
              </div>
            </Section>
          ) : null}
          <Section title={partText.tasks}>
            <div className={styles.cards}>
              {body.tasks.map((task, at) => (
                <TaskCard
                  key={keys[at]}
                  task={task}
                  at={at}
                  parent={parent.tasks.find(({ key }) => key === task.parent) ?? null}
                  groups={groups}
                  onChange={(change) => write({ tasks: changed(body.tasks, at, change) })}
                  onRemove={() => {
                    setKeys(keys.filter((_, index) => index !== at));
                    write({ tasks: body.tasks.filter((_, index) => index !== at) });
                  }}
                />
              ))}
              <div>
                <Button
                  variant="default"
                  onClick={() => {
                    setKeys([...keys, Math.max(-1, ...keys) + 1]);
                    write({ tasks: [...body.tasks, newTask] });
                  }}
                >
                  {text.add}
                </Button>
              </div>
            </div>
          </Section>
          <Section title={partText.organising}>
            <Textarea {...area('organising', 3)} description={text.linesHint} />
          </Section>
          <Section title={text.foot}>
            <div className={styles.fields}>
              <Textarea {...area('recipients', 2)} description={text.linesHint} />
              <div className={styles.pair}>
                <Textarea {...area('signForm', 2)} description={text.signHint} />
                <TextInput {...field('signatory')} description={text.signatoryHint} maxLength={120} />
              </div>
            </div>
          </Section>
        </Stack>
        <div className={styles.beside}>
          <BodyFigures body={body} explanations={explanations} />
        </div>
      </div>
    </Stack>
  );
}
