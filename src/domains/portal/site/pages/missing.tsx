import { data } from 'react-router';

/** Every other address below a site: the frame says that there is nothing. */
export function loader() {
  throw data(null, { status: 404 });
}

export default function Missing() {
  return null;
}
