import { redirect } from 'react-router';
import { answer, deskOf, formInput, returnPath } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { actForPost } from '../posts/commands.server.ts';
import type { Route } from './+types/act-for.ts';

export const loader = () => redirect('/');

/** The switch of the shell. What cannot be chosen any more is gone from the menu when the page comes back. */
export async function action({ request, context }: Route.ActionArgs) {
  const { input } = formInput(await request.formData());
  await answer(deskOf<Database>(context).desk, actForPost, input);
  return redirect(returnPath(request));
}

export default function ActFor() {
  return null;
}
