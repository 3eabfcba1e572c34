import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import { Timeline } from '#web/timeline.tsx';
import type { MatterPage } from '../page/queries.server.ts';
import { pageText as words } from '../pages/text.vi.ts';
import { petitionPath } from '../rules.ts';
import styles from './matter.module.css';

export function MatterWords({ matter }: { matter: MatterPage }) {
  const { key, pictures, answer } = matter;
  return (
    <>
      <Section title={words.matter}>
        <Stack>
          <p className={styles.words}>{matter.words}</p>
          <Files matter={matter} part="asked" />
          {pictures.length > 0 ? (
            <div className={styles.pictures}>
              {pictures.map((position) => (
                <img key={position} src={`${petitionPath(key)}/anh/${position}`} alt={words.picture(position)} />
              ))}
            </div>
          ) : null}
        </Stack>
      </Section>
      {answer ? (
        <Section title={words.answer} aside={<span>{matter.answeredOn ? formatDay(matter.answeredOn) : null}</span>}>
          <Stack>
            <p className={styles.words}>{answer}</p>
            {matter.answerPaper ? <p className={styles.soft}>{words.paperNo(matter.answerPaper)}</p> : null}
            <Files matter={matter} part="answer" />
            {matter.isMine && matter.state === 'answered'
              ? matter.hints.map((hint) => (
                  <Notice key={hint} tone="neutral">
                    {words.hints[hint]}
                  </Notice>
                ))
              : null}
            {matter.verdictWords ? (
              <div>
                <p className={styles.soft}>{words.verdictWords}</p>
                <p className={styles.words}>{matter.verdictWords}</p>
              </div>
            ) : null}
          </Stack>
        </Section>
      ) : null}
      {matter.promises.length > 0 ? (
        <Section title={words.promises}>
          <ul className={styles.list}>
            {matter.promises.map((one) => (
              <li key={one.id}>
                <Link to={`/nhiem-vu/${one.id}`}>{one.what}</Link>
                <p className={styles.soft}>{`${one.owner} · ${words.stepDue(one.dueText)}`}</p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <History matter={matter} />
    </>
  );
}

function Files({ matter, part }: { matter: MatterPage; part: 'asked' | 'answer' }) {
  const files = matter.files.filter((file) => file.part === part);
  if (files.length === 0) return null;
  return (
    <ul className={styles.list}>
      {files.map((file) => (
        <li key={file.position}>
          <Link to={`/kien-nghi/${matter.key}/tep/${part}/${file.position}`} reloadDocument>
            {file.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function History({ matter: { steps, mode } }: { matter: MatterPage }) {
  const by = (step: MatterPage['steps'][number]) =>
    step.toUnitName ? words.handedTo(step.unitName, step.toUnitName) : step.unitName;
  const body = (step: MatterPage['steps'][number]) =>
    [step.words, step.dueText ? words.stepDue(step.dueText) : null].filter(Boolean).join(' · ') || undefined;
  return (
    <Section title={words.history}>
      {mode !== null ? (
        <Timeline
          items={steps.map((step) => ({
            ...{
              key: step.key,
              at: step.at,
              title: words.steps[step.step] ?? step.step,
              by: by(step),
              body: body(step),
            },
          }))}
        />
      ) : (
        <Stack>
          <p className={styles.soft}>{words.anonymousHistory}</p>
          {steps.length === 0 ? <p className={styles.soft}>{words.noHistory}</p> : null}
          <ol className={styles.list}>
            {steps.map((step) => (
              <li key={step.key}>
                <span className={styles.subject}>{by(step)}</span>
                <span className={styles.soft}>{`${formatDay(step.at)} · ${body(step) ?? ''}`}</span>
              </li>
            ))}
          </ol>
        </Stack>
      )}
    </Section>
  );
}
