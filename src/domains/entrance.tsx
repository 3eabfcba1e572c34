import { Outlet } from 'react-router';
import { Entrance } from '#web/entrance.tsx';
import { Providers } from '#web/providers.tsx';
import { refusalText } from './refusal-text.ts';

/** Mantine writes style attributes: the content policy of these pages allows them. */
export const handle = { mantine: true };

/** The pages before sign-in. */
export default function EntranceLayout() {
  return (
    <Providers refusalText={refusalText}>
      <Entrance>
        <Outlet />
      </Entrance>
    </Providers>
  );
}
