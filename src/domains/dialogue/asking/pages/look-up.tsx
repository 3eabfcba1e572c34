import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { deskOf, publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { takeLook } from '../looking/commands.server.ts';
import { AnswerFiles } from '../parts/answer-files.tsx';
import { faultWords } from '../parts/ask-field.tsx';
import { CodeField } from '../parts/code-field.tsx';
import { ReceiptActs } from '../parts/receipt-acts.tsx';
import { ReceiptPassed, ReceiptView } from '../parts/receipt-view.tsx';
import { askingPlace } from '../queries.server.ts';
import { receiptText as text } from '../receipt/text.vi.ts';
import { askingText } from '../text.vi.ts';
import type { Route } from './+types/look-up.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const place = await read(desk, (ctx) => askingPlace(ctx, site.unitId));
  return {
    base: site.base,
    fields: place?.fields ?? [],
    unitName: place?.unitName ?? null,
    crumbs: [{ label: text.title }],
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const { network } = deskOf<Database>(context);
  const { looking, status } = await takeLook({ desk, site, network, form: await request.formData() });
  return data(looking, { status, headers: looking.found === 'limit' ? { 'Retry-After': String(looking.wait) } : {} });
}

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.unitName ? `${text.title} – ${loaderData.unitName}` : text.title },
  { name: 'robots', content: 'noindex' },
];

export default function LookUp({ loaderData: { base, fields }, actionData: looking }: Route.ComponentProps) {
  const address = `${base}/tra-cuu`;
  const receipt = looking?.found === 'receipt' ? looking.receipt : null;
  const general = looking?.found === 'receipt' ? looking.faults[''] : undefined;
  return (
    <div className="asking">
      <h1>{text.title}</h1>
      {looking?.found === 'limit' ? <Note tone="bad" words={text.tooOften(askingText.seconds(looking.wait))} /> : null}
      {looking?.found === 'unknown' ? <Note tone="warn" words={text.unknown} /> : null}
      {looking?.found === 'gone' ? <Note tone="good" words={text.takenBack} /> : null}
      {general ? <Note tone="warn" words={faultWords(general)} /> : null}
      {looking?.found === 'receipt' && looking.isDone ? <Note tone="good" words={text.thanks} /> : null}
      {looking?.found === 'receipt' && receipt ? (
        <>
          <ReceiptView
            receipt={receipt}
            field={fields.find(({ code }) => code === receipt.field)?.name ?? ''}
            files={<AnswerFiles action={`${address}/tep`} code={looking.code} files={receipt.files} />}
          />
          <ReceiptActs action={address} {...looking}>
            <ReceiptPassed receipt={receipt} />
          </ReceiptActs>
        </>
      ) : (
        <form method="post" action={address} className="asking-form" noValidate>
          <CodeField label={text.code} hint={text.lead} code={looking && 'code' in looking ? looking.code : ''} />
          <button className="site-button">{text.find}</button>
          <script src="/asking.js" type="module" />
        </form>
      )}
    </div>
  );
}

function Note({ tone, words }: { tone: 'good' | 'warn' | 'bad'; words: string }) {
  return (
    <output className="site-note asking-note" data-tone={tone}>
      {words}
    </output>
  );
}
