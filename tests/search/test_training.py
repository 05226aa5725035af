"""Training of the encoder on a small scale: it learns what belongs together, twice the same, and keeps apart what it is measured by."""

import random

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from search.encoders.nearness import Widened, Words, nearest  # noqa: E402
from search.training.holdout import for_ranking  # noqa: E402
from search.training.signs import Signs  # noqa: E402
from search.training.table import Table  # noqa: E402

WORDS = ["[UNK]", "产业园", "园区", "园", "robot", "2024"]


def test_a_chinese_word_adds_up_its_own_row_and_its_signs() -> None:
    signs = Signs(WORDS)
    assert signs.rows == len(WORDS) + len(set("产业园区"))
    rows, starts = signs.spread([np.array([2, 4], np.int32), np.array([5], np.int32)])
    assert starts.tolist() == [0, 4, 5]
    assert rows[[0, 3, 4]].tolist() == [2, 4, 5]
    table = np.random.default_rng(1).random((signs.rows, 3)).astype(np.float32)
    added = signs.added(table)
    assert added.shape == (len(WORDS), 3)
    assert added[4] == pytest.approx(table[4])
    assert added[2] == pytest.approx(table[rows[:3]].sum(axis=0))


def test_words_that_share_a_sign_begin_near_each_other() -> None:
    signs = Signs(WORDS)
    added = signs.added(Table(signs.rows, 256, seed=3).vectors())
    unit = added / np.linalg.norm(added, axis=1, keepdims=True)
    assert unit[1] @ unit[2] > unit[1] @ unit[4] + 0.2


def test_a_step_moves_what_was_touched_towards_its_aim_and_nothing_else() -> None:
    table = Table(5, 4, seed=1)
    before = table.vectors()
    aim = torch.ones(1, 4)
    losses = []
    for _ in range(200):
        sums, which, vectors = table.sums(np.array([0, 2, 2]), np.array([0, 3]))
        loss = ((sums - aim) ** 2).sum()
        loss.backward()
        table.step(which, vectors, 0.02)
        losses.append(loss.item())
    after = table.vectors()
    assert losses[-1] < 0.01 * losses[0]
    assert after[0] + 2 * after[2] == pytest.approx(np.ones(4), abs=0.1)
    assert np.array_equal(after[[1, 3, 4]], before[[1, 3, 4]])


def test_the_table_begins_the_same_each_time() -> None:
    assert np.array_equal(Table(7, 4, seed=2).vectors(), Table(7, 4, seed=2).vectors())


def test_training_brings_together_what_is_paired() -> None:
    from search.training.__main__ import RATE, Prepared, train
    from search.training.pairs import Source
    from search.training.vocabulary import learn

    things, aims = ["机器人", "无人机", "传感器", "蓄电池"], ["巡检车间", "飞行试验", "测温探头", "储能电站"]
    pairs = [(f"{t}在哪里", f"公司建成{a}") for t, a in zip(things, aims, strict=True)]
    tokenizer = learn([text for pair in pairs for text in pair] * 5, size=80)
    signs = Signs(sorted(tokenizer.get_vocab(), key=tokenizer.get_vocab().__getitem__))
    results = []
    for _ in range(2):
        table = Table(signs.rows, 256, seed=5)
        train(table, signs, [Prepared(Source("made up", 1.0, pairs), tokenizer)], steps=60, size=4, seed=5, rate=RATE)
        results.append(signs.added(table.vectors()))
    assert np.array_equal(*results)
    left, right = (np.stack([results[0][tokenizer.encode(text).ids].sum(axis=0) for text in side]) for side in zip(*pairs, strict=True))
    cosines = (left / np.linalg.norm(left, axis=1, keepdims=True)) @ (right / np.linalg.norm(right, axis=1, keepdims=True)).T
    assert cosines.argmax(axis=1).tolist() == [0, 1, 2, 3]


def test_some_articles_are_kept_for_the_ranking() -> None:
    chance = random.Random(4)
    articles = ["".join(chance.choices("园区企业项目产业发展建设", k=40)) for _ in range(600)]
    kept = sum(map(for_ranking, articles))
    assert 20 < kept < 100


def test_nearness_counts_the_nearest_word_of_each_word_asked() -> None:
    chance = np.random.default_rng(8)
    table = chance.standard_normal((6, 128)).astype(np.float16)
    table[4] = table[0] * 0.9 + table[5] * 0.1
    wide = Widened(table)
    found = nearest(wide, Words.of(wide, [[0], [1], []]), [[0, 1, 3], [4, 1], [2, 3], []])
    assert found[0, :2] == pytest.approx(1, abs=1e-3)
    assert found[0, 0] > found[1, 0] > found[2, 0] and found[1, 1] == pytest.approx(1, abs=1e-3)
    assert not found[3].any() and not found[:, 2].any()
    assert nearest(wide, Words.of(wide, [[0, 5]]), [[4]])[0, 0] > nearest(wide, Words.of(wide, [[0, 3]]), [[4]])[0, 0]
    assert nearest(wide, Words.of(wide, []), [[1]]).shape == (1, 0)
    assert nearest(wide, Words.of(wide, [[1]]), []).shape == (0, 1)


def test_rows_looked_at_stay_what_they_are_while_others_come() -> None:
    table = np.random.default_rng(3).standard_normal((5000, 8)).astype(np.float16)
    wide = Widened(table)
    for tokens in ([7, 3, 7], [3, 4999], list(range(0, 5000, 3)), list(range(5000)), [4999, 0, 7], []):
        rows = np.array(tokens, np.int32)
        assert np.array_equal(wide[rows], table[rows].astype(np.float32))
        assert wide.lengths(rows) == pytest.approx(np.linalg.norm(table[rows].astype(np.float32), axis=1))
