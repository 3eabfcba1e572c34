import '#web/base.css';
import { Links, Meta, Outlet } from 'react-router';
import mark from '#web/mark.svg';
import { BareFailure } from '#web/bare-failure.tsx';
import { pageTitle } from '#web/text.vi.ts';
import type { Route } from './+types/root.ts';

export const links: Route.LinksFunction = () => [{ rel: 'icon', href: mark, type: 'image/svg+xml' }];
export const meta: Route.MetaFunction = () => [{ title: pageTitle() }];

/** Bare on purpose: the public pages bring neither scripts nor Mantine, the workspace brings both. */
export function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="vi" data-mantine-color-scheme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <BareFailure error={error} />;
}
