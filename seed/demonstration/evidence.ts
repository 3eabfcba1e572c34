import type { Day } from '#platform/calendar/day.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import type { StoredFile } from '#platform/files/store.server.ts';
import type { OfficeSystem } from '#domains/tables.ts';
import type { Evidence } from './courses/course.ts';
import { paragraph } from './papers/paper.ts';
import { picture } from './pictures.ts';

/** Evidence as the claim takes it: files are stored first, as a request would. `words` is what the claim says. */
export async function storedEvidence(
  { files }: OfficeSystem,
  evidence: Evidence,
  { words, unitName, day }: { words: string; unitName: string; day: Day },
): Promise<{ paper?: string; files?: StoredFile[] }> {
  if ('paper' in evidence) return { paper: evidence.paper };
  if ('photo' in evidence) {
    return { files: [await files.put(await picture('hills', words.length), `${evidence.photo}.png`)] };
  }
  const minutes = await renderOfficeDocument({
    superior: null,
    issuer: [unitName],
    symbol: { number: null, suffix: 'BB' },
    place: 'Lâm Đồng',
    day,
    kind: 'Biên bản',
    title: evidence.minutes,
    body: [paragraph(words), paragraph('Biên bản được lập để làm minh chứng cho nhiệm vụ được giao')],
    signature: { form: ['NGƯỜI LẬP'], name: null },
    recipients: ['Lưu hồ sơ'],
  });
  return { files: [await files.put(minutes, `${evidence.minutes}.docx`)] };
}
