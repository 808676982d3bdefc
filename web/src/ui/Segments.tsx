interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; title: string; disabled?: boolean; hint?: string }[];
  onChange: (value: T) => void;
}

/** A choice of a few, all in view. */
export function Segments<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <div class="segments" role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} disabled={option.disabled} title={option.hint} onClick={() => onChange(option.value)}>
          {option.title}
        </button>
      ))}
    </div>
  );
}
