/** A node of the document that mammoth reads, as far as its text is concerned. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  isAllCaps?: boolean;
  /** Of runs and paragraphs. */
  styleId?: string | null;
  font?: string | null;
  checked?: boolean;
}

/**
 * The lines of a document. A row of a table is one line with " | " between its cells; a table that only places text
 * side by side (the head and the signature of an office paper) is read column after column. Footnotes are left out.
 */
export function wordLines(node: WordNode): string[] {
  if (node.type === 'paragraph') return inlineText(node).split('\n');
  if (node.type === 'table') return tableLines(node);
  return (node.children ?? []).flatMap(wordLines);
}

function inlineText(node: WordNode): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return node.checked ? '[x]' : '[ ]';
    default: {
      const text = (node.children ?? []).map(inlineText).join('');
      return node.isAllCaps ? text.toUpperCase() : text;
    }
  }
}

function tableLines(table: WordNode): string[] {
  const rows = (table.children ?? []).map((row) => (row.children ?? []).map((cell) => filledLines(cell)));
  if (!placesOnly(rows)) return rows.map((cells) => cells.map((lines) => lines.join(' ')).join(' | '));
  const columns = Math.max(...rows.map((cells) => cells.length));
  return Array.from({ length: columns }, (_, at) => rows.flatMap((cells) => cells[at] ?? [])).flat();
}

function filledLines(cell: WordNode): string[] {
  return wordLines(cell)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Two columns whose first row holds several paragraphs in a cell; a table of figures has single lines there. */
function placesOnly(rows: string[][][]): boolean {
  const first = rows[0] ?? [];
  return first.length === 2 && first.some((lines) => lines.length > 1);
}
