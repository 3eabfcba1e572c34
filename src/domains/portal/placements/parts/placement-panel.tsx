import { CheckGroup, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { OfferTarget, PlacementView } from '../queries.server.ts';
import { placementStateText, text } from '../text.vi.ts';

interface PlacementPanelProps {
  placements: readonly PlacementView[];
  targets: readonly OfferTarget[];
  mayOffer: boolean;
}

/** Where else a published article stands, and whom one may ask to show it. */
export function PlacementPanel({ placements, targets, mayOffer }: PlacementPanelProps) {
  const open = targets.filter(({ id }) => !placements.some(({ siteId }) => siteId === id));
  if (placements.length === 0 && (!mayOffer || open.length === 0)) return null;
  return (
    <Section title={text.title}>
      <Stack>
        <p>{text.about}</p>
        {placements.map((one) => (
          <div key={one.siteId}>
            <p>
              <strong>{one.siteName}</strong>: {placementStateText[one.state]}
            </p>
            {one.reason ? <p>{text.incoming.reason(one.reason)}</p> : null}
            {mayOffer && one.state === 'offered' ? (
              <CommandForm
                {...{ intent: 'take-back', submit: text.takeBack, tone: 'quiet', layout: 'inline' }}
                confirm={{ title: text.takeBackTitle }}
              >
                <HiddenField name="siteId" value={String(one.siteId)} />
              </CommandForm>
            ) : null}
          </div>
        ))}
        {mayOffer && open.length > 0 ? (
          <CommandForm {...{ intent: 'offer', submit: text.offer, tone: 'quiet', layout: 'inline' }}>
            <CheckGroup
              name="siteIds[]"
              label={text.sites}
              options={open.map(({ id, name, direction }) => ({
                value: String(id),
                label: name,
                hint: text[direction],
              }))}
            />
          </CommandForm>
        ) : null}
      </Stack>
    </Section>
  );
}
