import { Accordion, Box, Button, Text } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { FactList } from '#web/fact-list.tsx';
import { TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { closeUnit, renameUnit, reopenUnit } from '../commands.server.ts';
import { getUnitPage, type UnitPage } from '../page/queries.server.ts';
import { Succession } from '../parts/territory-history.tsx';
import { placeLink } from '../parts/territory-tree.tsx';
import { UnitKinSection } from '../parts/unit-kin.tsx';
import { UnitState, UnitTable } from '../parts/unit-table.tsx';
import type { UnitView } from '../queries.server.ts';
import { text, unitKindText, unitLevelText } from '../text.vi.ts';
import type { Route } from './+types/unit.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.unit;
const commands = { rename: renameUnit, close: closeUnit, reopen: reopenUnit } as const;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.unit.name ?? text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(read(desk, (ctx) => getUnitPage(ctx, rowId(params.unitId))));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, intent } = formInput(await request.formData());
  const command = commands[intent as keyof typeof commands] as typeof renameUnit | undefined;
  if (!command) throw new Response(null, { status: 400 });
  return answer(deskOf<Database>(context).desk, command, { ...input, unitId: params.unitId }, { once });
}

export default function Unit({ loaderData: page }: Route.ComponentProps) {
  const { unit, territory, mayManage } = page;
  return (
    <>
      <PageHeader
        title={unit.name}
        context={unit.place}
        status={<UnitState closedOn={unit.closedOn} />}
        back={{ to: placeLink(territory.id), label: territory.name }}
        secondary={
          <LinkButton
            to={`/tai-khoan?don-vi=${unit.id}`}
            variant="secondary"
            icon={<IconUsers size={18} aria-hidden />}
          >
            {words.accounts}
          </LinkButton>
        }
        primary={
          mayManage && unit.closedOn === null ? (
            <LinkButton to={`/don-vi/moi?cap-tren=${unit.id}`} icon={<IconPlus size={18} aria-hidden />}>
              {words.openBelow}
            </LinkButton>
          ) : null
        }
      />
      <DetailLayout main={<Below page={page} />} aside={<Aside page={page} />} />
    </>
  );
}

const firstLower = 15;

function Below({ page: { unit, below, lower, mayManage } }: { page: UnitPage }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? lower : lower.slice(0, firstLower);
  return (
    <Stack>
      {lower.length > 0 ? (
        <Section title={words.lower} aside={<Text c="dimmed">{lower.length}</Text>} flush>
          <UnitTable caption={words.lower} units={shown} by="day" empty={null} />
          {shown.length < lower.length ? (
            <Box p="sm">
              <Button variant="subtle" fullWidth onClick={() => setIsWhole(true)}>
                {words.showAll(lower.length)}
              </Button>
            </Box>
          ) : null}
        </Section>
      ) : null}
      {below.length === 0 && (unit.closedOn !== null || lower.length > 0) ? null : (
        <Section title={words.below} flush>
          <UnitTable
            caption={words.below}
            units={below}
            by="day"
            empty={<EmptyState title={words.noneBelow} body={mayManage ? words.noneBelowBody : null} />}
          />
        </Section>
      )}
    </Stack>
  );
}

function Aside({ page }: { page: UnitPage }) {
  const { territory, history, unit, mayManage } = page;
  return (
    <Stack>
      <Section title={words.facts}>
        <FactList items={factsOf(page)} />
      </Section>
      <UnitKinSection predecessors={page.predecessors} successor={page.successor} />
      {territory.level === 'nation' ? null : (
        <Section title={words.place(territory.name)}>
          <Succession history={history} />
          <Text mt="md">
            <Link to={placeLink(territory.id)}>{words.placeHistory}</Link>
          </Text>
        </Section>
      )}
      {mayManage ? (
        <Section title={words.manage}>
          <Manage unit={unit} />
        </Section>
      ) : null}
    </Stack>
  );
}

function factsOf({ unit, territory, above, locatedInName, formerNames }: UnitPage) {
  return [
    { label: words.organisation, value: unit.organisationName },
    { label: words.level, value: unitLevelText[unit.level] },
    ...(unit.kind === 'committee' ? [] : [{ label: words.kind, value: unitKindText[unit.kind] }]),
    { label: words.shortName, value: unit.shortName },
    { label: words.territory, value: <Link to={placeLink(territory.id)}>{territory.name}</Link> },
    ...(locatedInName === null ? [] : [{ label: words.locatedIn, value: locatedInName }]),
    ...(above === null ? [] : [{ label: words.above, value: <Link to={`/don-vi/${above.id}`}>{above.name}</Link> }]),
    { label: words.openedOn, value: formatDay(unit.openedOn) },
    ...formerNames.map(({ name, untilOn }) => ({
      label: words.formerName(formatDay(untilOn)),
      value: name,
      wide: true,
    })),
    ...(unit.closedOn === null ? [] : [{ label: words.closedOn, value: formatDay(unit.closedOn) }]),
  ];
}

function Manage({ unit }: { unit: UnitView }) {
  if (unit.closedOn !== null) {
    return (
      <>
        <Text mb="md">{words.reopenBody}</Text>
        <CommandForm intent="reopen" submit={words.reopen} layout="inline" />
      </>
    );
  }
  return (
    <Accordion order={3} variant="contained">
      <Accordion.Item value="rename">
        <Accordion.Control>{words.rename}</Accordion.Control>
        <Accordion.Panel>
          <CommandForm key={unit.name} intent="rename" submit={words.rename} layout="inline">
            <TextField name="name" label={words.renameTo} required defaultValue={unit.name} maxLength={200} />
            <TextField name="shortName" label={words.shortName} defaultValue={unit.shortName} maxLength={120} />
          </CommandForm>
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item value="close">
        <Accordion.Control>{words.close}</Accordion.Control>
        <Accordion.Panel>
          <Text mb="md">{words.closeBody}</Text>
          <CommandForm
            intent="close"
            submit={words.close}
            layout="inline"
            tone="danger"
            confirm={{ title: words.closeConfirm(unit.name) }}
          />
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
