import { describe, expect, test } from 'vitest';
import { auditFigures } from '#reading/audit/audit-figures.ts';
import { readingNotes } from '#reading/notes.ts';
import { readDocument } from '#reading/read-document.ts';
import { planInput, planText } from '../testing.ts';
import { countCorrections, type DecidedDraft, exampleOf, namesDay } from './rules.ts';

const reading = readDocument(planText);
const read = { notes: readingNotes(reading, auditFigures(planText)), tasks: reading.tasks };
const { issuer, kind, symbol, issuedOn, title, signatory } = planInput() as Record<string, string>;
const heading = {
  ...{ issuer: reading.document.issuer!.value, kind: kind!, symbol: symbol!, issuedOn: issuedOn! },
  ...{ title: title!, signatory: signatory! },
};

/** As the reader drafted and an officer accepted them. */
const asRead: DecidedDraft[] = reading.tasks.map((task) => ({
  ...{ clause: task.clause, mode: task.mode, dueOn: task.deadline?.value ?? null, cadence: task.cadence },
  ...{ dueSource: task.deadline ? 'paper' : 'default', reason: task.reason, state: 'accepted', span: task.span },
  leads: null,
}));
const example = (drafts: DecidedDraft[], said = heading) => exampleOf({ text: planText, heading: said, drafts }, read);
const with0 = (changes: Partial<DecidedDraft>) => [{ ...asRead[0]!, ...changes }, ...asRead.slice(1)];

describe('what officers decided against what the reader says', () => {
  test('nothing, where all was accepted as it was read', () => {
    const { notes, corrections } = example(asRead);
    expect(countCorrections(corrections)).toBe(0);
    expect(notes).toEqual(read.notes);
  });

  test('a dropped task is gone, one that went into another by a merge is not missed', () => {
    const dropped = example(with0({ state: 'dropped' }));
    expect(dropped.corrections).toMatchObject({ dropped: 1 });
    expect(dropped.notes.tasks).toEqual(read.notes.tasks.slice(1));
    const both = { start: asRead[0]!.span!.start, end: asRead[1]!.span!.end };
    const merged = example([
      { ...asRead[0]!, span: both },
      { ...asRead[1]!, state: 'dropped', reason: 'merged' },
      ...asRead.slice(2),
    ]);
    expect(merged.corrections).toMatchObject({ bounds: 1, dropped: 0 });
    expect(merged.notes.tasks).toHaveLength(read.notes.tasks.length - 1);
    expect(merged.notes.tasks[0]!.what).toContain('200 ngày công');
  });

  test('an added passage stands in its place; one without a place in the text is no example', () => {
    const at = planText.indexOf('Căn cứ Chương trình');
    const added = { ...asRead[0]!, span: { start: at, end: at + 20 }, dueOn: null, dueSource: 'default' as const };
    const { notes, corrections } = example([...asRead, { ...added, leads: ['Văn phòng'] }]);
    expect(corrections).toMatchObject({ added: 1, units: 1 });
    expect(notes.tasks[0]).toMatchObject({ leads: ['Văn phòng'], what: 'Căn cứ Chương trình' });
    expect(countCorrections(example([...asRead, { ...added, span: null }]).corrections)).toBe(0);
  });

  test('a day counts where the paper names it, units and form always', () => {
    const day = { dueSource: 'officer', dueOn: '2026-06-02' } as const;
    expect(example(with0(day)).corrections).toMatchObject({ due: 0 });
    expect(example(with0({ ...day, dueOn: '2026-06-03' })).corrections).toMatchObject({ due: 0 });
    const named = example(with0({ ...day, dueOn: '2026-01-15' }));
    expect([named.corrections.due, named.notes.tasks[0]!.deadline]).toEqual([1, '2026-01-15']);
    const changed = example(with0({ mode: 'request', leads: ['Hội Nông dân tỉnh'] }));
    expect(changed.corrections).toMatchObject({ mode: 1, units: 1 });
    expect(changed.notes.tasks[0]).toMatchObject({ mode: 'request', leads: ['Hội Nông dân tỉnh'] });
  });

  test('the heading of the register, apart from case; a signatory left open says nothing', () => {
    expect(
      example(asRead, { ...heading, title: heading.title.toUpperCase(), signatory: null as never }).corrections.heading,
    ).toBe(0);
    const { notes, corrections } = example(asRead, { ...heading, symbol: '13/KH-MTTQ-BTT' });
    expect([corrections.heading, notes.document.symbol]).toEqual([1, '13/KH-MTTQ-BTT']);
    expect(issuer).toContain('tỉnh');
  });
});

test.each([
  ['gửi trước 30/6/2026.', true],
  ['gửi trước 30/06/2026.', true],
  ['ngày 30 tháng 6 năm 2026', true],
  ['130/6/2026', false],
  ['30/6/20261', false],
  ['30/7/2026', false],
])('%s names the last of June: %s', (text, answer) => expect(namesDay(text, '2026-06-30')).toBe(answer));
