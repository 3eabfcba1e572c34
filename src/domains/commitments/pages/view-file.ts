import { data } from 'react-router';
import type { Route } from './+types/view-file.ts';

/** What a view shows, as a file. */
export async function loader({ params }: Route.LoaderArgs) {
  throw data(params.file, { status: 404 });
}
