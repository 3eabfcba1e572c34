import { Button, Stack, Text } from '@mantine/core';
import { type ReactNode, useId, useRef } from 'react';
import { Form, useNavigation } from 'react-router';
import { FormContext } from '#web/form-context.ts';
import { FormRefusal } from '#web/form-refusal.tsx';
import type { EntranceAnswer } from '../entrance/commands.server.ts';

interface EntranceFormProps {
  title: string;
  about?: string;
  submit: string;
  refusal: EntranceAnswer | undefined;
  children: ReactNode;
  /** Below the button. */
  after?: ReactNode;
}

/**
 * A form of the entrance. A real POST form and no CommandForm: it must work before the scripts have arrived, since
 * otherwise an impatient Enter would put the password into the address.
 */
export function EntranceForm({ title, about, submit, refusal, children, after }: EntranceFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const isSending = useNavigation().state !== 'idle';
  return (
    <FormContext value={{ id, errors: refusal?.fields ?? {}, values: refusal?.typed ?? null }}>
      <Form ref={form} method="post" noValidate>
        <Stack gap="lg">
          <div>
            <h1>{title}</h1>
            {about ? (
              <Text mt="xs" c="dimmed">
                {about}
              </Text>
            ) : null}
          </div>
          {refusal ? (
            <FormRefusal
              id={id}
              refusal={refusal}
              isSending={isSending}
              onAgain={() => form.current?.requestSubmit()}
            />
          ) : null}
          {children}
          <Button type="submit" size="lg" fullWidth loading={isSending}>
            {submit}
          </Button>
          {after}
        </Stack>
      </Form>
    </FormContext>
  );
}
