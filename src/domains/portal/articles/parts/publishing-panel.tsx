import { DayField } from '#web/day-field.tsx';
import { AreaField, CheckField, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { ArticleView } from '../queries.server.ts';
import type { ArticleAct } from '../rules.ts';
import { text } from '../text.vi.ts';

const words = text.page;

interface PanelProps {
  article: ArticleView;
  may: readonly ArticleAct[];
  /** There are names or numbers that somebody must have looked at. */
  hasSigns: boolean;
  /** Under the rule of two this reader may not let it out. */
  isOwn: boolean;
}

/** One next action first; the others below it, quieter. */
export function PublishingPanel({ article, may, hasSigns, isOwn }: PanelProps) {
  const seen = <HiddenField name="version" value={String(article.version)} />;
  const looked = hasSigns ? <CheckField name="looked" label={words.looked} /> : null;
  const can = (act: ArticleAct) => may.includes(act);
  const mayGoOut = can('publish') && !isOwn;
  return (
    <Section title={words.publishing}>
      <Stack>
        {article.state === 'ready' ? <Notice tone="waiting">{words.asked}</Notice> : null}
        {article.publishAt ? (
          <Notice tone="progress">{words.scheduled(formatDayTime(article.publishAt))}</Notice>
        ) : null}
        {article.withdrawnReason ? <Notice tone="danger">{words.withdrawn(article.withdrawnReason)}</Notice> : null}
        {isOwn && can('publish') ? <Notice tone="neutral">{words.two}</Notice> : null}
        {mayGoOut ? (
          <CommandForm
            {...{ intent: 'publish', submit: words.publish, layout: 'inline' }}
            confirm={{ title: words.publishTitle, body: words.publishBody }}
          >
            {seen}
            {looked}
          </CommandForm>
        ) : null}
        {can('ask') && !mayGoOut ? (
          <CommandForm {...{ intent: 'ask', submit: words.ask, layout: 'inline' }}>
            {seen}
            {looked}
          </CommandForm>
        ) : null}
        {can('schedule') && !isOwn ? (
          <CommandForm {...{ intent: 'schedule', submit: words.schedule, tone: 'quiet', layout: 'inline' }}>
            {seen}
            <DayField name="onDay" label={words.onDay} required />
            <TextField name="hour" label={words.hour} hint={words.hourHint} required />
            {looked}
          </CommandForm>
        ) : null}
        {can('back') ? (
          <CommandForm {...{ intent: 'back', submit: words.sendBack, tone: 'quiet', layout: 'inline' }}>
            {seen}
          </CommandForm>
        ) : null}
        {can('withdraw') ? (
          <CommandForm
            {...{ intent: 'withdraw', submit: words.withdraw, tone: 'danger', layout: 'inline' }}
            confirm={{ title: words.withdrawTitle, body: words.withdrawBody }}
          >
            {seen}
            <AreaField name="reason" label={words.reason} required rows={2} maxLength={1000} />
          </CommandForm>
        ) : null}
      </Stack>
    </Section>
  );
}
