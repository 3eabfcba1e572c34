import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import { type Address, paramsOf } from './endpoint.server.ts';
import { problem } from './problem.server.ts';

const bytes = z.string().meta({ format: 'binary' });

/** The OpenAPI 3.1 document of the addresses, in the order in which they are given. */
export function openApiDocument(addresses: readonly Address[], about: { title: string; description: string }) {
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
  registry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'caunoi_session' });
  for (const address of addresses) registry.registerPath(routeOf(address));
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { version: '1', ...about },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }, { session: [] }],
  });
  return JSON.parse(JSON.stringify(document), withoutFlags) as typeof document;
}

/** The library writes a pattern with its flags, `^a$/u`, which then matches nothing at all. */
function withoutFlags(name: string, value: unknown): unknown {
  return name === 'pattern' && typeof value === 'string' ? value.replace(/\/[dgimsuvy]+$/u, '') : value;
}

function routeOf(address: Address): RouteConfig {
  const { method, path, summary, query, answer } = address;
  const params = paramsOf(path);
  const body = bodyOf(address);
  return {
    ...{ method, path, summary, tags: [path.split('/')[1]!] },
    request: {
      ...(Object.keys(params.shape).length > 0 && { params }),
      ...(query && Object.keys(query.shape).length > 0 && { query }),
      ...(address.takesOnce && { headers: z.object({ 'Idempotency-Key': z.uuid().optional() }) }),
      ...(body && { body }),
    },
    responses: {
      200: { description: 'Done', content: answerOf(answer) },
      default: { description: 'Refused (RFC 9457)', content: { 'application/problem+json': { schema: problem } } },
    },
  };
}

function answerOf(answer: Address['answer']) {
  if (!('mediaTypes' in answer)) return { 'application/json': { schema: answer } };
  return Object.fromEntries(answer.mediaTypes.map((type) => [type, { schema: bytes }]));
}

/** With files the body is a form: the JSON in its field `input`, the files in `files`. Both are accepted. */
function bodyOf({ body, takesFiles }: Address) {
  if (!body) return null;
  const json = { 'application/json': { schema: body } };
  if (!takesFiles) return { content: json };
  const form = z.object({ input: z.string(), files: z.array(bytes) });
  return { content: { ...json, 'multipart/form-data': { schema: form } } };
}
