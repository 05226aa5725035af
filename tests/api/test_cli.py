"""The command line as a user meets it: exit statuses, what is printed, what errors say."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from api.cli import COMMANDS, cli, quality
from graph.errors import InputError, LibraryMissing, NotFound
from graph.resources import data_path

PLAN = "江岸新区2024年工作计划\n一、目标\n江岸新区实际利用外资达到3亿美元。\n二、招商\n聚焦机器人产业,引进企业二十家。(责任单位:招商局)\n"


def call(*arguments: object, text: str | None = None) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments], input=text, catch_exceptions=True)


def answer(library: Path, question: str) -> dict:
    found = call("ask", question, "--json", "--library", library)
    assert found.exit_code == 0, found.output
    return json.loads(found.stdout)


def test_feeding_tells_what_it_leaves_out_and_how_to_keep_it(tmp_path: Path) -> None:
    part = tmp_path / "part.txt"
    part.write_text("(一)稳运行。今年工业总产值力争达到270亿元。\n", encoding="utf-8")
    shown = call("ingest", part, "--library", tmp_path / "library")
    assert shown.exit_code == 0
    assert "left out of part.txt: figures that no known park or region holds: 1" in shown.stderr and "--subject" in shown.stderr
    given = call("ingest", part, "--subject", "临江经济开发区", "--library", tmp_path / "library", "--json")
    assert json.loads(given.stdout)["notes"] == []
    assert answer(tmp_path / "library", "临江经济开发区今年工业总产值目标是多少?")["answers"][0]["value"] == 270
    refused = call("ingest", part, "--subject", "part", "--library", tmp_path / "library")
    assert refused.exit_code != 0 and isinstance(refused.exception, (InputError, SystemExit))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    shown = call(name, "--help")
    assert shown.exit_code == 0 and len(shown.output) > 100


def test_lists_name_parks_with_the_sentence_that_says_so(sample_library: Path) -> None:
    for question in ("哪些园区布局低空经济?", "which parks target the low-altitude economy"):
        found = answer(sample_library, question)
        assert found["status"] == "answered"
        names = {a["name"] for a in found["answers"]}
        assert "长沙自贸临空区" in names and "长沙经济技术开发区" not in names
        assert all(a["evidence"] and a["evidence"][0]["quote"] for a in found["answers"])


def test_units_figures_and_what_nobody_says(sample_library: Path) -> None:
    figure = answer(sample_library, "长沙经开区2019年实际利用外资目标是多少?")["answers"][0]
    assert (figure["value"], figure["unit"]) == (7, "亿美元")
    assert answer(sample_library, "哪些园区布局量子计算?")["status"] == "no_evidence"
    assert answer(sample_library, "比亚迪项目在哪个园区?")["answers"][0]["name"] == "长沙自贸临空区"


def test_questions_of_a_file_give_one_line_each(sample_library: Path) -> None:
    found = call("ask", "--from", "-", "--json", "--library", sample_library, text="哪些园区布局低空经济?\n\n有哪些园区?\n")
    assert [json.loads(line)["question"] for line in found.stdout.splitlines()] == ["哪些园区布局低空经济?", "有哪些园区?"]


def test_questions_and_plans_in_other_encodings_are_read_and_no_text_is_refused(sample_library: Path, tmp_path: Path) -> None:
    file = tmp_path / "questions.txt"
    for encoding in ("gb18030", "utf-16"):
        file.write_text("低空经济的园区有哪些?\n", encoding=encoding)
        found = call("ask", "--from", file, "--json", "--library", sample_library)
        assert json.loads(found.stdout)["question"] == "低空经济的园区有哪些?"
    file.write_bytes(bytes(range(256)) * 40)
    for arguments in (("ask", "--from", file), ("plan", "run", file)):
        refused = call(*arguments, "--library", sample_library)
        assert isinstance(refused.exception, InputError) and "questions.txt is not text" in str(refused.exception)


def test_a_plan_runs_by_itself_and_gives_the_same(sample_library: Path, tmp_path: Path) -> None:
    file = tmp_path / "answer.json"
    asked = answer(sample_library, "哪些园区布局低空经济?")
    file.write_text(json.dumps(asked, ensure_ascii=False), encoding="utf-8")
    again = json.loads(call("plan", "run", file, "--json", "--library", sample_library).stdout)
    assert [a["name"] for a in again["answers"]] == [a["name"] for a in asked["answers"]]
    file.write_text(json.dumps({"op": "dance"}), encoding="utf-8")
    refused = call("plan", "run", file, "--library", sample_library)
    assert isinstance(refused.exception, InputError) and "dance" in str(refused.exception)


def test_feeding_again_changes_nothing_and_a_bad_file_spoils_nothing(tmp_path: Path) -> None:
    plans, library = tmp_path / "plans", tmp_path / "library"
    plans.mkdir()
    (plans / "a.txt").write_text(PLAN, encoding="utf-8")
    (plans / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    first = call("ingest", plans, "--library", library, "--json")
    rows = {row["source"]: row for row in map(json.loads, first.stdout.splitlines()) if "source" in row}
    assert first.exit_code == 1 and rows["a.txt"]["status"] == "added" and rows["b.pdf"]["status"] == "failed" and rows["b.pdf"]["detail"]
    (plans / "b.pdf").unlink()
    before = call("export", "--format", "jsonl", "--library", library).stdout
    assert call("ingest", plans, "--library", library).exit_code == 0
    assert call("export", "--format", "jsonl", "--library", library).stdout == before
    (plans / "a.txt").write_text(PLAN.replace("3亿", "4亿"), encoding="utf-8")
    call("ingest", plans, "--library", library)
    figure = answer(library, "江岸新区2024年实际利用外资目标是多少?")
    assert [a["value"] for a in figure["answers"]] == [4]
    assert call("verify", "--library", library).exit_code == 0


def test_documents_are_deleted_with_what_only_they_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN, encoding="utf-8")
    call("ingest", tmp_path / "a.txt", "--library", tmp_path / "library")
    assert isinstance(call("delete", "", "--yes", "--library", tmp_path / "library").exception, InputError)
    assert call("delete", "a.txt", "a.txt", "--yes", "--library", tmp_path / "library").exit_code == 0
    stats = json.loads(call("stats", "--json", "--library", tmp_path / "library").stdout)
    assert not sum(stats["entities"].values()) and not sum(stats["statements"].values())


def test_judgements_join_and_part_and_outlive_feeding(tmp_path: Path) -> None:
    library = tmp_path / "library"
    (tmp_path / "a.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "b.txt").write_text(PLAN.replace("江岸新区", "滨湖新区"), encoding="utf-8")
    call("ingest", tmp_path / "a.txt", tmp_path / "b.txt", "--library", library)
    assert call("judge", "same", "江岸新区", "滨湖新区", "--library", library).exit_code == 0
    joined = json.loads(call("entity", "江岸新区", "--json", "--library", library).stdout)
    assert joined["id"] == json.loads(call("entity", "滨湖新区", "--json", "--library", library).stdout)["id"]
    (tmp_path / "b.txt").write_text(PLAN.replace("江岸新区", "滨湖新区").replace("二十", "三十"), encoding="utf-8")
    call("ingest", tmp_path / "b.txt", "--library", library)
    assert json.loads(call("entity", "滨湖新区", "--json", "--library", library).stdout)["id"] == joined["id"]
    call("judge", "different", "江岸新区", "滨湖新区", "--library", library)
    parted = [json.loads(call("entity", name, "--json", "--library", library).stdout)["id"] for name in ("江岸新区", "滨湖新区")]
    assert parted[0] != parted[1]


def test_what_is_not_there_is_said_in_one_sentence(sample_library: Path, tmp_path: Path) -> None:
    assert isinstance(call("ask", "有哪些园区?", "--library", tmp_path / "none").exception, LibraryMissing)
    assert isinstance(call("entity", "火星新区", "--library", sample_library).exception, NotFound)
    assert isinstance(call("ask", "--library", sample_library).exception, InputError)


def test_related_paths_and_targets(sample_library: Path) -> None:
    related = [json.loads(line) for line in call("related", "changsha-linkong-2024.txt", "--json", "--library", sample_library).stdout.splitlines()]
    assert related[0]["source"] == "changsha-linkong-tasks-2024.xlsx" and related[0]["reasons"]
    assert "比亚迪" in call("path", "比亚迪", "招商合作局", "--library", sample_library).stdout
    assert isinstance(call("path", "比亚迪", "比亚迪", "--library", sample_library).exception, InputError)
    assert "实际利用外资" in call("targets", "--park", "长沙经开区", "--library", sample_library).stdout


def test_a_plain_question_imports_no_torch(sample_library: Path) -> None:
    code = "import sys; from api.cli import cli; cli(['ask', '如何降低物流成本?', '--library', sys.argv[1]], standalone_mode=False); print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, str(sample_library)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


def test_eval_extraction_takes_the_shipped_plans(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shipped = data_path("quality/extraction")
    assert quality._default_gold() == sorted(shipped.glob("*.json"))
    # Two of them here: tests/ingest/test_evaluation.py measures them all.
    for plan in ("akesu", "anping"):
        for kind in (".json", ".txt"):
            shutil.copy(shipped / f"{plan}{kind}", tmp_path)
    monkeypatch.setattr(quality, "data_path", lambda *_: tmp_path)
    figures = json.loads(call("eval", "extraction", "--json").stdout)
    assert {"entity (all)", "relation (all)", "target", "responsible", "stage"} <= set(figures)
    one = data_path("quality/extraction", "anping.json")
    table = call("eval", "extraction", one, "--texts", one.parent, "--verbose").stdout
    assert "F1" in table and "  missed  " in table


def test_typed_cases_are_graded(sample_library: Path, tmp_path: Path) -> None:
    cases = [
        {"language": "zh", "kind": "list", "question": "哪些园区布局低空经济?", "answers": [["长沙自贸临空区"], ["没有的园区"]], "also": ["惠州仲恺高新技术产业开发区"]},
        {"language": "zh", "kind": "none", "question": "哪些园区布局量子计算?"},
    ]
    (tmp_path / "cases.json").write_text(json.dumps(cases, ensure_ascii=False), encoding="utf-8")
    report = json.loads(call("eval", "questions", "--cases", tmp_path / "cases.json", "--library", sample_library, "--json").stdout)
    assert report["categories"]["none"]["mean"] == 1.0
    assert 0.6 < report["categories"]["list"]["mean"] < 0.7 and report["faults"][0]["missing"] == ["没有的园区"]


def status(*arguments: object, env: dict[str, str] | None = None) -> tuple[int, str]:
    """Exit status and what the real command says on standard error."""
    done = subprocess.run([sys.executable, "-c", "from api.cli import main; main()", *map(str, arguments)], capture_output=True, text=True, env=env)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr


def test_exit_status_says_done_failed_or_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", PLAN)
    library = tmp_path / "library"
    assert status("ingest", tmp_path / "a.txt", "--library", library)[0] == 0
    code, said = status("ingest", tmp_path / "a.txt", tmp_path / "a.zip", "--library", library)
    assert code == 1 and "a.zip: is a ZIP archive; unpack it" in said
    assert status("ask", " ", "--library", library)[0] == 2
    assert status("export", "--format", "parquet", "--output", tmp_path / "a.txt", "--library", library)[0] == 1
    code, said = status("ingest", tmp_path / "missing", "--library", tmp_path / "other")
    assert code == 2 and "check the spelling" in said and not (tmp_path / "other").exists()
    code, said = status("copy", "--from", tmp_path / "other", "--to", tmp_path / "third")
    assert code == 2 and not (tmp_path / "other").exists()


def test_extraction_without_a_library_lists_what_fails(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    found = call("extract", tmp_path)
    assert found.exit_code == 1 and "b.pdf: is a damaged PDF" in found.stderr
    assert '"SETS_TARGET"' in found.stdout
    assert isinstance(call("extract", tmp_path / "a.txt", tmp_path / "missing.txt").exception, InputError)
    (tmp_path / "empty").mkdir()
    assert isinstance(call("extract", tmp_path / "empty").exception, InputError)


def test_settings_and_stores_that_cannot_be_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "neo4j://host:7687" in str(call("stats", "--store", "http://host").exception)
    monkeypatch.setenv("POLICYGRAPH_RATE", "many")
    assert "POLICYGRAPH_RATE=many" in str(call("stats", "--library", tmp_path).exception)


def test_a_users_lexicons_add_to_extraction_and_questions(tmp_path: Path) -> None:
    lexicons, library = tmp_path / "lexicons", tmp_path / "library"
    lexicons.mkdir()
    (lexicons / "industries.tsv").write_text("# own\nname\taliases\tenglish\tbroader\n海绵光伏\t海绵型光伏\tsponge photovoltaics\t光伏\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("蓝湾新区2025年工作计划\n一、产业\n蓝湾新区大力发展海绵型光伏产业。\n", encoding="utf-8")
    own = {**os.environ, "POLICYGRAPH_LEXICONS": str(lexicons)}
    assert status("ingest", tmp_path / "a.txt", "--library", library, env=own)[0] == 0
    code = "import sys; from api.cli import cli; cli(['ask', sys.argv[2], '--json', '--library', sys.argv[1]], standalone_mode=False)"
    for question in ("哪些园区布局海绵光伏?", "which parks target sponge photovoltaics"):
        done = subprocess.run([sys.executable, "-c", code, str(library), question], capture_output=True, text=True, check=True, env=own)
        assert [a["name"] for a in json.loads(done.stdout)["answers"]] == ["蓝湾新区"], question


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("industry.tsv", "name\nx\n", "is it industries.tsv?"),
        ("industries.tsv", "nam\taliases\nx\ty\n", "names the columns"),
        ("industries.tsv", "name\taliases\nx\ty\tz\n", "line 2: 3 cells for 2 columns"),
        ("companies.tsv", "name\n甲公司\n甲公司\n", "stands there twice"),
        ("industries.tsv", "name\tbroader\n海绵光伏\t月球产业\n", "月球产业, which no row is called"),
    ],
)
def test_faults_of_a_users_lexicons_are_said_before_feeding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str, said: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "a.txt").write_text(PLAN, encoding="utf-8")
    monkeypatch.setenv("POLICYGRAPH_LEXICONS", str(tmp_path))
    found = call("ingest", tmp_path / "a.txt", "--library", tmp_path / "library")
    assert isinstance(found.exception, InputError) and said in str(found.exception)
    assert not (tmp_path / "library").exists()


def test_a_backup_is_a_library_again(sample_library: Path, tmp_path: Path) -> None:
    assert call("backup", tmp_path / "restored" / "graph.sqlite", "--library", sample_library).exit_code == 0
    assert call("verify", "--library", tmp_path / "restored").exit_code == 0
    question = "哪些园区布局低空经济?"
    assert answer(tmp_path / "restored", question)["answers"] == answer(sample_library, question)["answers"]


def test_without_the_sdk_mcp_says_what_is_needed(sample_library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    assert "policygraph[mcp]" in str(call("mcp", "--library", sample_library).exception)


def test_a_search_within_a_region_and_a_section(sample_library: Path) -> None:
    within = call("search", "项目", "--region", "广东", "--section", "二", "--json", "--library", sample_library)
    assert within.exit_code == 0, within.output
    passages = json.loads(within.stdout)["passages"]
    assert passages and {p["source"] for p in passages} == {"zhongkai-2024.md"}
    assert all(p["path"].split("/")[0] == "二" or "二" in p["heading"] for p in passages)
    nowhere = call("search", "项目", "--region", "火星", "--library", sample_library)
    assert isinstance(nowhere.exception, NotFound) and "火星" in str(nowhere.exception)
