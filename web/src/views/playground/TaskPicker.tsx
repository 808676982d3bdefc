import { sentence, words } from "../../format";
import type { Catalog } from "../../types";

const LEVELS = ["", "Level 1", "Level 2", "Level 3", "Level 4", "Never trained on"];

/** The group of tasks that an id belongs to: its family's example, or the product itself. */
export function groupOf(id: string, catalog: Catalog): string {
  const family = catalog.families.find((known) => id.startsWith(`${known.id}/`));
  return family ? family.id : id;
}

/** Chooses a family or a product. */
export function TaskPicker({ catalog, id, onChange }: { catalog: Catalog; id: string; onChange: (id: string) => void }) {
  const levels = [...new Set(catalog.families.map(({ level }) => level))];
  const choose = (group: string): void => onChange(catalog.families.find((family) => family.id === group)?.example ?? group);
  return (
    <select class="task-picker" aria-label="Task" value={groupOf(id, catalog)} onChange={(event) => choose(event.currentTarget.value)}>
      {levels.map((level) => (
        <optgroup key={level} label={`Parts · ${LEVELS[level] ?? `Level ${level}`}`}>
          {catalog.families.filter((family) => family.level === level).map((family) => (
            <option key={family.id} value={family.id}>{sentence(words(family.name))}</option>
          ))}
        </optgroup>
      ))}
      <optgroup label="Products">
        {catalog.products.map(({ id: product }) => <option key={product} value={product}>{sentence(words(product))}</option>)}
      </optgroup>
    </select>
  );
}

/** The next draw of the same family and split. */
export function nextOf(id: string): string | null {
  const match = /^(.*)\/(train|val|test)\/(\d+)\/(\d+)$/.exec(id);
  return match ? `${match[1]}/${match[2]}/${match[3]}/${Number(match[4]) + 1}` : null;
}
