import { cleanText, matchKey } from '#platform/vietnamese/fold.ts';
import type { DraftBody } from '#platform/drafts/saved-draft.ts';
import { auditFigures } from '#reading/audit/audit-figures.ts';
import { readDocument } from '#reading/read-document.ts';
import { secrecyMark } from '#reading/refuse-secret.ts';
import { type Heading, type HeadingName, registerForm } from './schema.ts';

/** What a text says of itself, as the fields of the register; `ownName` tells a paper of one's own from one that arrived. */
export function headingOf(text: string, ownName: string): Heading {
  const reading = readDocument(cleanText(text));
  const { kind, symbol, issuer, title, issuedOn, signatory } = reading.document;
  const found = { kind, symbol, issuer, title, issuedOn, signatory };
  const fields: Record<HeadingName, string> = {
    kind: kind?.value ?? '',
    // A number that is left blank is written in by hand: the letters alone name no paper.
    symbol: /^\d/.test(symbol?.value ?? '') ? symbol!.value : '',
    issuer: oneLine(issuer?.value ?? ''),
    title: oneLine(title?.value ?? ''),
    issuedOn: issuedOn?.value ?? '',
    signatory: oneLine(signatory?.value ?? ''),
    arrivedOn: reading.arrival?.value.on ?? '',
  };
  const own = ownName !== '' && matchKey(fields.issuer).includes(matchKey(ownName));
  return {
    fields,
    doubtful: (Object.keys(found) as (keyof typeof found)[]).filter(
      (name) => found[name]?.doubtful && fields[name] !== '',
    ),
    direction: own ? 'out' : 'in',
    counts: {
      tasks: reading.tasks.length,
      targets: reading.targets.length,
      duties: reading.reportDuties.length,
      references: reading.references.length,
      findings: auditFigures(cleanText(text)).length,
    },
  };
}

/**
 * The words of a paper are judged when it is read and when it is registered, not with every pause of typing: so they are
 * never part of a draft, and neither is a paper's mark of secrecy in any form (Law 29/2018/QH14, Article 8).
 */
export function refuseDraft(form: string, body: DraftBody): 'paper-text-not-kept' | 'document-secret' | null {
  const isMarked = Object.values(body)
    .flat()
    .some((text) => secrecyMark(text) !== null);
  if (isMarked) return 'document-secret';
  return form === registerForm && body.text !== undefined ? 'paper-text-not-kept' : null;
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
