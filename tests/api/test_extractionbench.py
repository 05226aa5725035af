"""The bench of extraction measures pieces and plans, and the memory in steps."""

from pathlib import Path

from api.extractionbench import STEPS, measure


def test_bench_of_extraction_tells_speed_and_memory(tmp_path: Path) -> None:
    texts = []
    for number in range(6):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"青屏新区2026年工作要点\n一、加快建设。年内建成{number + 2}号标准厂房项目。\n", encoding="utf-8")
        texts.append(path)
    rows: list[tuple[str, float, str]] = []
    measure(tmp_path / "none" / "corpora", texts, lambda what, figure, unit: rows.append((what, figure, unit)))
    assert [unit for _, _, unit in rows] == ["characters/s of CPU time"] * 2 + ["MiB"] * STEPS
    assert all(figure > 0 for _, figure, _ in rows)
    assert rows[-1][0].endswith("6 documents")
    peaks = [figure for _, figure, unit in rows if unit == "MiB"]
    assert peaks == sorted(peaks)
