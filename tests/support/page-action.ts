import { RouterContextProvider } from 'react-router';
import { deskContext, type RequestDesk } from '#platform/command/request.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';

type Value = string | File | readonly File[];

/** Sends a form to the action of a page, as the browser would, and gives what the form gets back. */
export function sendForm(
  action: unknown,
  desk: OfficeDesk,
  fields: Readonly<Record<string, Value>>,
  params: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : [value].flat()) body.append(name, one);
  }
  const request = new Request('http://office.test/', { method: 'POST', body });
  return (action as (args: object) => Promise<unknown>)({ request, params, context: pageContext(desk) });
}

export function pageContext(desk: OfficeDesk): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(deskContext, { desk } as unknown as RequestDesk<unknown>);
  return context;
}
