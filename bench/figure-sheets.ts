// The filled forms of every commune as .xlsx, read as the product takes them back and added up, against LibreOffice that opens
// the same files headless and writes their rows out. No database.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { type BlankCell, type BlankForm, buildBlankForm } from '#domains/figures/sheets/blank/prints.server.ts';
import { openFilledForm, readFilledForm } from '#domains/figures/sheets/filled/queries.server.ts';
import { readNumber } from '#domains/figures/sheets/rules.ts';
import { endBench, machine, ms, printTable, time } from './support.ts';

const { values } = parseArgs({ options: { forms: { type: 'string' }, sample: { type: 'string' } } });
const forms = Number(values.forms ?? 3321);
const sample = Number(values.sample ?? 50);
const cellCount = 25;
/** The queue of the reading thread holds 400. */
const batch = 100;

const folder = await mkdtemp(path.join(tmpdir(), 'caunoi-forms-'));
try {
  await measure();
} finally {
  await rm(folder, { recursive: true, force: true });
}
endBench();

async function measure(): Promise<void> {
  console.log(`figure-sheets · ${machine()} · ${forms} filled forms of ${cellCount} cells`);
  const written = await time(async () => {
    for (let at = 0; at < forms; at += 1) await writeFile(fileOf(at), await buildBlankForm(formOf(at)));
  });
  const added = Array.from({ length: cellCount }, () => 0);
  const inThread = await time(async () => {
    for (let at = 0; at < forms; at += 1) addUp(readFilledForm(await readFile(fileOf(at))), added);
  });
  const expected = added.map((_, cell) => {
    let total = 0;
    for (let at = 0; at < forms; at += 1) total += valueOf(at, cell);
    return total;
  });
  const wrong = added.filter((total, cell) => total !== expected[cell]).length;
  const throughWorker = await time(async () => {
    for (let from = 0; from < forms; from += batch) {
      const ats = Array.from({ length: Math.min(batch, forms - from) }, (_, at) => from + at);
      await Promise.all(ats.map(async (at) => openFilledForm(await readFile(fileOf(at)))));
    }
  });
  const office = await openByOffice();
  const rate = (files: number, taken: number) => ((files * cellCount) / taken) * 1000;
  const ratio = (taken: number) => (office === null ? '' : `${(office / sample / (taken / forms)).toFixed(0)}×`);
  const line = (name: string, files: number, taken: number, times: string) => [
    ...[name, String(files), (taken / 1000).toFixed(1), ms(taken / files), rate(files, taken).toFixed(0), times],
  ];
  printTable(
    'rows of filled forms',
    ['by', 'files', 'seconds', 'ms a file', 'rows a second', 'ratio'],
    [
      ...(office === null ? [] : [line('LibreOffice, one start for all, to .csv', sample, office, '1×')]),
      line('readFilledForm, added up', forms, inThread, ratio(inThread)),
      line('openFilledForm (in its thread, as pages do)', forms, throughWorker, ratio(throughWorker)),
      line('written before it: buildBlankForm', forms, written, ''),
    ],
  );
  if (office === null) console.log('LibreOffice could not open a sheet: Calc (libreoffice-calc) is not installed');
  console.log(`totals that are not what was written: ${wrong} of ${cellCount}`);
  if (wrong > 0) process.exitCode = 1;
}

function addUp(form: ReturnType<typeof readFilledForm>, added: number[]): void {
  if (form.rows.length !== cellCount || form.lost.length > 0) throw new Error('a form came back with other rows');
  for (const [cell, row] of form.rows.entries()) {
    const number = row.value?.kind === 'number' ? row.value.number : Number.NaN;
    const read = readNumber(number, { scale: 0, unit: 'cuộc' }, false);
    if ('fault' in read) throw new Error(`${row.code}: ${read.fault}`);
    added[cell]! += read.value ?? 0;
  }
}

/** Milliseconds to open the sample and write it as .csv, with a profile of its own; null where its Calc is not installed. */
async function openByOffice(): Promise<number | null> {
  const out = path.join(folder, 'csv');
  await mkdir(out);
  const files = Array.from({ length: sample }, (_, at) => fileOf(at));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const run = (names: string[]) =>
    promisify(execFile)('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', out, ...names]);
  // The first start makes the profile.
  await run(files.slice(0, 1));
  const taken = await time(() => run(files));
  return (await readdir(out)).length === sample ? taken : null;
}

function fileOf(at: number): string {
  return path.join(folder, `${at}.xlsx`);
}

function valueOf(at: number, cell: number): number {
  return (at * 31 + cell * 7) % 400;
}

function formOf(at: number): BlankForm {
  const cells = Array.from({ length: cellCount }, (_, cell): BlankCell => {
    const now = { value: valueOf(at, cell), notApplicable: false, note: null };
    return {
      ...{ position: cell + 1, code: `DO-${cell + 1}`, section: cell < 12 ? 'I. Tuyên truyền' : 'II. Vận động' },
      ...{ label: `Số cuộc vận động Nhân dân tham gia, nội dung ${cell + 1}`, unit: 'cuộc', scale: 0 },
      ...{ help: null, isRequired: true, counted: null, last: null, lastYear: null, now },
    };
  });
  return {
    ...{ formName: 'Biểu tổng hợp hoạt động tháng', periodName: 'Tháng 6/2026', unitName: `Mặt trận xã số ${at + 1}` },
    ...{ collectorName: 'Mặt trận tỉnh', dueOn: '2026-06-20', collectionId: 7, unitId: 1000 + at, formVersionId: 3 },
    ...{ lastName: null, lastYearName: null, cells },
  };
}
