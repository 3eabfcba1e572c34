import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toTcvn3 } from '#platform/vietnamese/testing.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const plan = path.join(root, 'seed/papers/monitoring-plan.docx');
const call = `HỘI NÔNG DÂN XÃ SUỐI NGÀ
Số: 03/KH-HND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Suối Ngà, ngày 02 tháng 8 năm 2026
KẾ HOẠCH
Trồng cây dọc đường liên thôn
1. Giao Chi hội Nông dân thôn Trung trồng 200 cây trước ngày 05/9/2026.
`;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'caunoi-read-'));
  writeFileSync(path.join(folder, 'secret.txt'), 'TỈNH ỦY AN HÀ\nMẬT\nCÔNG VĂN\nNội dung của công văn\n');
  writeFileSync(path.join(folder, 'call.txt'), call);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As npm calls it: in the folder of the package, from wherever the caller stands. */
function caunoi(...words: string[]) {
  const env = { ...process.env, INIT_CWD: folder };
  const called = spawnSync(process.execPath, ['src/cli/main.ts', ...words], { cwd: root, env, encoding: 'utf8' });
  return { status: called.status, out: called.stdout, err: called.stderr };
}

test('--json prints one object a line, in the order of the files, and nothing else', () => {
  const { status, out } = caunoi('read', '--json', 'call.txt', plan);
  const lines = out.trimEnd().split('\n');
  expect(status).toBe(0);
  expect(lines).toHaveLength(2);
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first.tasks).toMatchObject([{ assignees: ['Chi hội Nông dân thôn Trung'], deadline: '2026-09-05' }]);
  expect(second.document).toMatchObject({ symbol: '87/KH-MTTQ-BTT', kind: 'kế hoạch' });
});

test('a file that cannot be read keeps its line, says why beside it, and the call ends with 1', () => {
  const { status, out, err } = caunoi('read', '--json', 'secret.txt', 'nowhere.txt', 'call.txt');
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(1);
  expect(lines).toMatchObject([{ refusal: 'document-secret' }, { refusal: 'file-not-found' }, { tasks: [{}] }]);
  expect(err).toContain('secret.txt');
  expect(out).not.toContain('Nội dung của công văn');
});

test('a text in an old code page is read, and said to be one beside the answer', () => {
  writeFileSync(path.join(folder, 'old.txt'), Buffer.from(toTcvn3(call), 'latin1'));
  const { status, out, err } = caunoi('read', '--json', 'old.txt');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ tasks: [{ deadline: '2026-09-05' }] });
  expect(err).toContain('TCVN3');
});

test('people get words', () => {
  const { out } = caunoi('read', 'call.txt');
  expect(out).toContain('Nhiệm vụ (1)');
  expect(out).toContain('hạn 05/09/2026');
});

test('a wrong call ends with 2 and says how to call', () => {
  for (const words of [['read'], ['read', '--jsn', 'call.txt'], ['nothing'], ['account', 'shut'], ['grant', 'give']]) {
    const { status, out, err } = caunoi(...words);
    expect([status, out], words.join(' ')).toEqual([2, '']);
    expect(err).toContain('npm run');
  }
});

test('help and the table of roles need no data', () => {
  expect(caunoi('--help')).toMatchObject({ status: 0, err: '' });
  const roles = caunoi('roles');
  expect(roles.status).toBe(0);
  expect(roles.out).toMatch(/^commitment\.confirm\s+·\s+x\s+x\s+·\s+·\s+·$/mu);
});
