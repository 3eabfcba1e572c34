import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, filesOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { atFileField } from '#platform/files/name-refusal.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { TextField } from '#web/fields.tsx';
import { FileField } from '#web/file-field.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Section, Stack } from '#web/section.tsx';
import { shrinkPhoto } from '#web/shrink-photo.ts';
import { pageTitle } from '#web/text.vi.ts';
import { SiteTabs } from '../../sites/parts/site-tabs.tsx';
import { getOwnSite, siteRights } from '../../sites/queries.server.ts';
import { text as siteText } from '../../sites/text.vi.ts';
import { addImage, drawImage } from '../commands.server.ts';
import { listImages } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/library.ts';
import styles from './library.module.css';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const before = rowId(new URL(request.url).searchParams.get('truoc') ?? '');
  return found(
    read(desk, async (ctx) => {
      const site = await getOwnSite(ctx, rowId(params.siteId));
      return { site, rights: siteRights(ctx, site.unitPath), images: await listImages(ctx, site.id, before) };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once } = formInput(form);
  const given = async () => {
    const [upload] = filesOf(form, 'file');
    const sizes =
      upload &&
      (await atFileField('file', async () =>
        drawImage(desk.system.files, { bytes: await upload.bytes(), name: upload.name }),
      ));
    return { ...input, siteId: params.siteId, ...(sizes ? { sizes } : {}) };
  };
  return answer(desk, addImage, given, { once });
}

export default function Library({ loaderData: { site, rights, images } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={site.name} context={`/${site.place}`} back={{ to: '/trang-tin', label: siteText.title }} />
      <SiteTabs siteId={site.id} current="images" />
      <Stack>
        {rights.mayWrite ? (
          <Section title={text.add}>
            <CommandForm submit={text.add} files>
              <FileField
                name="file"
                label={text.file}
                hint={text.fileHint}
                required
                accept="image/jpeg,image/png,image/webp"
                prepare={shrinkPhoto}
              />
              <TextField name="alt" label={text.alt} hint={text.altHint} required maxLength={300} />
              <TextField name="credit" label={text.credit} maxLength={200} />
            </CommandForm>
          </Section>
        ) : null}
        <Section title={text.title}>
          {images.length === 0 ? <EmptyState title={text.empty} body={text.emptyBody} /> : null}
          <ul className={styles.images}>
            {images.map((image) => (
              <li key={image.id}>
                <a href={`/anh/${image.id}/1600`}>
                  <img src={`/anh/${image.id}/480`} alt={image.alt} loading="lazy" />
                </a>
                <p>{image.alt}</p>
                <p className={styles.about}>
                  {[image.credit, text.size(formatNumber(image.width), formatNumber(image.height))]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
          {images.length === 60 ? (
            <LinkButton to={`?truoc=${images.at(-1)!.id}`} variant="secondary">
              {text.older}
            </LinkButton>
          ) : null}
        </Section>
      </Stack>
    </>
  );
}
