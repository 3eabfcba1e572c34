import { randomUUID } from 'node:crypto';
import { counted, guardsOf } from '#platform/abuse/guards.server.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { parseInput } from '#platform/command/parse-input.ts';
import { filesOf, type PublicSite } from '#platform/command/request.server.ts';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import { fitPhoto } from '#platform/files/fit-photo.server.ts';
import { preparePhoto } from '#platform/files/photo-jobs.server.ts';
import { storePhotos } from '#platform/files/photos.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database } from '#domains/tables.ts';
import { stageDue } from '#domains/opinion/feedback/rules.ts';
import { sendFeedback, sendPetition } from '../commands.server.ts';
import { isDanger, isDenunciation } from '../denunciation/rules.ts';
import { alikeAnswers, askingPlace } from '../queries.server.ts';
import { namelessForm, qrPath, receiptCode, receiptDigest } from '../receipt/queries.server.ts';
import { type AskingForm, askingForm, mostEchoed, mostPictures, pictureBytes } from '../schema.ts';
import type { Faults, Review, Sending, Typed } from './schema.ts';

interface Asking {
  desk: JobDesk<Database>;
  site: PublicSite;
  network: string;
  form: FormData;
}
interface Said {
  sending: Sending;
  status: number;
  wait?: number;
}

const names = [
  'kind',
  'field',
  'areaId',
  'subject',
  'words',
  'mode',
  'fullName',
  'phone',
  'email',
  'address',
  'mayPublish',
];
const contact = ['fullName', 'phone', 'email', 'address'];
const pictureUpload = 8 * 1024 * 1024;

/**
 * One step of the form: 'review' shows who will see what, 'edit' goes back, 'send' sends. What was typed comes back with every
 * answer but the last; the server keeps nothing before it.
 */
export async function takeStep(asking: Asking): Promise<Said> {
  const { desk, form, network, site } = asking;
  const now = desk.system.clock.now();
  const typed: Typed = {};
  for (const name of [...names, 'dialogueId', 'declared']) {
    const value = form.get(name);
    if (typeof value === 'string' && value !== '') typed[name] = value.slice(0, mostEchoed);
  }
  if (typed.declared !== 'petition') delete typed.declared;
  const isTooLong = told(form, 'words').length > mostEchoed;
  const write = (faults: Faults, status = 422): Said => ({ sending: { step: 'write', typed, faults }, status });
  const who = `${site.id} ${counted(desk.system.secret, network)}`;
  const wait = guardsOf(desk.system).limits.page.count(who, now);
  if (wait !== null) return { ...write({ '': 'asking-too-often', wait: String(wait) }, 429), wait };
  if (form.get('intent') === 'edit') return write({}, 200);
  if (isTooLong) return write({ words: 'asking-too-long' }, 413);
  let asked: AskingForm;
  try {
    const given = typed.mode === 'anonymous' || typed.dialogueId ? without(typed, contact) : typed;
    asked = parseInput(askingForm, typed.dialogueId ? { ...given, mode: 'anonymous' } : given);
  } catch (error) {
    return write(faultsOf(error));
  }
  const text = `${asked.subject}\n${asked.words}`;
  const kind = form.get('declared') === 'denunciation' ? 'yes' : isDenunciation(text);
  if (kind === 'yes') return { sending: { step: 'denounced', typed, isDanger: isDanger(text) }, status: 200 };
  const review = (faults: Faults, more: Partial<Review> = {}) => makeReview(asking, { typed, asked, faults, ...more });
  if (form.get('intent') !== 'send') return { sending: await review({}), status: 200 };
  if (kind === 'unsure' && !asked.declared)
    return { sending: await review({ declared: 'declare-first' }), status: 422 };
  return send(asking, asked, review, who);
}

async function send(
  { desk, site, form }: Asking,
  asked: AskingForm,
  review: (faults: Faults, more?: Partial<Review>) => Promise<Review>,
  who: string,
): Promise<Said> {
  const { system } = desk;
  const now = system.clock.now();
  const { limits, proofs } = guardsOf(system);
  const id = formId(form);
  const given = { check: told(form, 'check'), proof: told(form, 'proof'), answer: told(form, 'answer'), form: id };
  const proof = await proofs.judge(given, now);
  const again = async (faults: Faults, status = 422): Promise<Said> => ({
    sending: await review(faults, { form: id }),
    status,
  });
  if (proof !== 'worked' && proof !== 'answered') return again({ answer: `asking-check-${proof}` });
  const wait = limits[proof].count(who, now) ?? limits.site.count(String(site.id), now);
  if (wait !== null)
    return { sending: await review({ '': 'asking-too-often' }, { form: id, wait }), status: 429, wait };
  try {
    const known = asked.mode === 'anonymous' ? namelessForm(system.secret, id) : id;
    const code = receiptCode(system.secret, known);
    await store(desk, asked, {
      id: known,
      unitId: site.unitId,
      digest: receiptDigest(system.secret, code),
      pictures: await picturesOf(form),
    });
    return { sending: await sentOf(desk, site, asked, code), status: 200 };
  } catch (error) {
    const faults = faultsOf(error);
    // The same form with other words: this one is a new one.
    if (faults[''] === 'form-already-used') return { sending: await review(faults), status: 409 };
    if (faults[''] === 'denunciation-not-taken')
      return { sending: { step: 'denounced', typed: {}, isDanger: false }, status: 200 };
    return again(faults);
  }
}

async function store(
  desk: JobDesk<Database>,
  asked: AskingForm,
  { id, unitId, digest, pictures }: { id: string; unitId: number; digest: string; pictures: Uint8Array[] },
): Promise<void> {
  if (asked.mode === 'anonymous') {
    const drawn = pictures.map((bytes) => Buffer.from(bytes).toString('base64'));
    await execute(desk, sendFeedback, {
      ...asked,
      ...echoes(asked),
      id,
      unitId,
      receiptDigest: digest,
      pictures: drawn,
    });
    return;
  }
  const named = pictures.map((bytes, at) => ({ bytes, name: `anh-${at + 1}` }));
  const files = named.length > 0 ? await storePhotos(desk.system.files, named) : [];
  await execute(desk, sendPetition, { ...asked, ...echoes(asked), unitId, receiptDigest: digest, files }, id);
}

/** The command reads its own input once more, a box that was ticked as a form says it. */
const echoes = ({ mayPublish }: AskingForm) => ({ mayPublish: mayPublish ? 'on' : undefined });

/** Drawn anew from the pixels, at most three. Refusals about 'pictures'. */
async function picturesOf(form: FormData): Promise<Uint8Array[]> {
  const files = filesOf(form, 'pictures');
  const refuse = (code: string) => new Refusal('input-invalid', {}, { pictures: code });
  if (files.length > mostPictures) throw refuse('asking-too-many-pictures');
  if (files.some((file) => file.size > pictureUpload)) throw refuse('asking-picture-too-large');
  const drawn: Uint8Array[] = [];
  for (const file of files) {
    try {
      const { bytes } = await preparePhoto(await file.bytes());
      drawn.push(await fitPhoto(bytes, pictureBytes));
    } catch (error) {
      throw error instanceof Refusal ? refuse(error.code) : error;
    }
  }
  return drawn;
}

interface Reviewing extends Partial<Review> {
  typed: Typed;
  asked: AskingForm;
  faults: Faults;
}

async function makeReview({ desk, site }: Asking, { typed, asked, faults, ...more }: Reviewing): Promise<Review> {
  const { mode, field, areaId, subject, words } = asked;
  const text = `${subject}\n${words}`;
  const alike = await read(desk, (ctx) => alikeAnswers(ctx, { unitId: site.unitId, field, areaIds: [areaId], text }));
  const isDropped = mode === 'anonymous' && contact.some((name) => typed[name]);
  return {
    step: 'review',
    ...{ typed: isDropped ? without(typed, contact) : typed, faults, mode, alike, isDropped },
    ...{ form: randomUUID(), check: await guardsOf(desk.system).proofs.make(desk.system.clock.now()) },
    ...{ isDanger: isDanger(text), asksWhat: isDenunciation(text) === 'unsure' },
    ...more,
  };
}

async function sentOf(desk: JobDesk<Database>, site: PublicSite, asked: AskingForm, code: string): Promise<Sending> {
  const { place, today } = await read(desk, async (ctx) => ({
    place: await askingPlace(ctx, site.unitId),
    today: ctx.today,
  }));
  return {
    ...{ step: 'sent', code, isNameless: asked.mode === 'anonymous', unitName: place?.unitName ?? '' },
    dueOn: stageDue('receive', today),
    // Behind '#': a browser sends that to nobody.
    qr: qrPath(`${site.origin}${site.base}/tra-cuu#${code}`),
  };
}

function told(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function formId(form: FormData): string {
  const id = told(form, 'form');
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id) ? id : randomUUID();
}

function without(typed: Typed, some: readonly string[]): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !some.includes(name)));
}

function faultsOf(error: unknown): Faults {
  if (!(error instanceof Refusal)) throw error;
  return Object.keys(error.fields).length > 0 ? error.fields : { '': error.code };
}
