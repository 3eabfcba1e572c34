import { getSchema } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, tableNodeTypes } from '@tiptap/pm/tables';
import { expect, test } from 'vitest';
import { tableNodes } from './table-nodes.ts';

const schema = getSchema([StarterKit, ...tableNodes]);
const cell = (type: string, words: string) => ({
  type,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const row = (...content: object[]) => ({ type: 'tableRow', content });
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [{ type: 'table', content: [row(cell('tableHeader', 'Tổ')), row(cell('tableCell', 'Một'))] }],
});

test('the four kinds of node are known for what they are', () => {
  expect(Object.keys(tableNodeTypes(schema)).toSorted((one, other) => one.localeCompare(other))).toEqual([
    ...['cell', 'header_cell', 'row', 'table'],
  ]);
  expect(() => doc.check()).not.toThrow();
});

test('rows and columns come beside the cursor; a new column has its head', () => {
  let state = EditorState.create({ doc });
  const dispatch = (tr: typeof state.tr) => (state = state.apply(tr));
  dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(4))));
  expect(addColumnAfter(state, dispatch)).toBe(true);
  expect(addRowAfter(state, dispatch)).toBe(true);
  const rows = state.doc.firstChild!.content.content.map((one) => one.content.content.map(({ type }) => type.name));
  expect(rows).toHaveLength(3);
  expect(rows[0]).toEqual(['tableHeader', 'tableHeader']);
  expect(rows.at(-1)).toEqual(['tableCell', 'tableCell']);
});

test('a table stands in no table, and a cell holds no picture', () => {
  const inside = schema.nodes.tableCell!.contentMatch;
  expect(inside.matchType(schema.nodes.table!)).toBeNull();
  expect(inside.matchType(schema.nodes.heading!)).toBeNull();
  expect(inside.matchType(schema.nodes.bulletList!)).not.toBeNull();
});
