import { getSchema } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { figureNode } from './figure-node.ts';
import { blockBehind } from './insert-block.ts';
import { tableNodes } from './table-nodes.ts';

const schema = getSchema([StarterKit, figureNode, ...tableNodes]);
const words = (text: string) => ({ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) });
const figure = { type: 'figure', attrs: { src: '/anh/1/960' } };
const table = {
  type: 'table',
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [words('')] }] }],
};
const open = (...content: object[]) => EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content }) });
const put = (state: EditorState, block: object) => state.apply(blockBehind(state, schema.nodeFromJSON(block)));
const kinds = (state: EditorState) => state.doc.content.content.map(({ type }) => type.name);

test('a table comes behind a chosen picture, and the cursor stands in its first cell', () => {
  const opened = open(words('Trước'), figure);
  const chosen = opened.apply(opened.tr.setSelection(NodeSelection.create(opened.doc, 7)));
  const state = put(chosen, table);
  expect(kinds(state)).toEqual(['paragraph', 'figure', 'table']);
  expect(state.selection.$from.node(-1).type.name).toBe('tableCell');
});

test('behind a picture there is a line to write in, and what is typed leaves the picture', () => {
  const empty = open(words(''));
  const state = put(empty.apply(empty.tr.setSelection(TextSelection.create(empty.doc, 1))), figure);
  expect(kinds(state).slice(-2)).toEqual(['figure', 'paragraph']);
  const typed = state.apply(state.tr.insertText('Sau'));
  expect(kinds(typed)).toContain('figure');
  expect(typed.doc.lastChild!.textContent).toBe('Sau');
});

test('words that were chosen stay', () => {
  const opened = open(words('Một hai ba'));
  const state = put(opened.apply(opened.tr.setSelection(TextSelection.create(opened.doc, 1, 4))), figure);
  expect(state.doc.textContent).toBe('Một hai ba');
  expect(kinds(state)).toEqual(['paragraph', 'figure', 'paragraph']);
});
