"""trace and actions from the command line, on the sample archive."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from minesearch.link.judgements import TABLES


def run(archive: Path, *args: str, columns: int = 100) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("minesearch")), "--archive", str(archive), *args]
    environment = {"COLUMNS": str(columns), "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "PATH": ""}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def traced(archive: Path, *args: str) -> dict[str, Any]:
    done = run(archive, "trace", *args, "--json")
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_log_row_is_traced_to_its_decision(sample: Path) -> None:
    row = "brackenshire-community-safety-board/2022-10-07/action/2"
    found = traced(sample, row)
    assert set(found) >= {"query", "first_raised", "steps", "state", "candidates"}
    assert (found["query"], found["state"], found["candidates"]) == (row, "linked", [])
    first = found["first_raised"]
    assert (first["date"], first["minute"], first["resolution"]) == ("2021-06-11", "7", "b")
    assert [step["kind"] for step in found["steps"]][:2] == ["raised", "logged"]
    dates = [step["date"] for step in found["steps"]]
    assert dates == sorted(dates)
    assert all(step["file"] and step["page"] >= 1 for step in found["steps"])


def test_free_words_find_the_same_matter_as_its_row(sample: Path) -> None:
    by_words = traced(sample, "marking", "of", "catalytic", "converters")
    by_row = traced(sample, "brackenshire-community-safety-board/2022-10-07/action/2")
    assert by_words["steps"] == by_row["steps"]


@pytest.mark.parametrize("meeting", ["2021-03-12", "2021-06-11"])  # that of the minute; that whose minutes name it
def test_a_minute_whose_meeting_is_missing_is_said_to_be_missing(sample: Path, meeting: str) -> None:
    found = traced(sample, "Minute 47", "--meeting", meeting)
    assert found["state"] == "not_in_archive"
    assert (found["first_raised"]["date"], found["first_raised"]["ref"]) == ("2021-03-12", None)


def test_words_of_no_request_give_the_earliest_passage(sample: Path) -> None:
    found = traced(sample, "welcomed", "everyone")
    assert found["state"] == "ambiguous"
    (step,) = found["steps"]
    assert "no action" in step["evidence"]
    assert "welcomed" in step["quote"]
    shown = run(sample, "trace", "welcomed everyone").stdout
    assert "no action or decision is about it" in shown
    assert "RAISED" not in shown


def test_the_earliest_passage_is_the_earliest(sample: Path) -> None:
    (step,) = traced(sample, "Declarations of interest")["steps"]
    searched = run(sample, "search", "declarations interest", "--sort", "date", "--limit", "0", "--json").stdout
    dates = [json.loads(line)["date"] for line in searched.splitlines()]
    assert step["date"] == min(filter(None, dates))


def test_words_of_several_matters_offer_them(sample: Path) -> None:
    done = run(sample, "trace", "report")
    assert "matters answer" in done.stderr
    blocks = re.findall(r"^  raised (\S+);.*?^  (\S+/matter/\S+)$", done.stdout, re.M | re.S)
    assert len(blocks) > 3
    found = traced(sample, "report")
    offered = [(row["first_raised"], row["action_id"]) for row in found["candidates"]]
    assert blocks == offered[: len(blocks)]
    assert traced(sample, blocks[0][1])["action_id"] == blocks[0][1]


def test_several_minutes_are_traced_at_once(sample: Path) -> None:
    both = traced(sample, "Minutes 17 and 18", "--meeting", "2021-10-08")
    ids = {row["action_id"] for row in both["candidates"]}
    single = [traced(sample, f"Minute {number}", "--meeting", "2021-10-08") for number in (17, 18)]
    assert {found["action_id"] for found in single} == ids
    assert len(ids) == 2


def test_a_passage_that_nothing_is_followed_from_is_shown_as_it_is(sample: Path) -> None:
    ref = "brackenshire-community-safety-board/2021-06-11/minute/1"
    found = traced(sample, ref)
    assert (found["state"], [step["ref"] for step in found["steps"]]) == ("ambiguous", [ref])


def test_what_is_nowhere_ends_with_one(sample: Path) -> None:
    done = run(sample, "trace", "submarine periscope")
    assert (done.returncode, done.stdout) == (1, "")
    assert "submarine periscope" in done.stderr


@pytest.mark.parametrize("columns", [80, 160])
def test_the_timeline_names_each_page(sample: Path, columns: int) -> None:
    row = "brackenshire-community-safety-board/2022-10-07/action/2"
    found = traced(sample, row)
    shown = run(sample, "trace", row, columns=columns).stdout
    # references stay in one piece, to be copied; all else keeps to the width
    assert all(len(line) <= columns or re.fullmatch(r" *\S+", line) for line in shown.splitlines())
    assert not re.search(r" +$", shown, re.M)
    assert len(re.findall(r"\.pdf\s+page\s+\d+", shown)) == len(found["steps"])


def test_the_web_page_links_each_step_to_its_pdf(sample: Path, tmp_path: Path) -> None:
    row = "brackenshire-community-safety-board/2022-10-07/action/2"
    page = tmp_path / "trace.html"
    done = run(sample, "trace", row, "--html", str(page))
    assert (done.returncode, done.stdout) == (0, "")
    links = re.findall(r"href='([^'#]+)#page=(\d+)'", page.read_text(encoding="utf-8"))
    assert len(links) == len(traced(sample, row)["steps"])
    assert all((tmp_path / link).resolve().is_file() for link, _ in links)


@pytest.mark.skipif("matters" not in TABLES, reason="judgements on matters are not kept yet")
def test_a_judgement_is_kept_beside_the_corpus(sample: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    shutil.copytree(sample, archive)
    base = "brackenshire-community-safety-board/2022-10-07/action"
    done = run(archive, "trace", "link", f"{base}/1", f"{base}/2")
    assert done.returncode == 0, done.stderr
    line = json.loads((archive / "judgements.jsonl").read_text(encoding="utf-8"))
    assert (line["table"], line["verb"], line["subject"], line["other"]) == (
        "matters",
        "merge",
        f"{base}/1",
        f"{base}/2",
    )
    assert run(archive, "trace", "link", f"{base}/1", "no/such/ref").returncode == 1


def actions(archive: Path, *args: str) -> list[dict[str, Any]]:
    done = run(archive, "actions", "--json", *args)
    assert done.returncode in (0, 1), done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_action_is_listed_once_with_its_dates(sample: Path) -> None:
    rows = actions(sample)
    assert len({row["action_id"] for row in rows}) == len(rows) > 10
    row = next(row for row in rows if "catalytic" in row["title"])
    assert (row["first_raised"], row["last_seen"], row["times_seen"], row["open"]) == (
        "2021-06-11",
        "2022-10-07",
        4,
        False,
    )


def test_a_day_in_the_past_is_seen_as_it_was(sample: Path) -> None:
    early = actions(sample, "--as-of", "2021-12-31")
    row = next(row for row in early if "catalytic" in row["title"])
    assert (row["times_seen"], row["open"]) == (1, True)
    assert all(row["first_raised"] <= "2021-12-31" for row in early)


def test_filters_narrow_the_list(sample: Path) -> None:
    everything = actions(sample, "--as-of", "2024-03-01")
    waiting = actions(sample, "--as-of", "2024-03-01", "--open")
    old = actions(sample, "--as-of", "2024-03-01", "--open", "--older-than", "6m")
    assert {row["action_id"] for row in old} < {row["action_id"] for row in waiting}
    assert {row["action_id"] for row in waiting} < {row["action_id"] for row in everything}
    assert all(row["open"] for row in waiting)
    assert all(row["first_raised"] < "2023-09-01" for row in old)
    assert {row["owner"] for row in actions(sample, "--owner", "varga")} <= {
        "Supt. Leonie Varga",
        "Ch. Supt. Leonie Varga",
    }


def test_the_list_is_short_and_counts_in_words(sample: Path) -> None:
    shown = run(sample, "actions", columns=80).stdout
    assert all(len(line) <= 80 or re.fullmatch(r" *\S+", line) for line in shown.splitlines())
    assert "in 1 log, " in shown
    assert "in 4 logs, " in shown
    assert "in 1 logs" not in shown


def test_the_forward_plan_is_written_as_csv(sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "plan.csv"
    assert run(sample, "actions", "--as-of", "2024-03-01", "--format", "csv", "--output", str(target)).returncode == 0
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = actions(sample, "--as-of", "2024-03-01")
    assert [row["action_id"] for row in rows] == [row["action_id"] for row in known]
    assert [row["due"] or None for row in rows] == [row["due"] for row in known]


def test_the_forward_plan_is_written_as_a_calendar(sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "plan.ics"
    args = ("actions", "--as-of", "2024-03-01", "--open", "--format", "ical")
    assert run(sample, *args, "--output", str(target)).returncode == 0
    known = actions(sample, "--as-of", "2024-03-01", "--open")
    text = target.read_bytes().decode()
    assert text.count("\r\nBEGIN:VTODO\r\n") == len(known) > 0
    assert run(sample, *args).stdout.replace("\r\n", "\n") == text.replace("\r\n", "\n")


def test_a_table_is_not_written_to_a_file(sample: Path, tmp_path: Path) -> None:
    done = run(sample, "actions", "--output", str(tmp_path / "x"))
    assert done.returncode == 2
    assert "--format" in done.stderr


def test_requests_never_seen_again_are_found(sample: Path) -> None:
    rows = actions(sample, "--unanswered")
    assert any("Home Secretary" in row["title"] for row in rows)
    assert all(row["kind"] == "request" for row in rows)


@pytest.mark.parametrize("args", [("--older-than", "long"), ("--as-of", "yesterday")])
def test_wrong_lengths_and_days_are_refused(sample: Path, args: tuple[str, str]) -> None:
    done = run(sample, "actions", *args)
    assert done.returncode == 2
    assert args[1] in done.stderr
    assert "Traceback" not in done.stderr
