import { type Editor, Mark } from '@tiptap/react';

/** m², CO₂, a footnote's number: two marks that shut each other out, as the sanitiser lets them through. */
const scriptMark = (name: string, tag: string, align: string, other: string) =>
  Mark.create({
    name,
    excludes: `${name} ${other}`,
    parseHTML: () => [{ tag }, { style: `vertical-align=${align}` }],
    renderHTML: () => [tag, 0],
  });

export const scriptMarks = [
  scriptMark('superscript', 'sup', 'super', 'subscript'),
  scriptMark('subscript', 'sub', 'sub', 'superscript'),
];

export function toggleScript(editor: Editor, name: 'superscript' | 'subscript'): void {
  editor.chain().focus().toggleMark(name).run();
}
