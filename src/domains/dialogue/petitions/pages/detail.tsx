import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, filesOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import { atFileField } from '#platform/files/name-refusal.ts';
import type { Database } from '#domains/tables.ts';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { classifyPetition } from '../classifying/commands.server.ts';
import { erasePetition } from '../erasing/commands.server.ts';
import {
  acceptPetition,
  answerPetition,
  handOverPetition,
  joinPetition,
  refusePetition,
  setDenunciationAside,
} from '../handling/commands.server.ts';
import { getMatter } from '../page/queries.server.ts';
import { MatterBadge } from '../parts/matter-badge.tsx';
import { MatterFacts } from '../parts/matter-facts.tsx';
import { MatterWords } from '../parts/matter-words.tsx';
import { NextPanel } from '../parts/next-panel.tsx';
import { promiseWork } from '../promising/commands.server.ts';
import { publishAnswer, takeBackPublication } from '../publishing/commands.server.ts';
import { revealPetitioner } from '../reveal/commands.server.ts';
import { key as keyOf } from '../schema.ts';
import type { Route } from './+types/detail.ts';
import { listText, pageText as words } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData?.matter.subject ?? listText.title) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  if (!keyOf.safeParse(params.key).success) throw data(null, { status: 404 });
  return found(
    read(desk, async (ctx) => ({
      matter: await getMatter(ctx, params.key),
      draft: await readDraft(ctx, `tra-loi-${params.key}`),
    })),
  );
}

const commands = {
  accept: acceptPetition,
  'hand-over': handOverPetition,
  classify: classifyPetition,
  join: joinPetition,
  promise: promiseWork,
  refuse: refusePetition,
  denounce: setDenunciationAside,
  publish: publishAnswer,
  unpublish: takeBackPublication,
};

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once, intent, draft } = formInput(form);
  const { key } = params;
  if (intent === 'reveal') return answer(desk, revealPetitioner, { ...input, id: key }, { once });
  if (intent === 'erase') return answer(desk, erasePetition, { ...input, id: key }, { once });
  if (intent === 'answer') {
    const uploads = filesOf(form, 'files').map(async (file) => ({ bytes: await file.bytes(), name: file.name }));
    const given = async () => {
      const files = await atFileField('files', async () => desk.system.files.putAll(await Promise.all(uploads)));
      return { ...input, key, files };
    };
    return answer(desk, answerPetition, given, { once, draft });
  }
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  return answer(desk, command as typeof acceptPetition, { ...input, key }, { once });
}

export default function Detail({ loaderData: { matter, draft } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={matter.subject}
        context={`${matter.fieldName} · ${matter.areaName}`}
        status={<MatterBadge state={matter.state} isLate={matter.isLate} />}
        back={{ to: '/kien-nghi', label: words.back }}
      />
      <DetailLayout
        main={
          <Stack>
            <NextPanel matter={matter} draft={draft} />
            <MatterWords matter={matter} />
          </Stack>
        }
        aside={<MatterFacts key={matter.key} matter={matter} />}
      />
    </>
  );
}
