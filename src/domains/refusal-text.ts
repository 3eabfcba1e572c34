import { fileRefusalText } from '#platform/files/text.vi.ts';
import type { RefusalText } from '#web/refusal-text.ts';
import { refusalText as activities } from './activities/text.vi.ts';
import { refusalText as changes } from './commitments/changes/text.vi.ts';
import { refusalText as clocks } from './commitments/clocks/text.vi.ts';
import { refusalText as asking } from './dialogue/asking/text.vi.ts';
import { receiptRefusalText } from './dialogue/asking/receipt/text.vi.ts';
import { refusalText as meetings } from './activities/meetings/text.vi.ts';
import { refusalText as commitments } from './commitments/text.vi.ts';
import { refusalText as dialogues } from './dialogue/dialogues/text.vi.ts';
import { digestRefusals } from './dialogue/digests/text.vi.ts';
import { refusalText as directives } from './directives/text.vi.ts';
import { refusalText as notices } from './notices/text.vi.ts';
import { refusalText as operations } from './operations/text.vi.ts';
import { refusalText as rearrangement } from './organisation/rearrangement/text.vi.ts';
import { refusalText as organisation } from './organisation/text.vi.ts';
import { refusalText as people } from './people/text.vi.ts';
import { formRefusalText } from './figures/forms/text.vi.ts';
import { savedRefusalText } from './figures/saved/text.vi.ts';
import { samplingRefusalText } from './figures/sampling/text.vi.ts';
import { figureRefusalText } from './figures/sending/text.vi.ts';
import { sheetRefusalText } from './figures/sheets/text.vi.ts';
import { catalogueRefusalText } from './indicators/catalogue/text.vi.ts';
import { paperTargetRefusals } from './directives/targets/text.vi.ts';
import { targetRefusalText } from './indicators/targets/text.vi.ts';
import { refusalText as reporting } from './reporting/text.vi.ts';
import { petitionRefusals } from './dialogue/petitions/text.vi.ts';
import { refusalText as supervision } from './supervision/text.vi.ts';
import { consultationRefusals } from './opinion/consultations/text.vi.ts';
import { boardRefusalText } from './supervision/boards/text.vi.ts';
import { refusalText as articles } from './portal/articles/text.vi.ts';
import { refusalText as images } from './portal/images/text.vi.ts';
import { refusalText as placements } from './portal/placements/text.vi.ts';
import { refusalText as sites } from './portal/sites/text.vi.ts';
import { platformRefusalText } from './text.vi.ts';

/** Every refusal in words: one line a domain. */
export const refusalText: RefusalText = {
  ...platformRefusalText,
  ...fileRefusalText,
  ...organisation,
  ...rearrangement,
  ...people,
  ...commitments,
  ...changes,
  ...clocks,
  ...activities,
  ...meetings,
  ...dialogues,
  ...digestRefusals,
  ...directives,
  ...reporting,
  ...formRefusalText,
  ...figureRefusalText,
  ...savedRefusalText,
  ...samplingRefusalText,
  ...sheetRefusalText,
  ...targetRefusalText,
  ...catalogueRefusalText,
  ...paperTargetRefusals,
  ...operations,
  ...notices,
  ...petitionRefusals,
  ...supervision,
  ...boardRefusalText,
  ...consultationRefusals,
  ...asking,
  ...receiptRefusalText,
  ...sites,
  ...articles,
  ...images,
  ...placements,
};
