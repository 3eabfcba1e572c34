import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineCommand, execute, read } from '#platform/command/execute.server.ts';
import { answer } from '#platform/command/request.server.ts';
import type { Database, OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { dropDraft, readDraft, saveDraft } from './draft.server.ts';

let office: TestOffice;
let desk: OfficeDesk;
beforeAll(async () => {
  office = await openTestOffice();
  desk = await office.desk('officerA');
});
afterAll(() => office.close());

const save = (of: OfficeDesk, form: string, body: Record<string, string | string[]>) =>
  answer(of as never, saveDraft, { form, body });
const kept = (of: OfficeDesk, form: string) => read(of, (ctx) => readDraft(ctx, form));

describe('drafts', () => {
  test('keep the last of what was typed, with the time', async () => {
    await save(desk, 'directive-new', { title: 'Kế' });
    await save(desk, 'directive-new', { title: 'Kế hoạch', 'units[]': ['1', '2'] });
    expect(await kept(desk, 'directive-new')).toEqual({
      form: 'directive-new',
      saved: { body: { title: 'Kế hoạch', 'units[]': ['1', '2'] }, savedAt: '2026-06-16T03:00:00.000Z' },
    });
  });

  test('are nobody else’s', async () => {
    await save(desk, 'private', { what: 'mine' });
    const other = await office.desk('leader');
    expect((await kept(other, 'private')).saved).toBeNull();
    await execute(other as never, dropDraft, { form: 'private' });
    expect((await kept(desk, 'private')).saved).not.toBeNull();
  });

  test('refuse what is no form name and what is too long', async () => {
    expect(await save(desk, '../etc', { a: '1' })).toMatchObject({ ok: false, fields: { form: 'field-invalid' } });
    const long = Object.fromEntries(Array.from({ length: 4 }, (_, row) => [`a${row}`, 'x'.repeat(40_000)]));
    expect(await save(desk, 'long', long)).toMatchObject({ ok: false, fields: { body: 'field-too-long' } });
  });

  test('go when their command has succeeded, and stay when it was refused', async () => {
    const command = defineCommand<Database, z.ZodType<{ what: string }>, string>({
      name: 'test-command',
      input: z.object({ what: z.string().max(5) }),
      run: async (_ctx, input) => input.what,
    });
    const form = (what: string) => {
      const data = new FormData();
      data.set('what', what);
      data.set('draft', 'sent-form');
      return data;
    };
    await save(desk, 'sent-form', { what: 'too long' });
    expect(await answer(desk, command, form('too long'))).toMatchObject({
      ok: false,
      fields: { what: 'field-too-long' },
    });
    expect((await kept(desk, 'sent-form')).saved).not.toBeNull();
    expect(await answer(desk, command, form('fits'))).toEqual({ ok: true, result: 'fits' });
    expect((await kept(desk, 'sent-form')).saved).toBeNull();
  });

  test('nothing is prepared for somebody who is not signed in', async () => {
    let isPrepared = false;
    const prepare = async () => {
      isPrepared = true;
      return { form: 'x' };
    };
    const nobody = { system: office.system, actor: null };
    expect(await answer(nobody as never, dropDraft, prepare)).toMatchObject({ ok: false, code: 'sign-in-needed' });
    expect(isPrepared).toBe(false);
  });
});
