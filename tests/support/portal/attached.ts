import { serviceDesk } from '#server/session.ts';
import { makeWordFile } from '#platform/files/testing.ts';
import { readFileWords } from '#domains/operations/file-words/jobs.server.ts';
import type { TestOffice } from '../office.ts';

const lines = [
  'KẾ HOẠCH',
  'Giám sát việc thu, chi các khoản đóng góp của Nhân dân',
  'Đoàn giám sát đối chiếu phiếu thu của từng khu phố với sổ quỹ, mời ba hộ trong khu phố cùng chứng kiến, lập biên bản tại chỗ.',
  'Kết quả được niêm yết tại nhà văn hóa khu phố trong mười lăm ngày.',
];

/** Gives a document of the tests its paper, as it was signed, and lets the job read it. */
export async function attachPlan(office: TestOffice, slug: string): Promise<void> {
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const file = await office.system.files.put(makeWordFile(body), 'Kế hoạch 12.docx');
  await office.asOwner((query) =>
    query(
      `with stored as (
         insert into platform.file (hash, name, media_type, size, stored_at, stored_by) values ($1, $2, $3, $4, now(), 1) returning id)
       update portal.article a set file_id = stored.id from stored where a.slug = $5`,
      [file.hash, file.name, file.mediaType, file.size, slug],
    ),
  );
  await readFileWords.run(await serviceDesk(office.system, 'files'), {});
}
