import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const directiveRoutes: RouteConfigEntry[] = [
  route('van-ban', 'list.tsx'),
  route('van-ban/moi', 'register.tsx'),
  route('van-ban/tim', 'search.tsx'),
  route('van-ban/so-den', 'book.tsx'),
  route('van-ban/ho-so', 'dossiers.tsx'),
  route('van-ban/ho-so/:dossierId', 'dossier.tsx'),
  route('van-ban/vuong-mac', 'proposals.tsx'),
  route('van-ban/vuong-mac/moi', 'raise.tsx'),
  route('van-ban/:id', 'detail.tsx'),
  route('van-ban/:id/doc', 'read.tsx'),
  route('van-ban/:id/gui', 'send.tsx'),
  route('van-ban/:id/gui-them', 'further.tsx'),
  route('van-ban/:id/sua', 'correct.tsx'),
  route('van-ban/:id/ket-qua', 'results.tsx'),
  route('van-ban/:id/ket-qua.docx', 'results-file.ts'),
  route('van-ban/:id/tep', 'original-file.ts'),
  route('van-ban/:id/xu-ly', 'handle.tsx'),
  route('van-ban/:id/quan-triet', 'disseminate.tsx'),
  route('van-ban/:id/pho-bien', 'pass-on.tsx'),
  route('van-ban/:id/kem/:attachmentId', 'attachment-file.ts'),
  route('van-ban/:id/dong-chay', '../lineage/pages/lineage.tsx'),
  route('van-ban/:id/dan-chieu', '../lineage/pages/references.tsx'),
  route('van-ban/:id/trien-khai', '../made/pages/made.tsx'),
  route('van-ban/trien-khai/:draft', '../implementing/pages/editor.tsx'),
  route('van-ban/trien-khai/:draft/ban-in', '../implementing/pages/preview.tsx'),
  route('van-ban/trien-khai/:draft/ban-truoc', '../implementing/pages/versions.tsx'),
  route('van-ban/trien-khai/:draft/van-ban.docx', '../implementing/pages/paper-file.ts'),
];
