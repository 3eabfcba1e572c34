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

export interface AccessKeyTable {
  id: Generated<number>;
  account_id: number;
  name: string;
  token_hash: string;
  role: string;
  territory_id: number | null;
  unit_id: number | null;
  organisation_code: string | null;
  reach: 'here' | 'below';
  place_path: string;
  pattern: string;
  made_at: Date;
  valid_from: string;
  valid_until: string;
  last_used_on: string | null;
  ended_at: Date | null;
}

export interface AccessLogTable {
  id: Generated<number>;
  person_id: number | null;
  account_id: number;
  grade: 'contact' | 'sensitive';
  reason: string;
  at: Date;
  request_id: number | null;
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
  password_hash: string;
  changed_at: Date;
  person_id: number;
}

export interface DataRequestTable {
  id: Generated<number>;
  unit_id: number;
  kind: 'see' | 'correct' | 'delete' | 'restrict' | 'object' | 'withdraw';
  came: 'account' | 'portal';
  person_id: number | null;
  full_name: string | null;
  contact: string | null;
  about: string | null;
  received_on: string;
  received_at: Date;
  due_on: string;
  receipt_digest: string | null;
  outcome: 'done' | 'partly' | 'refused' | null;
  did: string | null;
  reason: string | null;
  answered_on: string | null;
  answered_at: Date | null;
  answered_by: number | null;
  forgotten_on: string | null;
  version: Generated<number>;
}

export interface EmailTable {
  person_id: number;
  address: string | null;
  code_digest: string | null;
  code_sent_at: Date | null;
  tries: Generated<number>;
  asked_on: string;
  asked_times: Generated<number>;
  confirmed_at: Date | null;
  daily: Generated<boolean>;
}

export interface HalfSignInTable {
  id: Generated<number>;
  account_id: number;
  token_hash: string;
  own_device: boolean;
  device: string;
  started_at: Date;
  expires_at: Date;
  tries: Generated<number>;
  ended_at: Date | null;
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
  drops_second: Generated<boolean>;
}

export interface PersonTable {
  id: Generated<number>;
  full_name: string;
  search_key: string;
  sort_key: string;
  recorded_at: Date;
}

export interface RecoveryCodeTable {
  person_id: number;
  code_digest: string;
  used_at: Date | null;
}

export interface RolePermissionTable {
  role: string;
  permission: string;
}

export interface SecondFactorTable {
  person_id: number;
  sealed_secret: string;
  begun_at: Date;
  confirmed_at: Date | null;
  last_step: number | null;
}

export interface SecurityEventTable {
  id: Generated<number>;
  person_id: number;
  account_id: number;
  kind:
    | 'password-changed'
    | 'password-reset'
    | 'second-on'
    | 'second-off'
    | 'second-dropped'
    | 'recovery-used'
    | 'key-made'
    | 'key-ended';
  at: Date;
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
  'people.access_key': AccessKeyTable;
  'people.access_log': AccessLogTable;
  'people.account': AccountTable;
  'people.account_name': AccountNameTable;
  'people.contact': ContactTable;
  'people.credential': CredentialTable;
  'people.data_request': DataRequestTable;
  'people.email': EmailTable;
  'people.half_sign_in': HalfSignInTable;
  'people.one_time_code': OneTimeCodeTable;
  'people.person': PersonTable;
  'people.recovery_code': RecoveryCodeTable;
  'people.role_permission': RolePermissionTable;
  'people.second_factor': SecondFactorTable;
  'people.security_event': SecurityEventTable;
  'people.session': SessionTable;
  'people.sign_in_failure': SignInFailureTable;
}
