import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { FieldLabel } from '#web/field-label.tsx';
import { useField } from '#web/form-context.ts';
import { linkTarget } from '#platform/html/targets.ts';
import type { ImageView } from '../../images/queries.server.ts';
import { text } from '../text.vi.ts';
import { figureNode } from './figure-node.ts';
import { EditorToolbar } from './editor-toolbar.tsx';
import { scriptMarks } from './script-marks.ts';
import { tableNodes } from './table-nodes.ts';
import styles from './editor.module.css';

const extensions = [
  StarterKit.configure({
    ...{ code: false, codeBlock: false, strike: false, heading: { levels: [2, 3, 4] } },
    link: {
      ...{ openOnClick: false, autolink: false, HTMLAttributes: { target: null, rel: null } },
      isAllowedUri: (address) => linkTarget(address) !== null,
    },
  }),
  figureNode,
  ...scriptMarks,
  ...tableNodes,
];

interface RichTextProps {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  defaultValue: string;
  images: readonly ImageView[];
}

/**
 * A text with headings, lists, links, pictures and tables. What is sent (and kept as it is typed) is the HTML in a hidden field; the server
 * cleans it. The editor brings no style element: its few rules stand in editor.module.css.
 */
export function RichText({ name, label, hint, required, defaultValue, images }: RichTextProps) {
  const { id, error, startText } = useField(name);
  const hidden = useRef<HTMLTextAreaElement>(null);
  const [start] = useState(() => startText(defaultValue));
  const editor = useEditor({
    extensions,
    content: start,
    // Made in the browser alone: the server has no document to draw in.
    ...{ immediatelyRender: false, injectCSS: false },
    editorProps: {
      attributes: {
        ...{ id, role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': `${id}-label`, class: styles.words! },
        ...(hint || error ? { 'aria-describedby': `${id}-about` } : {}),
      },
    },
    onUpdate: ({ editor: changed }) => put(hidden.current, changed),
  });
  useEffect(() => {
    const form = hidden.current?.form;
    // A form that was carried out begins anew with what the page then says.
    const reset = () => editor?.commands.setContent(start, { emitUpdate: false });
    form?.addEventListener('reset', reset);
    return () => form?.removeEventListener('reset', reset);
  }, [editor, start]);
  return (
    <div className={styles.field} data-error={error ? true : undefined}>
      <p id={`${id}-label`} className={styles.label}>
        <FieldLabel label={label} required={required} />
      </p>
      <div className={styles.frame}>
        {editor ? (
          <EditorToolbar editor={editor} images={images} />
        ) : (
          <p className={styles.loading}>{text.editor.loading}</p>
        )}
        <EditorContent editor={editor} />
      </div>
      <textarea ref={hidden} name={name} defaultValue={start} hidden readOnly aria-hidden tabIndex={-1} />
      {hint || error ? (
        <p id={`${id}-about`} className={error ? styles.error : styles.hint}>
          {error ?? hint}
        </p>
      ) : null}
    </div>
  );
}

function put(into: HTMLTextAreaElement | null, editor: Editor): void {
  if (!into) return;
  into.value = editor.isEmpty ? '' : editor.getHTML();
  // Heard by the form, which keeps what is typed.
  into.dispatchEvent(new Event('input', { bubbles: true }));
}
