import type { Block, OfficeDocument, TableBlock } from './office-document.server.ts';
import { element, escapeHtml, runParagraphs, textLines } from './office-html.ts';
import { cellPoints, columnWidths, textWidth } from './office-measures.ts';
import { type Cell, planTable } from './office-table.ts';
import { lineOf, type OfficeWords, sheetsOf, wordsOf } from './office-words.ts';
import { officeText, partyText, previewText } from './text.vi.ts';

/**
 * The paper as safe HTML for a page that imports `#platform/export/office-preview.css`; it prints on A4 as the .docx
 * does. Headings start at h2, so the page has its own h1. No element carries a style or a script.
 */
export function previewOfficeDocument(document: OfficeDocument): string {
  const words = wordsOf(document);
  const sheets = sheetsOf(words.body);
  const isParty = document.layout === 'party';
  const firstLevel = words.kind === null ? 2 : 3;
  const pages = sheets.map((sheet, at) => {
    const head = at === 0 ? headHtml(words, isParty) : '';
    const closing = at === sheets.length - 1 ? closingHtml(words) : '';
    const body = sheet.blocks.map((block) => blockHtml(block, firstLevel, sheet.landscape)).join('');
    return element(
      'section',
      sheet.landscape ? 'office-sheet office-sheet-wide' : 'office-sheet',
      head + body + closing,
    );
  });
  return `<article class="office-paper${isParty ? ' office-party' : ''}" lang="vi">${pages.join('')}</article>`;
}

function headHtml(words: OfficeWords, isParty: boolean): string {
  const issuer = textLines(words.superior, 'office-superior') + textLines(words.issuer, 'office-issuer');
  const star = isParty ? textLines([partyText.star], '') : '';
  const nation = isParty
    ? textLines([partyText.party], 'office-party-name')
    : textLines([officeText.nation], 'office-nation') + textLines([officeText.motto], 'office-motto');
  const number =
    textLines([words.symbol], '') + textLines(words.subject === null ? [] : [words.subject], 'office-subject');
  const cells = [
    element('div', 'office-from', issuer + star),
    element('div', 'office-country', nation),
    element('div', 'office-number', number),
    element('div', 'office-date', textLines([words.placeAndDay], '')),
  ];
  return element('div', 'office-head', cells.join('')) + titleHtml(words, isParty) + addresseesHtml(words);
}

function titleHtml({ kind, title }: OfficeWords, isParty: boolean): string {
  if (kind === null) return '';
  const lines = textLines([kind], 'office-kind', 'span') + textLines(title, '', 'span');
  return element('h2', 'office-title', lines) + (isParty ? textLines([partyText.dashes], 'office-dashes') : '');
}

function addresseesHtml({ addressees }: OfficeWords): string {
  if (addressees === null) return '';
  const { label, names } = addressees;
  if (names.length === 1) return textLines([`${label} ${names.join('')}`], 'office-addressee');
  return element('div', 'office-addressees', textLines([label], '') + textLines(names, 'office-name'));
}

function blockHtml(block: Block, firstLevel: number, landscape: boolean): string {
  switch (block.type) {
    case 'heading':
      return element(`h${firstLevel - 1 + block.level}`, 'office-heading', escapeHtml(lineOf(block.text)));
    case 'paragraph':
      return runParagraphs(block.runs, 'office-text');
    case 'item':
      return runParagraphs([{ text: '- ' }, ...block.runs], 'office-text');
    case 'table':
      return tableHtml(block, landscape);
    case 'page-break':
      return element('div', 'office-break', '');
    default:
      return '';
  }
}

/** In a frame of its own that scrolls where the screen is narrow, also by keyboard; the caption stays in sight. */
function tableHtml(block: TableBlock, landscape: boolean): string {
  const plan = planTable(block);
  const points = cellPoints(columnWidths(textWidth(landscape), block));
  const rows = [...plan.rows.map((cells) => rowHtml(cells)), ...(plan.total ? [rowHtml(plan.total)] : [])];
  const table = [
    element('colgroup', '', columnsHtml(block)),
    element('thead', '', plan.head.map(headRowHtml).join('')),
    element('tbody', '', rows.join('')),
  ];
  const looks = [points < 13 && `office-letters-${points}`, block.columns.length > 3 && 'office-many'];
  const className = looks.filter(Boolean).join(' ');
  const label = escapeHtml(plan.caption.join(', ') || previewText.table);
  const frame = `<div class="office-table" role="region" aria-label="${label}" tabindex="0">${element('table', className, table.join(''))}</div>`;
  const caption = textLines(plan.caption, '', 'span');
  return element('figure', '', (caption === '' ? '' : element('figcaption', '', caption)) + frame);
}

/** Widths as attributes, which every content policy lets through. */
function columnsHtml({ columns, numbered }: TableBlock): string {
  const sum = columns.reduce((total, column) => total + column.share, 0);
  const shares = columns.map(({ share }) => `<col width="${((share * (numbered ? 94 : 100)) / sum).toFixed(2)}%">`);
  return (numbered ? '<col width="6%">' : '') + shares.join('');
}

function headRowHtml(cells: Cell[]): string {
  const row = cells.map((cell) => {
    const scope = cell.columns > 1 ? 'colgroup' : 'col';
    return `<th scope="${scope}"${spansOf(cell)}>${escapeHtml(cell.runs.map((run) => run.text).join(''))}</th>`;
  });
  return element('tr', '', row.join(''));
}

function rowHtml(cells: Cell[]): string {
  const row = cells.map((cell) => {
    const align = cell.align === 'left' ? '' : ` class="office-${cell.align}"`;
    return `<td${align}${spansOf(cell)}>${runParagraphs(cell.runs, '')}</td>`;
  });
  return element('tr', '', row.join(''));
}

function spansOf({ columns, rows }: Cell): string {
  return (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '');
}

function closingHtml({ recipients, signature }: OfficeWords): string {
  const list =
    recipients.length === 0
      ? ''
      : textLines([officeText.recipients], 'office-recipients-label') + textLines(recipients, 'office-recipient');
  const form = signature.form.map(({ text, bold }) => textLines([text], bold ? 'office-strong' : '')).join('');
  return element(
    'div',
    'office-closing',
    element('div', '', list) +
      element('div', 'office-signature', form + textLines([signature.name], 'office-strong office-signer')),
  );
}
