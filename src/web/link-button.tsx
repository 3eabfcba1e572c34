import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface LinkButtonProps {
  to: string;
  children: ReactNode;
  variant?: 'primary' | 'secondary' | 'quiet';
  icon?: ReactNode;
  /** A file or another site: a plain link that the router leaves alone. */
  external?: boolean;
}

const looks = { primary: 'filled', secondary: 'default', quiet: 'subtle' } as const;

/** A link with the weight of a button. */
export function LinkButton({ to, children, variant = 'primary', icon, external }: LinkButtonProps) {
  const look = { variant: looks[variant], leftSection: icon, className: 'no-print' };
  if (external) {
    return (
      <Button component="a" href={to} {...look}>
        {children}
      </Button>
    );
  }
  return (
    <Button component={Link} to={to} {...look}>
      {children}
    </Button>
  );
}
