import type { Editor } from '@tiptap/react';
import { type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';

/**
 * Puts a block behind what is chosen and never in its place: a picture that was just set in stays when a table follows it. The
 * cursor stands in the block where it can hold one, else in the text behind it, so that the next letter replaces nothing.
 */
export function blockBehind({ tr, schema }: EditorState, block: Node): Transaction {
  const at = tr.selection.to;
  if (tr.selection instanceof NodeSelection) tr.insert(at, block);
  else tr.setSelection(TextSelection.create(tr.doc, at)).replaceSelectionWith(block);
  let start = 0;
  tr.doc.descendants((node, place) => {
    if (node === block) start = place;
    return node.childCount > 0;
  });
  const end = start + block.nodeSize;
  if (block.isAtom && !tr.doc.resolve(end).nodeAfter?.isTextblock) tr.insert(end, schema.nodes.paragraph!.create());
  const cursor = Selection.findFrom(tr.doc.resolve(block.isAtom ? end : start), 1, true);
  return (cursor ? tr.setSelection(cursor) : tr).scrollIntoView();
}

export function insertBlock(editor: Editor, block: object): void {
  editor.view.dispatch(blockBehind(editor.state, editor.schema.nodeFromJSON(block)));
  editor.commands.focus();
}
