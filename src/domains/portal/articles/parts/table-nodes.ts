import { type Editor, Extension, Node } from '@tiptap/react';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';
import { insertBlock } from './insert-block.ts';

const roles: Readonly<Record<string, string>> = {
  ...{ table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'header_cell' },
};

/** A span of one is none: the sanitiser leaves it out too. */
const span = (name: string) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Number(element.getAttribute(name) ?? 1) || 1,
  renderHTML: (attributes: Record<string, unknown>) =>
    Number(attributes[name]) > 1 ? { [name]: attributes[name] } : {},
});
const spans = () => ({ colspan: span('colspan'), rowspan: span('rowspan') });
/** What reads well at a phone: words and lists, no table in a table. */
const inCell = '(paragraph | bulletList | orderedList)+';

const table = Node.create({
  name: 'table',
  ...{ group: 'block', content: 'tableRow+', isolating: true },
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
});
const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});
const tableCell = Node.create({
  name: 'tableCell',
  ...{ content: inCell, isolating: true, addAttributes: spans },
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});
const tableHeader = Node.create({
  name: 'tableHeader',
  ...{ content: inCell, isolating: true, addAttributes: () => ({ ...spans(), scope: { default: null } }) },
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});

/** Tab goes from cell to cell and, behind the last one, out of the text: nobody is caught. */
const inTables = Extension.create({
  name: 'inTables',
  extendNodeSchema: ({ name }: { name: string }) => (roles[name] ? { tableRole: roles[name] } : {}),
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts: () => ({
    Tab: ({ editor }) => goToNextCell(1)(editor.state, editor.view.dispatch),
    'Shift-Tab': ({ editor }) => goToNextCell(-1)(editor.state, editor.view.dispatch),
  }),
});

/** Tables as the sanitiser lets them through: rows, cells, heads, spans. */
export const tableNodes = [table, tableRow, tableCell, tableHeader, inTables];

/** Three columns and two rows below a row of heads, at the cursor, which then stands in the first cell. */
export function insertTable(editor: Editor): void {
  const cells = (type: string) => [1, 2, 3].map(() => ({ type, content: [{ type: 'paragraph' }] }));
  const row = (type: string) => ({ type: 'tableRow', content: cells(type) });
  const made = { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] };
  insertBlock(editor, made);
}
