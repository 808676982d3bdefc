"""OpenRLHF: `--reward.remote_url .../cadforge/openrlhf.py` makes every trainer call `reward_func` in process.

`python -m cadforge.openrlhf` prints that path. `label` of each row names the task: an id, or a task as JSON.
For a reward service of its own machines see `cadforge serve`, whose `/get_reward` answers the same.
"""

from __future__ import annotations

import os
from typing import Any

from cadforge import reward_of, score_batch

# What ends an answer in the templates of common models; OpenRLHF passes the text with these in it.
ENDS = ("<|im_end|>", "<|endoftext|>", "<|eot_id|>", "<|end_of_text|>", "</s>", "<eos>", "<end_of_turn>")


def answer_of(query: str, prompt: str) -> str:
    """The model's own words: `query` without the prompt before and special tokens behind."""
    text = query.removeprefix(prompt)
    return text[: min((at for at in map(text.find, ENDS) if at >= 0), default=len(text))]


def reward_func(queries: list[str], prompts: list[str], labels: list[str], **_: Any) -> dict[str, Any]:
    """One sample a call, as OpenRLHF makes it: `rewards`, `scores` for dynamic filtering, `extra_logs`.

    The definition is the one that `CADFORGE_REWARD` names. OpenRLHF leaves out the sample when this raises,
    as it does for what we could not judge.
    """
    rows = [
        {"completion": answer_of(query, prompt), "task": label}
        for query, prompt, label in zip(queries, prompts, labels, strict=True)
    ]
    results = score_batch(rows, reward=os.environ.get("CADFORGE_REWARD"))
    rewards = [reward_of(result) for result in results]
    names = list(results[0]["terms"]) if results else []
    logs = {name: [result["terms"][name] for result in results] for name in names}
    if len(rewards) > 1:
        return {"rewards": rewards, "scores": rewards, "extra_logs": logs}
    # Of a call with one sample OpenRLHF wants the numbers themselves.
    logged = {name: values[0] for name, values in logs.items()}
    return {"rewards": rewards[0], "scores": rewards[0], "extra_logs": logged}


if __name__ == "__main__":
    print(os.path.abspath(__file__))
