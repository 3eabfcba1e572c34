import { Collapse, Button } from '@mantine/core';
import { useState } from 'react';
import { may } from '#platform/access/may.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { Segments } from '#web/segments.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import styles from '../parts/year-items.module.css';
import { YearItems } from '../parts/year-items.tsx';
import { id } from '../schema.ts';
import { addItem, setTheme } from '../year/commands.server.ts';
import { itemsOf, themeFor, themesOf } from '../year/queries.server.ts';
import { itemKinds, yearOf } from '../year/rules.ts';
import { yearText as text } from '../year/text.vi.ts';
import type { Route } from './+types/year.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

/** Four queries. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { searchParams } = new URL(request.url);
  const today = dayOf(desk.system.clock.now());
  const year = yearOf(searchParams.get('nam'), today);
  const asked = id.safeParse(searchParams.get('don-vi'));
  const own = desk.actor.unit?.id;
  const unitId = asked.success ? asked.data : own;
  const shownId = asked.success ? asked.data : null;
  if (unitId === undefined) return { year, today, unitId: shownId, plan: null };
  const plan = await found(
    read(desk, async (ctx) => {
      const unit = await getUnit(ctx, unitId);
      return {
        unitName: unit.name,
        theme: await themeFor(ctx, unitId, year),
        themes: await themesOf(ctx, unitId, year),
        items: await itemsOf(ctx, unitId, year),
        isOwn: unitId === own,
        // One writes into the year of the unit that one acts for.
        mayWrite: unitId === own && may(desk.actor.grants, ctx.permissions, 'activity.log', unit.path),
      };
    }),
  );
  return { year, today, unitId: shownId, plan };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  return intent === 'theme' ? answer(desk, setTheme, input, { once }) : answer(desk, addItem, input, { once });
}

export default function Year({ loaderData: { year, today, unitId, plan } }: Route.ComponentProps) {
  const present = Number(today.slice(0, 4));
  const years = [present - 2, present - 1, present, present + 1];
  return (
    <>
      <PageHeader
        title={`${text.title} ${year}`}
        context={plan?.unitName}
        back={{ to: '/hoat-dong', label: text.back }}
      />
      <div className={styles.choice}>
        <Segments
          label={text.year}
          items={years.map((each) => ({
            to: `/hoat-dong/ke-hoach-nam?nam=${each}${unitId === null ? '' : `&don-vi=${unitId}`}`,
            label: String(each),
            current: each === year,
          }))}
        />
      </div>
      {plan === null ? <Notice tone="neutral">{text.noUnit}</Notice> : <Plan year={year} plan={plan} />}
    </>
  );
}

type Plan = NonNullable<Route.ComponentProps['loaderData']['plan']>;

function Plan({ year, plan }: { year: number; plan: Plan }) {
  return (
    <Stack>
      <ThemeSection year={year} plan={plan} />
      {itemKinds.map((kind) => (
        <YearItems
          key={kind}
          kind={kind}
          year={year}
          items={plan.items.filter((item) => item.kind === kind)}
          mayWrite={plan.mayWrite}
        />
      ))}
    </Stack>
  );
}

function ThemeSection({ year, plan: { theme, themes, mayWrite } }: { year: number; plan: Plan }) {
  const [isOpen, setIsOpen] = useState(false);
  const [, ...former] = themes;
  const isAbove = theme !== null && themes.length === 0;
  return (
    <Section
      title={text.theme(year)}
      aside={
        mayWrite ? (
          <Button className={styles.fold} variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? text.close : themes.length > 0 ? text.changeTheme : text.setTheme}
          </Button>
        ) : null
      }
    >
      <Stack>
        <div>
          <p className={styles.words}>{theme ? theme.theme : text.noTheme}</p>
          {theme ? (
            <span className={styles.under}>
              {[theme.paper, isAbove ? text.themeOf(theme.unitName) : null].filter(Boolean).join(' · ')}
            </span>
          ) : null}
          {former.length > 0 ? (
            <span className={styles.under}>
              {text.was}: {former.map((each) => `${each.theme} (${formatDayTime(each.setAt)})`).join('; ')}
            </span>
          ) : null}
        </div>
        <Collapse expanded={isOpen}>
          {isOpen ? (
            <CommandForm intent="theme" submit={text.saveTheme} onDone={() => setIsOpen(false)}>
              <HiddenField name="year" value={String(year)} />
              <TextField name="theme" label={text.themeField} required maxLength={300} />
              <TextField name="paper" label={text.paper} hint={text.paperHint} maxLength={200} />
            </CommandForm>
          ) : null}
        </Collapse>
      </Stack>
    </Section>
  );
}
