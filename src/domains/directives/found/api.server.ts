import { z } from 'zod';
import { mayAnywhere } from '#platform/access/may.ts';
import { answering, type Endpoint } from '#platform/api/endpoint.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database, OfficeDesk } from '#domains/tables.ts';
import { readingAsJson } from '#reading/as-lines.ts';
import { auditFigures } from '#reading/audit/audit-figures.ts';
import { readDocument } from '#reading/read-document.ts';
import { paperRefusal } from '../rules.ts';
import { registerInput } from '../schema.ts';

const text = z.string();
const words = text.nullable();
const number = z.number().nullable();
const span = z.object({ start: z.int(), end: z.int() }).meta({ id: 'Span' });
const date = words.describe('YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY');
const heading = [
  ...['kind', 'symbol', 'issuer', 'superior', 'place', 'issuedOn', 'issuedMonth', 'title', 'secrecy', 'urgency'],
  ...['signatory', 'signingForm'],
] as const;
const rhythm = { cadence: words, deadline: date, dayOfMonth: number };
const addressee = z.object({
  ...{ name: text, span, organisations: z.array(text), level: words, all: z.boolean() },
  role: z.enum(['leads', 'supports']),
});

const reading = z
  .object({
    text: text.describe(
      'As it was read: in NFC, with line feeds, without invisible signs. Spans count its UTF-16 units',
    ),
    document: z.object({ ...Object.fromEntries(heading.map((name) => [name, words])), number }),
    references: z.array(z.object({ symbol: text, issuedOn: words, relation: text, issuer: words, span })),
    tasks: z.array(
      z.object({
        ...{ clause: text, text, span, assignees: z.array(text), addressees: z.array(addressee), product: words },
        ...{ mode: z.enum(['order', 'request']), ...rhythm, furtherCadences: z.array(text) },
        ...{ reason: text, reasonClause: words, doubtful: z.boolean() },
      }),
    ),
    targets: z.array(
      z.object({
        ...{ text, comparator: z.enum(['>=', '=', '<=', '>', '<']), value: z.number(), valueMax: number, unit: words },
        ...{ per: words, by: date, subject: words, clause: text, span },
        result: z.object({ value: z.number(), unit: words }).nullable().describe('Beside a plan in a report'),
      }),
    ),
    reportDuties: z.array(z.object({ what: text, ...rhythm, to: words, clause: text, span })),
    findings: z
      .array(
        z.object({
          ...{ problem: text, quote: text, span, claimed: text, computed: text },
          certainty: z.enum(['certain', 'likely', 'ask']),
        }),
      )
      .describe('What in the figures does not add up'),
    recipients: z.array(text),
    arrival: z.object({ number, on: words }).nullable(),
    clauses: z.array(
      z.object({
        ...{ order: z.int(), path: text, mark: text, level: z.int(), parent: z.int().nullable(), span, lead: span },
      }),
    ),
  })
  .meta({ id: 'Reading' });

export const readingApi: readonly Endpoint<Database>[] = [
  answering({
    path: '/readings',
    summary:
      'Reads the text of a paper and keeps nothing: heading, references, tasks, targets, report duties, figures that do not ' +
      'add up. For those who may register papers',
    input: z.object({ text: registerInput.shape.text.describe('As of a paper that is registered, 2 MB at the most') }),
    answer: reading,
    work: ({ actor, system }: OfficeDesk, input) => {
      if (actor === null) throw new Refusal('sign-in-needed');
      if (!mayAnywhere(actor.grants, system.permissions, 'document.register')) {
        throw new Refusal('not-allowed', { permission: 'document.register' });
      }
      const refusal = paperRefusal(input.text);
      if (refusal) throw new Refusal(refusal);
      const { text: read } = input;
      return { text: read, ...readingAsJson(readDocument(read), auditFigures(read)) };
    },
  }),
];
