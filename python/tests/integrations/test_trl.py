"""Five steps of the real `GRPOTrainer` on the CPU with a tiny, randomly initialised model and our reward."""

from __future__ import annotations

import pytest

pytest.importorskip("trl")

import pyarrow.parquet as pq
from datasets import load_dataset
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast, Qwen3Config, Qwen3ForCausalLM, set_seed
from trl import GRPOConfig, GRPOTrainer, SFTConfig, SFTTrainer

import cadforge
from cadforge import datasets
from cadforge.trl import CadReward, cad_environment

TEMPLATE = (
    "{% for m in messages %}"
    "{{ '<|im_start|>' + m['role'] + '\n' + m['content'] + '<|im_end|>\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rows")
    datasets.write(folder, cadforge.sample_tasks(16), cadforge.sample_tasks(4, split="val"))
    return folder


@pytest.fixture(scope="module")
def tiny(tmp_path_factory) -> str:
    """A model of a hundred thousand parameters, and a tokenizer made here."""
    words = ["cube([10, 20, 30]); cylinder(h=10, r=3); difference() { union() { } }", "```openscad\n```"] * 50
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    tokenizer.train_from_iterator(
        words, trainers.BpeTrainer(vocab_size=512, special_tokens=special, initial_alphabet=alphabet)
    )
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, eos_token="<|im_end|>", pad_token="<|endoftext|>", padding_side="left"
    )
    fast.chat_template = TEMPLATE
    set_seed(0)
    config = Qwen3Config(
        vocab_size=len(fast),
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=16,
        max_position_embeddings=2048,
        tie_word_embeddings=True,
        eos_token_id=fast.eos_token_id,
        pad_token_id=fast.pad_token_id,
        bos_token_id=None,
    )
    folder = str(tmp_path_factory.mktemp("tiny"))
    Qwen3ForCausalLM(config).save_pretrained(folder)
    fast.save_pretrained(folder)
    return folder


def settings(folder, **others) -> GRPOConfig:
    return GRPOConfig(
        output_dir=str(folder),
        per_device_train_batch_size=4,
        num_generations=4,
        max_completion_length=32,
        logging_steps=1,
        use_cpu=True,
        bf16=False,
        report_to=[],
        save_strategy="no",
        gradient_checkpointing=False,
        **others,
    )


def test_five_steps(tmp_path, rows, tiny):
    data = load_dataset(str(rows), "tasks", split="train")
    trainer = GRPOTrainer(
        model=tiny,
        reward_funcs=[CadReward(reward="cadforge-dense")],
        args=settings(tmp_path, max_steps=5, log_completions=True),
        train_dataset=data,
    )
    assert trainer.train().global_step == 5
    steps = [entry for entry in trainer.state.log_history if "reward" in entry]
    assert len(steps) == 5
    for step in steps:
        assert -1.0 <= step["rewards/cad_reward/mean"] <= 1.0
        assert {"cad/build", "cad/solid", "engine/fault_rate"} <= set(step)
        assert step["engine/fault_rate"] == 0.0
    kept = pq.read_table(next((tmp_path / "completions").glob("*.parquet"))).to_pydict()
    assert set(kept["outcome"]) <= {"no-code", "truncated", "parse-error", "eval-error", "empty", "not-3d"}


def test_an_environment_with_a_tool(tmp_path, rows, tiny):
    from pathlib import Path

    import trl.chat_template_utils
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(tiny)
    # A template that knows tools, as those of real models do.
    templates = Path(trl.chat_template_utils.__file__).parent / "chat_templates"
    tokenizer.chat_template = (templates / "qwen3.jinja").read_text()
    trainer = GRPOTrainer(
        model=tiny,
        args=settings(tmp_path, max_steps=2, max_tool_calling_iterations=2),
        train_dataset=load_dataset(str(rows), "tasks", split="train"),
        environment_factory=cad_environment(),
        processing_class=tokenizer,
        reward_funcs=[],
    )
    assert trainer.train().global_step == 2
    # The tiny model never calls the tool: it is paid what an empty answer is paid.
    assert trainer.state.log_history[0]["rewards/CadEnvironment/mean"] == 0.0


def test_right_answers_can_be_learnt(tmp_path, rows, tiny):
    data = load_dataset(str(rows), "sft", split="train").select_columns(["prompt", "completion"])
    args = SFTConfig(
        output_dir=str(tmp_path),
        max_steps=3,
        per_device_train_batch_size=2,
        use_cpu=True,
        bf16=False,
        report_to=[],
        save_strategy="no",
        logging_steps=1,
        max_length=1024,
        gradient_checkpointing=False,
    )
    trainer = SFTTrainer(model=tiny, args=args, train_dataset=data)
    assert trainer.train().global_step == 3
