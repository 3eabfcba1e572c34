import { type PromiseFilter, publicKinds, publicStandings } from '../schema.ts';
import { kindWords, promiseText as text, standingWords } from '../text.vi.ts';

interface Choice {
  value: string;
  label: string;
}

/** A form of the address: works without a script. */
export function PromiseFilterForm({
  filter,
  fields,
  places,
}: {
  filter: PromiseFilter;
  fields: readonly { code: string; name: string }[];
  places: readonly { id: number; name: string }[];
}) {
  return (
    <form method="get" className="site-filter" aria-label={text.filter}>
      <Select
        name="loai"
        label={text.kind}
        value={filter.loai}
        options={publicKinds.map((value) => ({ value, label: kindWords[value] }))}
      />
      {places.length > 1 ? (
        <Select
          name="dia-ban"
          label={text.place}
          value={filter['dia-ban']}
          options={places.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ) : null}
      <Select
        name="linh-vuc"
        label={text.field}
        value={filter['linh-vuc']}
        options={fields.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        name="tinh-trang"
        label={text.standing}
        value={filter['tinh-trang']}
        options={publicStandings.map((value) => ({ value, label: standingWords[value] }))}
      />
      <button className="site-button" type="submit">
        {text.apply}
      </button>
    </form>
  );
}

function Select({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string | undefined;
  options: readonly Choice[];
}) {
  return (
    <div className="site-field">
      <label htmlFor={`loc-${name}`}>{label}</label>
      <select id={`loc-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">{text.all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
