import { Accordion, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { AreaField, CheckGroup, ChoiceField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import type { TerritoryKind } from '../../schema.ts';
import { territoryKindText } from '../../text.vi.ts';
import { text } from '../text.vi.ts';

const words = text.plan;

interface AddRowProps {
  left: readonly { id: number; name: string }[];
  kinds: readonly TerritoryKind[];
  /** The plan has no row yet: the first form stands open. */
  isFirst: boolean;
}

/**
 * One form for each kind of row; only places that no row names yet are offered. The form just used stays open, empty
 * again: a commune has a dozen mergers to type, one after the other.
 */
export function AddRow({ left, kinds, isFirst }: AddRowProps) {
  const [open, setOpen] = useState(isFirst ? 'merge' : null);
  useFocusOnceAdded(left.length, open);
  if (left.length === 0) return <Text>{words.noParts}</Text>;
  const parts = left.map((part) => ({ value: String(part.id), label: part.name }));
  const key = left.map((part) => part.id).join();
  const kind = (
    <ChoiceField
      name="placeKind"
      label={words.placeKind}
      required
      defaultValue={kinds[0]}
      options={kinds.map((one) => ({ value: one, label: territoryKindText[one] }))}
    />
  );
  const name = (label: string, hint?: string) => (
    <TextField name="name" label={label} hint={hint} required maxLength={200} />
  );
  return (
    <Accordion order={3} variant="contained" key={key} value={open} onChange={setOpen}>
      {left.length < 2 ? null : (
        <Accordion.Item value="merge">
          <Accordion.Control>{words.addMerge}</Accordion.Control>
          <Accordion.Panel>
            <CommandForm intent="addRow" submit={words.add} tone={isFirst ? undefined : 'quiet'} id="merge-row">
              <HiddenField name="kind" value="merge" />
              <CheckGroup name="from[]" label={words.mergeFrom} options={parts} />
              <FieldRow>
                {name(words.newName)}
                {kind}
              </FieldRow>
            </CommandForm>
          </Accordion.Panel>
        </Accordion.Item>
      )}
      <Accordion.Item value="split">
        <Accordion.Control>{words.addSplit}</Accordion.Control>
        <Accordion.Panel>
          <CommandForm intent="addRow" submit={words.add} tone={isFirst ? undefined : 'quiet'} id="split-row">
            <HiddenField name="kind" value="split" />
            <FieldRow>
              <ChoiceField name="from" label={words.splitFrom} required options={parts} />
              {kind}
            </FieldRow>
            {name(words.heirName, words.heirHint)}
            <AreaField name="others" label={words.others} hint={words.othersHint} required rows={3} />
          </CommandForm>
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item value="rename">
        <Accordion.Control>{words.addRename}</Accordion.Control>
        <Accordion.Panel>
          <CommandForm intent="addRow" submit={words.add} tone={isFirst ? undefined : 'quiet'} id="rename-row">
            <HiddenField name="kind" value="rename" />
            <FieldRow>
              <ChoiceField name="from" label={words.renameFrom} required options={parts} />
              {kind}
            </FieldRow>
            {name(words.newName)}
          </CommandForm>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

/** A row was added: the form begins anew, and the keyboard goes on in it. */
function useFocusOnceAdded(left: number, open: string | null): void {
  const before = useRef(left);
  useEffect(() => {
    if (left < before.current)
      document.querySelector<HTMLElement>(`#${open}-row :is(input:not([type=hidden]), select)`)?.focus();
    before.current = left;
  }, [left, open]);
}
