import { dayOf } from '#platform/calendar/day.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { archiveName, type Packed, zipStream } from '#platform/export/zip.server.ts';
import { docxMediaType, extensionOf } from '#platform/files/file-limits.ts';
import type { OfficeSystem } from '#domains/tables.ts';
import type { MeetingDetail, papersOf } from '../page/queries.server.ts';
import { contentsPaper, type Issuer, meetingPaper, type Printed } from '../prints.server.ts';
import { paperText as text } from './text.vi.ts';

type StoredPaper = Awaited<ReturnType<typeof papersOf>>[number];

/** 'Giấy mời và chương trình 16-06-2026.docx' */
function downloadName(words: string, meeting: MeetingDetail, ending: string): string {
  return archiveName(`${words} ${meeting.startsOn.split('-').toReversed().join('-')}`, ending);
}

function attachment(name: string, type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
    'cache-control': 'private, no-store',
  };
}

/** One paper of the meeting as .docx. After the reading: nothing waits inside it. */
export async function paperResponse(meeting: MeetingDetail, issuer: Issuer, which: Printed): Promise<Response> {
  const bytes = await renderOfficeDocument(meetingPaper(meeting, issuer, which));
  const name = downloadName(text.files[which], meeting, '.docx');
  return new Response(new Uint8Array(bytes), { headers: attachment(name, docxMediaType) });
}

/** The contents page, the invitation and every paper in its order, file after file; a link stands in the contents page. */
export async function packResponse(
  system: OfficeSystem,
  { meeting, issuer, papers: stored }: { meeting: MeetingDetail; issuer: Issuer; papers: readonly StoredPaper[] },
): Promise<Response> {
  const invitation = { title: text.files.invitation, name: archiveName(`01 ${text.files.invitation}`, '.docx') };
  const papers = stored.map((paper, at) => ({
    ...paper,
    name:
      paper.hash === null
        ? null
        : archiveName(`${number(at + 2)} ${paper.title}`, `.${extensionOf(paper.fileName ?? '')}`),
  }));
  const item = (id: number | null) => meeting.agenda.find((one) => one.id === id)?.what ?? '';
  const contents = contentsPaper(meeting, issuer, [
    { title: invitation.title, fileName: invitation.name, item: '' },
    ...papers.map((paper) => ({
      ...{ title: paper.title, item: item(paper.agendaItemId) },
      fileName: paper.name ?? `${text.contents.link}: ${paper.link}`,
    })),
  ]);
  const rendered = async (document: Parameters<typeof renderOfficeDocument>[0]) =>
    new Blob([new Uint8Array(await renderOfficeDocument(document))]).stream();
  const files: Packed[] = [
    { name: archiveName(`00 ${text.files.contents}`, '.docx'), open: () => rendered(contents) },
    { name: invitation.name, open: () => rendered(meetingPaper(meeting, issuer, 'invitation')) },
    ...papers.flatMap(({ name, hash }) =>
      name === null || hash === null ? [] : [{ name, open: () => system.files.stream(hash) }],
    ),
  ];
  const name = downloadName(text.files.pack, meeting, '.zip');
  const at = new Date(`${dayOf(system.clock.now())}T00:00:00+07:00`);
  return new Response(zipStream(files, at), { headers: attachment(name, 'application/zip') });
}

const number = (at: number) => String(at).padStart(2, '0');
