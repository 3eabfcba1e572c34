import type { PersonSign } from '#platform/vietnamese/persons.ts';
import { DayField } from '#web/day-field.tsx';
import { AreaField, CheckField, ChoiceField, FieldRow, type Option, TextField } from '#web/fields.tsx';
import { FileField } from '#web/file-field.tsx';
import { Notice } from '#web/notice.tsx';
import type { ImageView } from '../../images/queries.server.ts';
import type { ArticleView } from '../queries.server.ts';
import type { ArticleKind } from '../rules.ts';
import { text } from '../text.vi.ts';
import { RichText } from './rich-text.tsx';

const words = text.form;

export interface ArticleFieldsProps {
  kind: ArticleKind;
  article: ArticleView | null;
  fields: readonly Option[];
  images: readonly ImageView[];
  signs: readonly PersonSign[];
}

/** Every kind has what it needs, and nothing of the others. */
export function ArticleFields({ kind, article, fields, images, signs }: ArticleFieldsProps) {
  const start = (value: string | null | undefined) => value ?? '';
  return (
    <>
      <TextField name="title" label={words.title} required maxLength={300} defaultValue={start(article?.title)} />
      <AreaField
        name="summary"
        label={words.summary}
        hint={words.summaryHint}
        rows={2}
        maxLength={1000}
        defaultValue={start(article?.summary)}
      />
      {kind === 'event' ? <EventFields article={article} /> : null}
      {kind === 'document' ? <DocumentFields article={article} /> : null}
      {kind === 'clarification' ? (
        <AreaField
          name="claim"
          label={words.claim}
          hint={words.claimHint}
          required
          maxLength={2000}
          defaultValue={start(article?.claim)}
        />
      ) : null}
      <RichText
        name="body"
        label={kind === 'clarification' ? words.facts : words.body}
        {...(kind === 'clarification' ? { hint: words.factsHint } : {})}
        required={kind !== 'document'}
        defaultValue={start(article?.body)}
        images={images}
      />
      {kind === 'clarification' ? (
        <AreaField
          name="sources"
          label={words.sources}
          hint={words.sourcesHint}
          required
          maxLength={4000}
          defaultValue={start(article?.sources)}
        />
      ) : null}
      <FieldRow>
        <ChoiceField
          name="fieldCode"
          label={words.field}
          empty={words.noField}
          options={fields}
          defaultValue={start(article?.fieldCode)}
        />
        <ChoiceField
          name="imageId"
          label={words.lead}
          empty={words.noLead}
          options={images.map(({ id, alt }) => ({ value: String(id), label: alt }))}
          defaultValue={article?.imageId ? String(article.imageId) : ''}
        />
      </FieldRow>
      <CheckField
        name="namesPerson"
        label={words.namesPerson}
        hint={words.namesPersonHint}
        defaultChecked={article?.namesPerson ?? false}
      />
      {signs.length > 0 && !article?.namesPerson ? (
        <Notice tone="warning" title={words.signs}>
          <ul>
            {signs.map(({ kind: sign, quote }) => (
              <li key={quote}>
                {words.sign[sign]}: {quote}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

function EventFields({ article }: { article: ArticleView | null }) {
  return (
    <>
      <FieldRow>
        <DayField name="startsOn" label={words.startsOn} required defaultValue={article?.startsOn ?? ''} />
        <DayField name="endsOn" label={words.endsOn} hint={words.endsOnHint} defaultValue={article?.endsOn ?? ''} />
      </FieldRow>
      <TextField name="happensAt" label={words.happensAt} maxLength={300} defaultValue={article?.happensAt ?? ''} />
    </>
  );
}

function DocumentFields({ article }: { article: ArticleView | null }) {
  return (
    <>
      <FieldRow>
        <TextField name="symbol" label={words.symbol} required maxLength={60} defaultValue={article?.symbol ?? ''} />
        <DayField name="issuedOn" label={words.issuedOn} required defaultValue={article?.issuedOn ?? ''} />
      </FieldRow>
      <TextField name="issuer" label={words.issuer} required maxLength={200} defaultValue={article?.issuer ?? ''} />
      <FileField
        name="file"
        label={words.file}
        accept=".pdf,.docx"
        hint={article?.fileName ? `${words.hasFile(article.fileName)}. ${words.fileHint}` : words.fileHint}
      />
    </>
  );
}
