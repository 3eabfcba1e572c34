// Written by `npm run db:types` from the migrations.
import type { Generated } from 'kysely';

export interface AccessGrantTable {
  id: Generated<number>;
  account_id: number;
  role: string;
  territory_id: number | null;
  unit_id: number | null;
  organisation_code: string | null;
  reach: 'here' | 'below';
  place_path: string;
  pattern: string;
  valid_from: string;
  valid_until: string | null;
  decision: string;
  granted_by: number | null;
  granted_at: Date;
  ended_on: string | null;
  ended_by: number | null;
}

export interface AccessLogTable {
  id: Generated<number>;
  person_id: number;
  account_id: number;
  grade: 'contact' | 'sensitive';
  reason: string;
  at: Date;
}

export interface AccountTable {
  id: Generated<number>;
  person_id: number | null;
  service: string | null;
  unit_id: number | null;
  unit_path: string | null;
  position_title: string | null;
  opened_at: Date;
  opened_by: number | null;
  activated_at: Date | null;
  closed_at: Date | null;
}

export interface AccountNameTable {
  account_id: number | null;
  full_name: string | null;
}

export interface ContactTable {
  person_id: number;
  phone: string;
}

export interface CredentialTable {
  account_id: number;
  password_hash: string;
  changed_at: Date;
}

export interface OneTimeCodeTable {
  id: Generated<number>;
  account_id: number;
  code_hash: string;
  purpose: 'open' | 'reset';
  made_by: number | null;
  made_at: Date;
  expires_at: Date;
  used_at: Date | null;
  tries: Generated<number>;
}

export interface PersonTable {
  id: Generated<number>;
  full_name: string;
  search_key: string;
  sort_key: string;
  recorded_at: Date;
}

export interface RolePermissionTable {
  role: string;
  permission: string;
}

export interface SessionTable {
  id: Generated<number>;
  account_id: number;
  token_hash: string;
  own_device: boolean;
  device: string;
  started_at: Date;
  seen_at: Date;
  expires_at: Date;
  ended_at: Date | null;
}

export interface SignInFailureTable {
  phone_digest: string;
  network_digest: string;
  at: Date;
}

export interface PeopleTables {
  'people.access_grant': AccessGrantTable;
  'people.access_log': AccessLogTable;
  'people.account': AccountTable;
  'people.account_name': AccountNameTable;
  'people.contact': ContactTable;
  'people.credential': CredentialTable;
  'people.one_time_code': OneTimeCodeTable;
  'people.person': PersonTable;
  'people.role_permission': RolePermissionTable;
  'people.session': SessionTable;
  'people.sign_in_failure': SignInFailureTable;
}
