import { data, redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, filesOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import { atFileField } from '#platform/files/name-refusal.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Section } from '#web/section.tsx';
import { Tabs } from '#web/tabs.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { listImages } from '../../images/queries.server.ts';
import { getOwnSite, siteRights } from '../../sites/queries.server.ts';
import { startArticle, storedPaper } from '../commands.server.ts';
import { ArticleFields } from '../parts/article-fields.tsx';
import { kinds } from '../rules.ts';
import { kindText, text } from '../text.vi.ts';
import type { Route } from './+types/new.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.kinds;

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const asked = new URL(request.url).searchParams.get('loai');
  const kind = kinds.find((one) => one === asked) ?? 'article';
  const loaded = await found(
    read(desk, async (ctx) => {
      const site = await getOwnSite(ctx, rowId(params.siteId));
      if (!siteRights(ctx, site.unitPath).mayWrite) return null;
      return {
        ...{
          site,
          kind,
          fields: (await listFields(ctx)).map(({ code, name }) => ({ value: code, label: name })),
          images: await listImages(ctx, site.id),
        },
        draft: await readDraft(ctx, `bai-moi-${site.id}-${kind}`),
      };
    }),
  );
  if (!loaded) throw data({ code: 'not-allowed' }, { status: 403 });
  return loaded;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once, draft } = formInput(form);
  const given = async () => {
    const file = await atFileField('file', () => storedPaper(desk.system.files, filesOf(form, 'file')[0]));
    return { ...input, siteId: params.siteId, ...(file ? { file } : {}) };
  };
  const outcome = await answer(desk, startArticle, given, { once, draft });
  return outcome.ok ? redirect(`/trang-tin/bai/${outcome.result.id}`) : outcome;
}

export default function New({ loaderData: { site, kind, fields, images, draft } }: Route.ComponentProps) {
  const base = `/trang-tin/${site.id}`;
  return (
    <>
      <PageHeader title={words.title} context={words.hints[kind]} back={{ to: base, label: site.name }} />
      <Tabs
        label={text.list.kind}
        items={kinds.map((one) => ({ to: `${base}/bai-moi?loai=${one}`, label: kindText[one], current: one === kind }))}
      />
      <Section>
        <CommandForm
          key={kind}
          submit={text.form.start}
          draft={draft}
          cancel={base}
          {...(kind === 'document' ? { files: true } : {})}
        >
          <HiddenField name="kind" value={kind} />
          <ArticleFields kind={kind} article={null} fields={fields} images={images} signs={[]} />
        </CommandForm>
      </Section>
    </>
  );
}
