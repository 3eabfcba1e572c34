import { expect, test } from 'vitest';
import { errorFacts, openLog } from './log.server.ts';

test('an error of the database tells its table, never the row that it quotes', () => {
  const error = Object.assign(new Error('duplicate key value'), {
    severity: 'ERROR',
    code: '23505',
    table: 'contact',
    constraint: 'contact_phone_key',
    detail: 'Key (phone)=(0912345678) already exists.',
  });
  const lines: string[] = [];
  openLog('info', { write: (line: string) => void lines.push(line) }).error({ err: error }, 'page failed');
  expect(lines.join('')).toContain('contact_phone_key');
  expect(lines.join('')).not.toContain('0912345678');
  expect(lines.join('')).not.toContain('duplicate key value');
});

test('an error of ours tells its message and its cause', () => {
  const facts = errorFacts(new Error('page broke', { cause: new TypeError('no such field') }));
  expect(facts).toMatchObject({ message: 'page broke', cause: { name: 'TypeError', message: 'no such field' } });
});
