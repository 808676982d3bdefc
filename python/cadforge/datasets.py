"""Task sets and SFT rows as a folder that Hugging Face `datasets` loads. Needs pyarrow.

python -m cadforge.datasets out/tasks --num-examples 2000 --num-eval-examples 200
>>> datasets.load_dataset("out/tasks", "tasks", split="train")
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ._native import ENGINE_VERSION, Scheme, Task
from ._tasks import address, sample_tasks

_MESSAGES = pa.list_(pa.struct([("role", pa.string()), ("content", pa.string())]))

TASKS = pa.schema(
    [
        ("id", pa.string()),
        ("task", pa.string()),
        ("level", pa.int32()),
        ("family", pa.string()),
        ("language", pa.string()),
        ("prompt", _MESSAGES),
        ("label", pa.string()),
        ("data_source", pa.string()),
        ("reward_model", pa.struct([("style", pa.string()), ("ground_truth", pa.string())])),
        ("extra_info", pa.struct([("index", pa.int64()), ("split", pa.string())])),
    ]
)
SFT = pa.schema(
    [("id", pa.string()), ("prompt", _MESSAGES), ("completion", _MESSAGES), ("messages", _MESSAGES)]
)


def task_row(task: Task, index: int) -> dict[str, Any]:
    """One row for trainers: the columns of TRL, verl and OpenRLHF beside each other. No reference in it."""
    name = address(task)
    return {
        "id": task.id,
        "task": name,
        "level": task.level,
        "family": task.family,
        "language": task.language,
        "prompt": task.messages(),
        "label": name,
        "data_source": "cadforge",
        "reward_model": {"style": "rule", "ground_truth": name},
        "extra_info": {"index": index, "split": task.split},
    }


def sft_row(task: Task) -> dict[str, Any]:
    """The right answer as a model would write it: `prompt` and `completion`, and both as `messages`."""
    answer = f"```{task.language}\n{task.reference.strip()}\n```"
    completion = [{"role": "assistant", "content": answer}]
    prompt = task.messages()
    return {"id": task.id, "prompt": prompt, "completion": completion, "messages": prompt + completion}


def write(
    folder: str | Path, train: Sequence[Task], evaluation: Sequence[Task], reward: str | None = None
) -> None:
    """Writes Parquet, the same as JSON lines, and a card. Existing files of these names are replaced."""
    folder = Path(folder)
    tasks = {"train": train, "eval": evaluation}
    for split, rows in tasks.items():
        _table(folder, "tasks", split, [task_row(task, index) for index, task in enumerate(rows)], TASKS)
    # Only what is asked for in the language that the right answer is written in can be imitated.
    sft = [sft_row(task) for task in train if task.reference_language == task.language]
    if sft:
        _table(folder, "sft", "train", sft, SFT)
    (folder / "README.md").write_text(_card(tasks, len(sft), Scheme(reward)), encoding="utf-8")


def _table(folder: Path, name: str, split: str, rows: list[dict[str, Any]], schema: pa.Schema) -> None:
    parquet = folder / "data" / name / f"{split}-00000-of-00001.parquet"
    lines = folder / "jsonl" / f"{name}-{split}.jsonl"
    for path in (parquet, lines):
        path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(
        pa.Table.from_pylist(rows, schema=schema),
        parquet,
        compression="zstd",
        row_group_size=5_000,
        write_page_index=True,
    )
    with lines.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _card(tasks: dict[str, Sequence[Task]], sft: int, scheme: Scheme) -> str:
    count = sum(map(len, tasks.values()))
    size = next((name for most, name in _SIZES if count < most), "1M<n<10M")
    sft_config = (
        "- config_name: sft\n  data_files:\n  - {split: train, path: data/sft/train-*.parquet}\n"
        if sft
        else ""
    )
    # Procedural parts are what is written here; theirs is the first of the usual rewards.
    reward, version, (low, high), terms = scheme.rewards[0]
    weights = ", ".join(f"{weight:g} {name}" for name, weight in terms)
    families = sorted({task.family for rows in tasks.values() for task in rows if task.family})
    return _CARD.format(
        size=size,
        sft_config=sft_config,
        train=len(tasks["train"]),
        evaluation=len(tasks["eval"]),
        sft=sft,
        families=", ".join(families),
        engine=ENGINE_VERSION,
        reward=reward,
        reward_version=version,
        weights=weights,
        low=low,
        high=high,
    )


_SIZES = [(1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M")]

_CARD = """---
license: apache-2.0
language: [en]
pretty_name: CADForge tasks
task_categories: [text-generation]
tags: [cad, openscad, cadquery, reinforcement-learning, code, synthetic]
size_categories: ["{size}"]
configs:
- config_name: tasks
  default: true
  data_files:
  - {{split: train, path: data/tasks/train-*.parquet}}
  - {{split: eval, path: data/tasks/eval-*.parquet}}
{sft_config}---
# CADForge tasks

Parts described in words, with dimensions in millimetres; answers are programs, judged by the solid that they
build. {train} tasks to train on, {evaluation} to evaluate on, {sft} right answers to imitate.

## How they were made

Prompt and reference come from one draw of the parameters of a family: {families}. `id` is an address:
`family@version/split/seed/index` gives the same task on every machine (`cadforge.Task.resolve(id)`).

No prompt comes twice, and no part (by its parameters) is in two splits, whatever the seeds and counts. The
split `test` also asks for families that are never trained on.

## Fields

| field | what it is |
|---|---|
| `prompt` | system prompt and request, as chat messages |
| `task` | what the reward functions want: the id, or the whole task as JSON when its id does not say all |
| `level`, `family`, `language` | how hard, what kind of part, and what answers are written in |
| `label`; `data_source`, `reward_model`, `extra_info` | the same for OpenRLHF and verl |
| `completion`, `messages` (config `sft`) | a right answer; the whole conversation |

## Reward

`{reward}` ({weights}), from {low:g} to {high:g}, version `{reward_version}`, engine `{engine}`. Every right
answer in `sft` is paid the highest reward by it.

## Limits

Synthetic wordings in English, single parts, no tolerances, threads or assemblies. A program that reads well
is not asked for: only the solid counts.
"""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--num-examples", type=int, default=200)
    parser.add_argument("--num-eval-examples", type=int, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--levels", type=int, nargs="+", default=[1, 2, 3, 4])
    parser.add_argument("--eval-split", choices=["val", "test"], default="val")
    parser.add_argument("--language", choices=["openscad", "cadquery"], default="openscad")
    args = parser.parse_args()
    common = {"seed": args.seed, "levels": args.levels, "language": args.language}
    write(
        args.folder,
        sample_tasks(args.num_examples, **common),
        sample_tasks(args.num_eval_examples, split=args.eval_split, **common),
    )
    print(f"wrote {args.folder}")


if __name__ == "__main__":
    main()
