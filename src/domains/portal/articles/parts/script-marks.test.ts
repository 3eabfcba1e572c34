import { getSchema } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { toggleMark } from '@tiptap/pm/commands';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { scriptMarks } from './script-marks.ts';

const schema = getSchema([StarterKit, ...scriptMarks]);
const { superscript, subscript } = schema.marks;
const drawn = (mark: typeof superscript) => (mark!.spec.toDOM!(mark!.create(), true) as [string])[0];
const read = (mark: typeof superscript) => mark!.spec.parseDOM!.map((rule) => ('tag' in rule ? rule.tag : rule.style));

test('what is pasted above or below the line is read, and written as the sanitiser lets it through', () => {
  expect([drawn(superscript), drawn(subscript)]).toEqual(['sup', 'sub']);
  expect(read(superscript)).toEqual(['sup', 'vertical-align=super']);
  expect(read(subscript)).toEqual(['sub', 'vertical-align=sub']);
});

test('a letter stands above the line or below it, never both; bold stays', () => {
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'm2', marks: [{ type: 'bold' }] }] }],
  });
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, 2, 3) });
  for (const mark of [superscript!, subscript!]) toggleMark(mark)(state, (step) => (state = state.apply(step)));
  const marks = state.doc.firstChild!.lastChild!.marks.map(({ type }) => type.name);
  expect(marks.toSorted((one, other) => one.localeCompare(other))).toEqual(['bold', 'subscript']);
});
