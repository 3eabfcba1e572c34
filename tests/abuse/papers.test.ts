import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { dialoguePaper } from '#domains/dialogue/papers/prints.server.ts';
import { minutesPaper } from '#domains/opinion/consultations/prints.server.ts';
import { formula, hostile } from '../support/abuse/words.ts';

// Papers to be printed: whatever was typed is text of the document, no field, no link, no part of its own.

const head = {
  superior: hostile('superior'),
  issuer: [hostile('issuer')],
  place: hostile('place'),
  signature: [hostile('signature')],
};
const counts = { households: 100, handedOut: 100, agreed: 60, disagreed: 30, otherwise: 5, invalid: 5 };
const tricks = `${hostile('subject')} ${formula} {DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"} </w:t><w:br/>]]> \u0000\u0008\uFFFE`;
const papers = {
  plan: () =>
    dialoguePaper(
      {
        ...{
          subject: tricks,
          kind: 'thematic',
          heldAt: '8h00',
          heldOn: '2026-06-16',
          place: hostile('hall'),
          hostName: hostile('host'),
        },
        ...{
          hostPost: hostile('post'),
          audience: hostile('audience'),
          fieldName: 'Môi trường',
          questionsUntil: null,
          clocks: [],
          matters: [],
          conclusions: [],
        },
      } as never,
      head,
      'plan',
    ),
  minutes: () =>
    minutesPaper(
      {
        ...{
          subject: tricks,
          matter: 'decide-half',
          countedOn: '2026-06-16',
          opensOn: '2026-06-14',
          closesOn: '2026-06-16',
        },
        ...{ total: counts, areas: [{ name: hostile('area'), counts, ...counts }], outcome: { needed: 51 } },
      } as never,
      head,
    ),
};

test.each(Object.entries(papers))('%s', async (_, make) => {
  const parts = unzipSync(await renderOfficeDocument(make()));
  const names = Object.keys(parts);
  expect(names.filter((name) => !/^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/)/u.test(name))).toEqual([]);
  expect(names.filter((name) => /vba|embeddings|activeX|\.bin$|\.html?$/iu.test(name))).toEqual([]);
  const document = strFromU8(parts['word/document.xml']!);
  expect(document).toContain('[subject]&quot;&gt;&lt;script&gt;');
  for (const name of names.filter((one) => /\.(?:xml|rels)$/u.test(one))) {
    const text = strFromU8(parts[name]!);
    expect(text, name).not.toMatch(/<script|<svg|<img|onerror=alert\(1\)>[^<]*<svg/iu);
    expect(text, name).not.toMatch(
      /TargetMode="External"|w:instrText[^>]*>[^<]*(?:DDE|HYPERLINK|INCLUDE)|<w:fldSimple[^>]*(?:DDE|HYPERLINK|INCLUDE)/u,
    );
    // A letter that XML cannot hold makes the whole paper unreadable.
    expect(text, name).not.toMatch(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u);
  }
});
