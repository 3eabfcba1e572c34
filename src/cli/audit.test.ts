import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'caunoi-audit-'));
  writeFileSync(path.join(folder, 'wrong.txt'), 'Báo cáo của xã Suối Ngà.\nCó 45/60 hộ đăng ký, đạt 78%.\n');
  writeFileSync(path.join(folder, 'right.txt'), 'Báo cáo của xã Suối Ngà.\nCó 45/60 hộ đăng ký, đạt 75%.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function audit(...words: string[]) {
  const env = { ...process.env, INIT_CWD: folder };
  const called = spawnSync(process.execPath, ['src/cli/main.ts', 'audit', ...words], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status: called.status, out: called.stdout };
}

test('people get what the paper says and what comes out', () => {
  const { status, out } = audit('wrong.txt', 'right.txt');
  expect(status).toBe(0);
  expect(out).toContain('wrong.txt: 1 chỗ cần xem lại');
  expect(out).toContain('“45/60 hộ đăng ký, đạt 78%”');
  expect(out).toContain('45 trên 60 hộ là 75%.');
  expect(out).toContain('right.txt: không thấy chỗ nào cần xem lại');
  expect(out).toContain('Không phải số liệu nào cũng đối chiếu được');
});

test('--json prints one object a line', () => {
  const lines = audit('--json', 'wrong.txt', 'right.txt').out.trimEnd().split('\n');
  const objects: unknown[] = lines.map((line) => JSON.parse(line));
  expect(objects).toMatchObject([{ findings: [{ problem: 'share', certainty: 'certain' }] }, { findings: [] }]);
});
