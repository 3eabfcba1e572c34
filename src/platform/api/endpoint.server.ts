import { z } from 'zod';
import type { Desk, ReadContext } from '#platform/command/context.server.ts';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { parseInput } from '#platform/command/parse-input.ts';
import { Refusal } from '#platform/refusal.ts';

/** What a call brings, before anything has looked at it. */
export interface Call {
  params: Record<string, string>;
  query: Record<string, string>;
  body: Record<string, unknown>;
  files: File[];
  /** A UUID of the caller's: the same call sent twice is carried out once. */
  once: string | undefined;
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
  answer: z.ZodType;
}

export interface Endpoint<DB> extends Address {
  run(desk: Desk<DB>, call: Call): Promise<unknown>;
}

/** An address that shows something. The query is read strictly; the answer leaves in the shape that the document says. */
export function viewing<DB, Query extends z.ZodObject>(of: {
  path: string;
  summary: string;
  query: Query;
  answer: z.ZodType;
  view(ctx: ReadContext<DB>, asked: z.output<Query>, params: Record<string, number>): unknown;
}): Endpoint<DB> {
  const { path, summary, query, answer } = of;
  const params = paramsOf(path);
  return {
    ...{ method: 'get', path, summary, query, body: null, takesFiles: false, answer },
    async run(desk, call) {
      const asked = parseInput(query, call.query);
      const numbers = parseInput(params, call.params) as Record<string, number>;
      return answer.parse(await read(desk, async (ctx) => of.view(ctx, asked, numbers)));
    },
  };
}

/**
 * An address that carries out a command. Names in the path belong to the input and stand in no body. `files` makes its
 * part of the input of the files that came along: it stores them first, as the page of the same command does.
 */
export function acting<DB, Input extends z.ZodType, Result>(of: {
  path: string;
  summary: string;
  command: Command<DB, Input, Result>;
  /** The input of the command, or the one of its kinds that this address takes. */
  input: z.ZodObject;
  answer: z.ZodType;
  files?: { part: string; store(desk: Desk<DB>, files: File[]): Promise<unknown> };
}): Endpoint<DB> {
  const { path, summary, command, input: whole, answer, files } = of;
  const params = paramsOf(path);
  const body = z.object(without(whole.shape, [...Object.keys(params.shape), ...(files ? [files.part] : [])]));
  return {
    ...{ method: 'post', path, summary, query: null, body, takesFiles: files !== undefined, answer },
    async run(desk, call) {
      refuseOthers(body, call.body);
      const input = { ...call.body, ...parseInput(params, call.params) };
      const stored = files && { [files.part]: await files.store(desk, call.files) };
      return answer.parse((await execute(desk, command, { ...input, ...stored }, call.once)) ?? {});
    },
  };
}

export function paramsOf(path: string): z.ZodObject {
  const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name!);
  return z.object(Object.fromEntries(names.map((name) => [name, z.coerce.number().int().positive()])));
}

function without(shape: z.ZodObject['shape'], names: readonly string[]): z.ZodObject['shape'] {
  return Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name)));
}

/** A name that the document does not know is refused: a slip of the caller, or a part that only the server may fill. */
function refuseOthers(body: z.ZodObject, given: Record<string, unknown>): void {
  const others = Object.keys(given).filter((name) => !(name in body.shape));
  if (others.length > 0)
    throw new Refusal('input-invalid', {}, Object.fromEntries(others.map((name) => [name, 'field-unknown'])));
}
