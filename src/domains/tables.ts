import type { CommandContext, Desk, ReadContext, System } from '#platform/command/context.server.ts';
import type { PlatformTables } from '#platform/database/tables.server.ts';
import type { ActivityTables } from './activities/tables.server.ts';
import type { CommitmentTables } from './commitments/tables.server.ts';
import type { DialogueTables } from './dialogue/tables.server.ts';
import type { DirectiveTables } from './directives/tables.server.ts';
import type { FigureTables } from './figures/tables.server.ts';
import type { IndicatorTables } from './indicators/tables.server.ts';
import type { NoticeTables } from './notices/tables.server.ts';
import type { OpinionTables } from './opinion/tables.server.ts';
import type { OrganisationTables } from './organisation/tables.server.ts';
import type { PeopleTables } from './people/tables.server.ts';
import type { PortalTables } from './portal/tables.server.ts';
import type { ReportingTables } from './reporting/tables.server.ts';
import type { SupervisionTables } from './supervision/tables.server.ts';

/** All tables of the product. The contexts of the platform are fixed to it here, for types only. */
export type Database = PlatformTables &
  OrganisationTables &
  PeopleTables &
  CommitmentTables &
  ActivityTables &
  DirectiveTables &
  IndicatorTables &
  FigureTables &
  ReportingTables &
  NoticeTables &
  SupervisionTables &
  DialogueTables &
  OpinionTables &
  PortalTables;

export type Viewing = ReadContext<Database>;
export type Acting = CommandContext<Database>;
export type OfficeDesk = Desk<Database>;
export type OfficeSystem = System<Database>;
