import type { RequestState } from '../rules.ts';
import type { RequestKind } from '../schema.ts';
import { kindText, stateText } from '../text.vi.ts';

export const KindName = ({ kind }: { kind: RequestKind }) => kindText[kind].name;
export const KindMeans = ({ kind }: { kind: RequestKind }) => kindText[kind].means;
export const StateName = ({ state }: { state: RequestState }) => stateText[state];
