import { data } from 'react-router';
import { execute, read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { deskOf } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { takeExamples } from '../commands.server.ts';
import { exampleArchive } from '../prints.server.ts';
import { examplesOf, exampleSource } from '../queries.server.ts';
import { exampleText } from '../text.vi.ts';
import type { Route } from './+types/examples-file.ts';

/** Only sent for, never linked to: whoever takes the texts is written down first. */
export async function action({ context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  await found(execute(desk, takeExamples, {}));
  const examples = await examplesOf(await found(read(desk, exampleSource)));
  return new Response(exampleArchive(examples, desk.system.clock.now()), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${exampleText.file}"`,
      'cache-control': 'private, no-store',
    },
  });
}

export function loader(): never {
  throw data(null, { status: 404 });
}
