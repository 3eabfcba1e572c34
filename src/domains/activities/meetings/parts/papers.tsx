import { Link } from 'react-router';
import { FileField } from '#web/file-field.tsx';
import { ChoiceField, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { MeetingDetail } from '../page/queries.server.ts';
import { pageText as words } from '../pages/text.vi.ts';
import styles from './meeting.module.css';

/** The papers in their order; the host adds and takes away. */
export function Papers({ meeting, mayChange }: { meeting: MeetingDetail; mayChange: boolean }) {
  const item = (id: number | null) => meeting.agenda.find((one) => one.id === id)?.what;
  return (
    <Section title={words.papers}>
      <Stack>
        {meeting.papers.length === 0 ? <p className={styles.soft}>{words.papersNone}</p> : null}
        {meeting.papers.length > 0 ? (
          <ol className={styles.papers}>
            {meeting.papers.map((paper) => (
              <li key={paper.id}>
                <div>
                  {paper.link ? (
                    <a href={paper.link} target="_blank" rel="noreferrer">
                      {paper.title}
                    </a>
                  ) : (
                    <Link to={`/hop/tai-lieu/${paper.id}`} reloadDocument>
                      {paper.title}
                    </Link>
                  )}
                  {item(paper.agendaItemId) ? (
                    <p className={styles.soft}>{words.forItem(item(paper.agendaItemId)!)}</p>
                  ) : null}
                </div>
                {mayChange ? (
                  <CommandForm intent="remove-paper" submit={words.remove} layout="inline" tone="quiet">
                    <HiddenField name="paperId" value={String(paper.id)} />
                  </CommandForm>
                ) : null}
              </li>
            ))}
          </ol>
        ) : null}
        {mayChange ? <AddPaper agenda={meeting.agenda} /> : null}
      </Stack>
    </Section>
  );
}

function AddPaper({ agenda }: Pick<MeetingDetail, 'agenda'>) {
  return (
    <Fold title={words.addPaper}>
      <CommandForm intent="add-paper" submit={words.addPaper} tone="quiet" files>
        <FileField
          name="files"
          label={words.paperFiles}
          hint={words.paperFilesHint}
          accept=".pdf,.docx,image/*"
          multiple
        />
        <TextField name="link" label={words.paperLink} type="url" inputMode="url" />
        <TextField name="title" label={words.paperTitle} hint={words.paperTitleHint} maxLength={300} />
        {agenda.length > 0 ? (
          <ChoiceField
            name="agendaItemId"
            label={words.paperItem}
            empty={words.paperItemNone}
            options={agenda.map((one) => ({ value: String(one.id), label: one.what }))}
          />
        ) : null}
      </CommandForm>
    </Fold>
  );
}
