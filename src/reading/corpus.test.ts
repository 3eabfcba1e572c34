import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit/audit-figures.ts';
import { readingNotes } from './notes.ts';
import { readDocument } from './read-document.ts';

const folder = path.join(import.meta.dirname, 'corpus');
const papers = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

const notes = (text: string) => readingNotes(readDocument(text), auditFigures(text));

describe('the corpus', () => {
  it('holds papers of both layouts', () => {
    expect(papers.length).toBeGreaterThanOrEqual(9);
  });

  it.each(papers)('%s reads as noted', (name) => {
    const text = readFileSync(path.join(folder, `${name}.txt`), 'utf8');
    const noted: unknown = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
    expect(notes(text)).toEqual(noted);
  });

  it.each(papers)('%s reads the same decomposed and with Windows line ends', (name) => {
    const text = readFileSync(path.join(folder, `${name}.txt`), 'utf8');
    const composed = notes(text);
    expect(notes(text.normalize('NFD'))).toEqual(composed);
    expect(notes(text.replaceAll('\n', '\r\n'))).toEqual(composed);
  });
});
