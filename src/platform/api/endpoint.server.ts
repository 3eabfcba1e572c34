import { z } from 'zod';
import type { Desk, ReadContext } from '#platform/command/context.server.ts';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { parseInput } from '#platform/command/parse-input.ts';
import type { Incoming } from '#platform/files/prepare-upload.server.ts';
import { Refusal } from '#platform/refusal.ts';

/** What a call brings, before anything has looked at it. */
export interface Call {
  params: Record<string, string>;
  query: Record<string, string>;
  body: Record<string, unknown>;
  files: File[];
  /** A UUID of the caller's: the same call sent twice is carried out once. */
  once: string | undefined;
  /** The site as the caller knows it, 'https://…' without a closing slash. */
  origin: string;
  /** The etag of what the caller has kept of a picture. */
  knownTag: string | undefined;
}

/** Bytes instead of JSON. */
export interface FileAnswer {
  mediaTypes: readonly string[];
}

/** One address of the interface: what it takes and gives. */
export interface Address {
  method: 'get' | 'post';
  /** Below /api/v1, as in '/commitments/{id}/claim'; every name in braces is the number of a row. */
  path: string;
  summary: string;
  query: z.ZodObject | null;
  body: z.ZodObject | null;
  takesFiles: boolean;
  /** Whether a UUID of the caller's makes it safe to send again. */
  takesOnce: boolean;
  answer: z.ZodType | FileAnswer;
}

export interface Endpoint<DB> extends Address {
  /** The answer in its shape; a Response where the answer is bytes. */
  run(desk: Desk<DB>, call: Call): Promise<unknown>;
}

type Numbers = Record<string, number>;

/** An address that shows something. The query is read strictly; the answer leaves in the shape that the document says. */
export function viewing<DB, Query extends z.ZodObject>(of: {
  path: string;
  summary: string;
  query: Query;
  answer: z.ZodType;
  view(ctx: ReadContext<DB>, asked: z.output<Query>, params: Numbers): unknown;
}): Endpoint<DB> {
  const { answer, query } = of;
  return {
    ...{ ...shownAt(of), query, answer },
    async run(desk, call) {
      const { asked, numbers } = readCall(of, call);
      return answer.parse(await read(desk, async (ctx) => of.view(ctx, asked, numbers)));
    },
  };
}

/** An address that gives bytes: found in one reading, by the id of the row that holds them, and sent after it. */
export function giving<DB, Query extends z.ZodObject, Found>(of: {
  path: string;
  summary: string;
  query: Query;
  mediaTypes: readonly string[];
  find(ctx: ReadContext<DB>, params: Numbers, call: Call): Promise<Found>;
  send(desk: Desk<DB>, found: Found, asked: z.output<Query>, call: Call): Promise<Response>;
}): Endpoint<DB> {
  const { query, mediaTypes } = of;
  return {
    ...{ ...shownAt(of), query, answer: { mediaTypes } },
    async run(desk, call) {
      const { asked, numbers } = readCall(of, call);
      const found = await read(desk, async (ctx) => of.find(ctx, numbers, call));
      return of.send(desk, found, asked, call);
    },
  };
}

function shownAt({ path, summary }: { path: string; summary: string }) {
  return { method: 'get', path, summary, body: null, takesFiles: false, takesOnce: false } as const;
}

function readCall<Query extends z.ZodObject>({ path, query }: { path: string; query: Query }, call: Call) {
  refuseOthers(query, call.query);
  const asked = parseInput(query, call.query);
  return { asked, numbers: parseInput(paramsOf(path), call.params) as Numbers };
}

/**
 * An address that carries out a command. Names in the path belong to the input and stand in no body. `files` makes its
 * part of the input of the files that came along, and stores them first, as the page of the same command does.
 * `isSecret`: the answer holds what is kept nowhere else, and a receipt would keep it.
 */
export function acting<DB, Input extends z.ZodType, Result>(of: {
  path: string;
  summary: string;
  command: Command<DB, Input, Result>;
  /** The input of the command, or the one of its kinds that this address takes. */
  input: z.ZodObject;
  answer: z.ZodType;
  /** `fill` gives the part, and may give other parts that the files tell. */
  files?: {
    part: string;
    fill(desk: Desk<DB>, uploads: Incoming[], body: Record<string, unknown>): Promise<Record<string, unknown>>;
  };
  isSecret?: boolean;
}): Endpoint<DB> {
  const { path, summary, command, input: whole, answer, files } = of;
  const params = paramsOf(path);
  const body = z.object(without(whole.shape, [...Object.keys(params.shape), ...(files ? [files.part] : [])]));
  const takesOnce = of.isSecret !== true;
  return {
    ...{ method: 'post', path, summary, query: null, body, takesFiles: files !== undefined, takesOnce, answer },
    async run(desk, call) {
      if (!takesOnce && call.once !== undefined) refuseNames(['Idempotency-Key']);
      if (!files && call.files.length > 0) refuseNames(['files']);
      refuseOthers(z.object({}), call.query);
      refuseOthers(body, call.body);
      const input = { ...call.body, ...parseInput(params, call.params) };
      const filled = files && (await files.fill(desk, await uploadsOf(call.files), call.body));
      return answer.parse((await execute(desk, command, { ...input, ...filled }, call.once)) ?? {});
    },
  };
}

/** An address that works an answer out of what it is sent, and keeps nothing: no receipt, no audit, no transaction. */
export function answering<DB, Input extends z.ZodObject>(of: {
  path: string;
  summary: string;
  input: Input;
  answer: z.ZodType;
  work(desk: Desk<DB>, input: z.output<Input>): unknown;
}): Endpoint<DB> {
  const { path, summary, input, answer } = of;
  return {
    ...{ method: 'post', path, summary, query: null, body: input, takesFiles: false, takesOnce: false, answer },
    async run(desk, call) {
      if (call.once !== undefined) refuseNames(['Idempotency-Key']);
      if (call.files.length > 0) refuseNames(['files']);
      refuseOthers(z.object({}), call.query);
      refuseOthers(input, call.body);
      return answer.parse(await of.work(desk, parseInput(input, call.body)));
    },
  };
}

async function uploadsOf(files: readonly File[]): Promise<Incoming[]> {
  return Promise.all(files.map(async (file) => ({ bytes: await file.bytes(), name: file.name })));
}

export function paramsOf(path: string): z.ZodObject {
  const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name!);
  return z.object(Object.fromEntries(names.map((name) => [name, z.coerce.number().int().positive()])));
}

function without(shape: z.ZodObject['shape'], names: readonly string[]): z.ZodObject['shape'] {
  return Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name)));
}

/** A name that the document does not know is refused: a slip of the caller, or a part that only the server may fill. */
function refuseOthers(known: z.ZodObject, given: Record<string, unknown>): void {
  refuseNames(Object.keys(given).filter((name) => !Object.hasOwn(known.shape, name)));
}

function refuseNames(names: readonly string[]): void {
  if (names.length === 0) return;
  throw new Refusal('input-invalid', {}, Object.fromEntries(names.map((name) => [name, 'field-unknown'])));
}
