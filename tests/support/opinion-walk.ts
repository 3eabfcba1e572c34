export type Query = (text: string) => Promise<Record<string, unknown>[]>;

// What leads from schema `opinion` to a person, asked of the catalogues of the database (docs/decisions/0015).

export const said = (rows: Record<string, unknown>[]) => rows.map((row) => String(row.what));
/** Tables that hold a person: those with a personal column, and all of people. */
const personal = `select distinct to_regclass(split_part(column_name, '.', 1) || '.' || split_part(column_name, '.', 2))::oid as oid
  from platform.personal_column
  union select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'people' and c.relkind = 'r'`;

/** Foreign keys forward, as far as they lead. */
export const keys = async (query: Query) =>
  said(
    await query(`with recursive personal as (${personal}),
      reached as (
        select c.oid, c.oid::regclass::text as trail from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'opinion' and c.relkind in ('r', 'p')
        union
        select k.confrelid, r.trail || ' → ' || k.confrelid::regclass from reached r join pg_constraint k on k.conrelid = r.oid and k.contype = 'f'
        where k.confrelid <> k.conrelid and position(k.confrelid::regclass::text in r.trail) = 0)
      select trail as what from reached where oid in (select oid from personal)
        or oid in (select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'platform')`),
  );

export const columns = async (query: Query) =>
  said(
    await query(`select a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) as what
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where n.nspname = 'opinion' and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped and (
        a.atttypid in ('timestamptz'::regtype, 'timestamp'::regtype, 'time'::regtype, 'timetz'::regtype, 'inet'::regtype, 'cidr'::regtype, 'macaddr'::regtype)
        or a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) ~* '(nextval|now|clock_timestamp|current_)'
        or a.attname ~ '(account|person|phone|email|address|name|session|device|network|agent|petition|receipt_code|(^|_)(by|at)$)')
      union all
      select 'sequence ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'opinion' and c.relkind = 'S'`),
  );

/** What may stand there, and nothing else: whoever adds a column must add it here, and say whom it leads to. */
const known: Record<string, string> = {
  ballots: 'agreed area_id consultation_id disagreed handed_out households invalid otherwise',
  recount:
    'consultation_id position version area_id on_day reason households handed_out agreed disagreed otherwise invalid',
  consultation:
    'called_off_reason closes_on counted_on households id matter minutes_on minutes_paper notice_on opens_on published_on state subject unit_id unit_path version',
  feedback: `answer answer_paper answered_anew answered_on area_id dialogue_id due_on field_code holder_unit_ids id joined_to kind may_publish
    public_answer public_question published_on receipt_digest received_on refused_reason state subject unit_id verdict verdict_on
    verdict_words version words`,
  hand_over: 'due_on feedback_id from_unit_id on_day position reason to_unit_id',
  picture: 'bytes feedback_id position',
};
export const strangers = async (query: Query) =>
  (
    await query(`select c.relname as relation, a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'opinion' and c.relkind not in ('i', 'I', 't') and a.attnum > 0 and not a.attisdropped order by 1, 2`)
  )
    .filter(({ relation, name }) => !known[String(relation)]?.split(/\s+/u).includes(String(name)))
    .map(({ relation, name }) => `${String(relation)}.${String(name)}`);

/** Keys, types and heirs of other schemas that point here: a table beside, with an account in it, would be the way. */
export const pointers = async (query: Query) =>
  said(
    await query(`with own as (select c.oid, c.reltype from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'opinion')
      select 'key ' || k.conname || ' on ' || k.conrelid::regclass as what from pg_constraint k
      where k.contype = 'f' and k.confrelid in (select oid from own) and k.conrelid not in (select oid from own)
      union all
      select 'heir ' || i.inhrelid::regclass from pg_inherits i
      where i.inhparent in (select oid from own) and i.inhrelid not in (select oid from own) or i.inhrelid in (select oid from own) and i.inhparent not in (select oid from own)
      union all
      select 'column ' || a.attrelid::regclass || '.' || a.attname from pg_attribute a
      where a.attnum > 0 and not a.attisdropped and a.attrelid not in (select oid from own)
        and (a.atttypid in (select reltype from own where reltype <> 0) or a.attname ~ '(feedback|receipt_digest)')
        and (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = a.attrelid)
          not in ('pg_catalog', 'information_schema', 'pg_toast')
        and (select c.relkind from pg_class c where c.oid = a.attrelid) in ('r', 'p', 'v', 'm', 'f')`),
  );

/** What stands in the table of petitions is the same thing for the other store; a handled petition is no opinion. */
export const ofPetitions = ['column dialogue.petition.receipt_digest', 'column people.data_request.receipt_digest'];

/**
 * What functions that touch an opinion speak of besides: other tables, clocks, addresses, accounts, words made into statements.
 * A list of what they may say, not of what they may not.
 */
export const speech = async (query: Query) => {
  const functions = await query(`select f.oid::regprocedure::text as name, n.nspname as schema, l.lanname as language,
      coalesce(pg_get_function_sqlbody(f.oid), f.prosrc) as words, f.proconfig::text as config,
      exists (select from pg_depend d join pg_class c on c.oid = d.refobjid join pg_namespace cn on cn.oid = c.relnamespace
        where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.refclassid = 'pg_class'::regclass and cn.nspname = 'opinion') as depends
    from pg_proc f join pg_namespace n on n.oid = f.pronamespace join pg_language l on l.oid = f.prolang
    where n.nspname not in ('pg_catalog', 'information_schema')`);
  const found: string[] = [];
  for (const { name, schema, words, config, depends } of functions) {
    const text = String(words)
      .replaceAll('"', '')
      .replaceAll(/--[^\n]*/gu, '');
    const isNear =
      schema === 'opinion' || depends === true || /\bopinion\b/iu.test(text) || /\bopinion\b/u.test(String(config));
    if (!isNear || looked.has(String(name))) continue;
    const bare = text.replaceAll(/'(?:[^']|'')*'/gu, "''");
    const tongues = [
      ...bare.matchAll(
        /\b(commitments|dialogue|platform|people|sensitive|portal|supervision|activities|directives|notices|pgboss)\s*\.\s*\w+/giu,
      ),
      ...bare.matchAll(
        /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|localtime\w*|current_time\w*|current_user|session_user|current_setting|set_config|inet_client_\w+|inet_server_\w+|txid_\w+|pg_current_\w+|pg_xact_\w+|xmin|ctid|account_id|pg_notify|notify|raise\s+(?:log|notice|warning|info|debug)|dblink\w*|nextval|currval|lastval)\b/giu,
      ),
      ...bare.matchAll(/\bexecute\b/giu),
    ].map(([said]) => said.toLowerCase().replaceAll(/\s+/gu, ' '));
    const search = /search_path=([^"}]*)/u.exec(String(config))?.[1] ?? 'pg_catalog, public';
    if (search !== 'pg_catalog, public') tongues.push(`search_path ${search}`);
    for (const said of new Set(tongues)) if (!spoken.has(said)) found.push(`${String(name)}: ${said}`);
  }
  return found.toSorted();
};
/** One calls a door of each store and hands on two counts; one refuses, by the role that asks, to change counts of households. */
const looked = new Set(['platform.forget_some(timestamp with time zone,integer)', 'opinion.guard_consultation()']);
/** Names of dialogues and of fields lead to nobody. */
const spoken = new Set(['dialogue.dialogue', 'commitments.field']);

/** Whatever reads both sides, in any schema: views by what they depend on, functions by their words. */
export const readers = async (query: Query) =>
  said(
    await query(`with recursive personal as (${personal}),
      -- A view of a view of a view reads what the last one reads.
      direct as (select distinct r.ev_class as view, d.refobjid as source from pg_rewrite r join pg_depend d on d.objid = r.oid
        where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and r.ev_class <> d.refobjid),
      views as (select view, source from direct union select v.view, d.source from views v join direct d on d.view = v.source),
      named as (select regexp_replace(p.oid::regclass::text, '\\.', '\\.') as pattern from personal p),
      opinions as (select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'opinion')
      select distinct 'view ' || v.view::regclass as what from views v where v.source in (select oid from opinions)
        and exists (select from views o where o.view = v.view and o.source in (select oid from personal))
      union all
      select 'function ' || f.oid::regprocedure from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and (n.nspname = 'opinion' or f.prosrc ~ '\\mopinion\\.(feedback|picture|hand_over)\\M')
        and (f.prosrc ~ '\\m(people|sensitive)\\.' or exists (select from named where f.prosrc ~ ('\\m' || named.pattern || '\\M')))`),
  );

export const triggers = async (query: Query) =>
  said(
    await query(`select 'rule ' || r.rulename || ' on ' || c.oid::regclass as what from pg_rewrite r join pg_class c on c.oid = r.ev_class
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'opinion' and c.relkind in ('r', 'p')
      union all select 'event trigger ' || evtname from pg_event_trigger
      union all select 'publication ' || p.pubname from pg_publication p
      union all select t.tgname || ' on ' || c.oid::regclass as what from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'opinion' and not t.tgisinternal`),
  );

/** What the application may do to rows, and whatever stands open to everybody. */
export const grants = async (query: Query) =>
  said(
    await query(`select g.grantee || ' ' || g.privilege_type || ' ' || g.table_name as what
      from (select coalesce(nullif(a.grantee::regrole::text, '-'), 'PUBLIC') as grantee, a.privilege_type, c.relname as table_name, c.relowner::regrole::text as owner
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a where n.nspname = 'opinion' and c.relkind = 'r') g
      where g.grantee <> g.owner and (g.privilege_type <> 'SELECT' or g.grantee <> 'caunoi_app')
      union all
      select coalesce(nullif(a.grantee::regrole::text, '-'), 'PUBLIC') || ' ' || a.privilege_type || ' ' || c.relname || '.' || t.attname
      from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(t.attacl) a
      where n.nspname = 'opinion' and (a.privilege_type not in ('UPDATE') or a.grantee::regrole::text <> 'caunoi_app')
      order by 1`),
  );
export const openFunctions = async (query: Query) =>
  said(
    await query(`select f.oid::regprocedure as what from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where n.nspname = 'opinion' and has_function_privilege('public', f.oid, 'execute')`),
  );
