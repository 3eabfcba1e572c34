import { randomUUID } from 'node:crypto';
import { counted, guardsOf } from '#platform/abuse/guards.server.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { parseInput } from '#platform/command/parse-input.ts';
import type { PublicSite } from '#platform/command/request.server.ts';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database } from '#domains/tables.ts';
import { qrPath, receiptCode, receiptDigest } from '#domains/dialogue/asking/receipt/queries.server.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import { receiveDataRequest } from '#domains/people/data-requests/commands.server.ts';
import { dataRequestOfReceipt } from '#domains/people/data-requests/queries.server.ts';
import { answerDue } from '#domains/people/data-requests/rules.ts';
import { type RequestForm, requestForm } from '#domains/people/data-requests/schema.ts';
import type { Asking, Faults, Typed } from './schema.ts';

interface Asked {
  desk: JobDesk<Database>;
  site: PublicSite;
  network: string;
  form: FormData;
}
interface Said {
  asking: Asking;
  status: number;
}

const names = ['kind', 'about', 'fullName', 'contact'];
/** Of words beyond this a page is not sent back: nobody typed them. */
const mostEchoed = 20_000;

/**
 * One step of the page: 'review' shows who will see what, 'edit' goes back, 'send' sends, 'look' shows what became of it. What was typed
 * comes back with every answer but the last. Limits are those of the other forms of the public, counted before anything is read.
 */
export async function takeStep(asked: Asked): Promise<Said> {
  const { desk, form, network, site } = asked;
  const intent = told(form, 'intent');
  const who = `${site.id} ${counted(desk.system.secret, network)}`;
  if (intent === 'look') return look(asked, who);
  const typed: Typed = Object.fromEntries(
    names.map((name) => [name, told(form, name).slice(0, mostEchoed)] as const).filter(([, value]) => value !== ''),
  );
  const write = (faults: Faults, status = 422): Said => ({ asking: { step: 'write', typed, faults }, status });
  const wait = guardsOf(desk.system).limits.page.count(who, desk.system.clock.now());
  if (wait !== null) return { asking: { step: 'write', typed, faults: { '': 'asking-too-often' }, wait }, status: 429 };
  if (intent === 'edit') return write({}, 200);
  let given: RequestForm;
  try {
    given = parseInput(requestForm, typed);
  } catch (error) {
    return write(faultsOf(error));
  }
  if (intent === 'send') return send(asked, given, typed, who);
  return { asking: await reviewOf(asked, typed, {}), status: 200 };
}

async function reviewOf({ desk: { system } }: Asked, typed: Typed, faults: Faults, form: string = randomUUID()) {
  const check = await guardsOf(system).proofs.make(system.clock.now());
  return { step: 'review' as const, typed, faults, form, check };
}

async function send(asked: Asked, given: RequestForm, typed: Typed, who: string): Promise<Said> {
  const { desk, form, site } = asked;
  const { system } = desk;
  const now = system.clock.now();
  const { limits, proofs } = guardsOf(system);
  const id = formId(form);
  const again = async (faults: Faults, status = 422): Promise<Said> => ({
    asking: await reviewOf(asked, typed, faults, id),
    status,
  });
  const judged = { check: told(form, 'check'), proof: told(form, 'proof'), answer: told(form, 'answer'), form: id };
  const proof = await proofs.judge(judged, now);
  if (proof !== 'worked' && proof !== 'answered') return again({ answer: `asking-check-${proof}` });
  const wait = limits[proof].count(who, now) ?? limits.site.count(String(site.id), now);
  if (wait !== null) {
    const { asking } = await again({ '': 'asking-too-often' });
    return { asking: { ...asking, wait } as Asking, status: 429 };
  }
  // Of its own use: whatever else the same form was sent as, the codes have nothing in common.
  const code = receiptCode(system.secret, `data-request ${id}`);
  const sent = { ...given, unitId: site.unitId, receiptDigest: receiptDigest(system.secret, code) };
  try {
    await execute(desk, receiveDataRequest, sent, id);
  } catch (error) {
    const faults = faultsOf(error);
    // The same form with other words: this one is a new one.
    if (faults[''] === 'form-already-used') return { asking: await reviewOf(asked, typed, faults), status: 409 };
    return again(faults);
  }
  const shown = await read(desk, async (ctx) => ({ unit: await getUnit(ctx, site.unitId), today: ctx.today }));
  return {
    asking: {
      ...{ step: 'sent', code, unitName: shown.unit.name, dueOn: answerDue(shown.today) },
      // Behind '#': a browser sends that to nobody.
      qr: qrPath(`${site.origin}${site.base}/du-lieu-ca-nhan#${code}`),
    },
    status: 200,
  };
}

/** By code: whatever is wrong with it, the same work and the same answer. */
async function look({ desk, site, form }: Asked, who: string): Promise<Said> {
  const { limits } = guardsOf(desk.system);
  const now = desk.system.clock.now();
  const code = told(form, 'code').slice(0, 60);
  const wait = limits.code.count(who, now) ?? limits.siteCodes.count(String(site.id), now);
  if (wait !== null) return { asking: { step: 'limit', code, wait }, status: 429 };
  const digest = receiptDigest(desk.system.secret, code);
  const receipt = await read(desk, (ctx) => dataRequestOfReceipt(ctx, digest));
  if (!receipt) return { asking: { step: 'unknown', code }, status: 404 };
  return { asking: { step: 'found', code, receipt }, status: 200 };
}

function told(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function formId(form: FormData): string {
  const id = told(form, 'form');
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id) ? id : randomUUID();
}

function faultsOf(error: unknown): Faults {
  if (!(error instanceof Refusal)) throw error;
  return Object.keys(error.fields).length > 0 ? error.fields : { '': error.code };
}
