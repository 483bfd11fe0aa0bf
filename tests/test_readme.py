"""What the README promises, done word for word by a newcomer: every command in it, every query."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import threading
import urllib.request
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any

import numpy as np
import pytest

from enishi.asking import ask_service
from enishi.demo_world import SEED
from enishi.local import process, running
from enishi.package_data import ARCHETYPES, REFERENCE
from enishi.service.envelope import Envelope
from enishi.settings import Settings
from graph.ingest.demo import Plan, generate
from graph.store import Database, Keeper
from graph.viewer import Role, Viewer
from loaders.nearby import Conditions
from loaders.solved_alike import solved_alike
from tests.exhaustive import Alike, Calibration, Exhaustive, Question, Tables
from tests.exhaustive.alike import centred
from tests.exhaustive.tables import issues_of
from tests.graph.ingest import small
from tests.stage import TODAY, WORLD, Stage

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
#: The commands of every block, a line each.
COMMANDS = [
    re.sub(r"  +#.*", "", line).strip()
    for block in re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    for line in block.replace("\\\n", " ").splitlines()
]
#: A smaller world than a person gets.
ENGINEERS = 120
#: The last thing that `enishi demo` prints.
LAST = "Ctrl-C ends everything."
ASKED = Envelope(
    query="{ prefectures(first: 1) { edges { node { name } } } }", operation_name=None, variables={}
)


@dataclass(frozen=True)
class Home:
    """A new machine's folders: nothing but the packages is there."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        # A wide terminal, and the day of the tests' world.
        own = {"ENISHI_HOME": str(self.folder), "ENISHI_TODAY": "2026-11-20", "COLUMNS": "200"}
        return os.environ | own

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """An `enishi` command to its end."""
        return subprocess.run(
            [sys.executable, "-m", "enishi.cli", *arguments],
            env=self.environment, cwd=ROOT, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip

    @contextmanager
    def started(self, last: str, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
        """A command that goes on, without a terminal or an input, once it has printed `last`."""
        running = subprocess.Popen(
            [sys.executable, "-m", "enishi.cli", *arguments],
            env=self.environment, cwd=ROOT, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        patience = threading.Timer(240, running.kill)
        patience.start()
        try:
            assert running.stdout is not None
            assert running.stderr is not None
            printed = ""
            for line in running.stdout:
                printed += line
                if last in line:
                    break
            assert last in printed, printed + running.stderr.read()
            yield running, printed
        finally:
            patience.cancel()
            if running.poll() is None:
                running.terminate()
            running.communicate(timeout=30)

    def has_server(self) -> bool:
        """Whether its database runs."""
        return process.find_server(self.folder / "neo4j") is not None


@dataclass(frozen=True)
class Start:
    """What a start of the demo printed, and whether each sample token was taken."""

    process: subprocess.Popen[str]
    home: Home
    printed: str
    greeted: dict[str, bool]

    def end(self, number: signal.Signals) -> End:
        """End it by a signal."""
        self.process.send_signal(number)
        _, errors = self.process.communicate(timeout=30)
        return End(errors, self.home.has_server())


@dataclass(frozen=True)
class End:
    """What a demo said at its end, and whether it left its database running."""

    errors: str
    left_a_server: bool


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(tmp_path_factory.mktemp("newcomer"))


@pytest.fixture(scope="module")
def first(home: Home) -> Iterator[Start]:
    """The demo's first start on the machine."""
    with _demo(home) as start:
        yield start


@pytest.fixture(scope="module")
def first_end(first: Start) -> End:
    """Its end."""
    return first.end(signal.SIGINT)


@pytest.fixture(scope="module")
def second(home: Home, first_end: End) -> Iterator[Start]:
    """Its second start."""
    with _demo(home) as start:
        yield start


@pytest.fixture(scope="module")
def second_end(second: Start) -> End:
    """Its end."""
    return second.end(signal.SIGTERM)


@pytest.fixture(scope="module")
async def demo_stage(home: Home, second: Start, anyio_backend: str) -> AsyncIterator[Stage]:
    """The database of the demo's second start, which goes on."""
    settings = Settings(home=home.folder, neo4j_uri=None)
    with running(settings) as connection:
        database = Database(connection)
        yield Stage(database)
        await database.close()


@contextmanager
def _demo(home: Home) -> Iterator[Start]:
    words = ("demo", "--port", "0", "--engineers", str(ENGINEERS))
    with home.started(LAST, *words) as (process, printed):
        where = address(printed)
        greeted = {
            whose: "errors" not in ask_service(where, token, ASKED)
            for whose, token in re.findall(r"^  (\S.*?) +(ensh_\S+)$", printed, re.MULTILINE)
        }
        yield Start(process, home, printed, greeted)


def address(printed: str) -> str:
    """Where the service is, as it was printed."""
    found = re.search(r"Enishi answers at (http://localhost:\d+)", printed)
    assert found is not None
    return found[1]


def test_the_demo_answers_the_flagship_with_a_table(first: Start) -> None:
    assert "query WhoSolvedItNearby($issue: ID!)" in first.printed
    rows = re.findall(r"^│ +(\d+) │ (0\.\d+|1\.0+|1|0) +│", first.printed, re.MULTILINE)
    assert rows, first.printed
    assert [rank for rank, _ in rows] == [str(number + 1) for number in range(len(rows))]
    assert [score for _, score in rows] == sorted((s for _, s in rows), reverse=True)


def test_the_demo_gives_tokens_that_are_taken(first: Start) -> None:
    assert first.greeted == {
        "the ministry": True,
        "Ibaraki prefecture": True,
        "the city of Tsuchiura": True,
        "an analyst": True,
    }


def test_the_second_start_finds_everything_there(second: Start) -> None:
    steps = second.printed.partition("\nEnishi answers at")[0].splitlines()

    assert steps == ["Starting Neo4j (its packages are fetched once, 176 MB) ..."]
    assert set(second.greeted.values()) == {True}


@pytest.fixture(scope="module")
async def everything(
    demo_stage: Stage, tmp_path_factory: pytest.TempPathFactory, anyio_backend: str
) -> Exhaustive:
    """The demo's answers worked out again from its files, everything compared with everything.

    From the vectors of issues that the demo stored; some of them are read anew.
    """
    folder = tmp_path_factory.mktemp("invented")
    generate(Plan.of(ENGINEERS, SEED, TODAY), REFERENCE, ARCHETYPES, folder, lambda *_: None)
    tables = Tables(folder)
    model = (await demo_stage.standing_cache.get(demo_stage.graph())).model
    assert model is not None
    assert model.means is not None
    means = np.asarray(model.means, dtype=np.float32).reshape(2, 2, -1)
    calibration = Calibration(tuple(model.quantiles), means)
    with Keeper(demo_stage.database.connection) as keeper:
        rows = small.run(keeper, "MATCH (issue:Issue) RETURN issue.id, issue.embedding")
    stored = {id_: np.asarray(vector, dtype=np.float32) for id_, vector in map(dict.values, rows)}
    some = list(issues_of(tables).values())[::20]
    read = centred(some, means)
    stored_of_them = np.stack([stored[row["issue_id"]] for row in some])
    assert np.sum(read * stored_of_them, axis=1) == pytest.approx(1, abs=1e-3)
    return Exhaustive(tables, REFERENCE, TODAY.isoformat(), Alike(tables, calibration, stored))


@pytest.mark.anyio
@pytest.mark.parametrize("role", ["PUBLIC", "MINISTRY"])
async def test_what_the_demo_answers_is_what_its_files_say(
    demo_stage: Stage, everything: Exhaustive, role: str
) -> None:
    """The first ten for every open issue."""
    standing = await demo_stage.standing_cache.get(demo_stage.graph())
    answered = 0
    for id_, issue in everything.issues.items():
        if issue["status"] != "OPEN":
            continue
        found = await solved_alike(
            demo_stage.graph(Viewer(Role[role])),
            standing,
            issue=id_,
            origin=issue["body_code"],
            conditions=Conditions(as_of=TODAY),
            wanted=10,
        )
        expected = everything.solved_nearby(id_, Question(role=role))
        assert [s.score for s in found.solutions[:10]] == pytest.approx(
            [e.score for e in expected[:10]], abs=1e-3
        )
        assert {s.engagement_id for s in found.solutions} == {e.engagement for e in expected}
        answered += bool(expected)
    assert answered > 2


def test_the_end_of_the_demo_leaves_nothing_running(first_end: End, second_end: End) -> None:
    for end in (first_end, second_end):
        assert "Traceback" not in end.errors
        assert not end.left_a_server


def test_its_commands_are_those_that_are_run_here(
    home: Home, second_end: End, tmp_path: Path
) -> None:
    """In the order of the README, but that the service is there before it is asked.

    In the demo's home, which spares a minute: what is imported stands beside the demo's world, but
    for the profiles of places, which both would bring.
    """
    folder = copytree(WORLD, tmp_path / "files", ignore=ignore_patterns("municipality_profiles*"))
    said = {"FOLDER": str(folder), "NAME": "own"}
    make, curl, own, rest = (
        [c for c in COMMANDS if c.partition(" ")[0] in names]
        for names in (("make",), ("curl",), (".venv/bin/enishi",), ("export",))
    )
    assert sorted(make + curl + own + rest) == sorted(COMMANDS)
    assert rest == ["export ENISHI_HOME=$PWD/own-data"]

    for command in make:
        told = ["make", "-n", *command.split()[1:]]
        assert subprocess.run(told, cwd=ROOT, capture_output=True, check=False).returncode == 0
    arguments = [[said.get(word, word) for word in shlex.split(c)[1:]] for c in own]
    questions = [a for a in arguments if a[0] == "query"]
    (served,) = [a for a in arguments if a[0] == "serve"]
    try:
        for words in arguments:
            if words not in (*questions, served):
                done = home.run(*words)
                assert done.returncode == 0, (words, done.stdout, done.stderr)
        with home.started("Enishi answers at", *served, "--port", "0") as (_, printed):
            for words in questions:
                done = home.run(*words)
                assert done.returncode == 0
                assert done.stderr.startswith("Asked as PUBLIC; --as ")
                assert "│" in done.stdout
            for command in curl:
                answer = _curl(command, address(printed))
                assert "errors" not in answer
                assert answer["data"]["municipality"]["neighbours"]["edges"]
        assert home.has_server()
    finally:
        home.run("db", "stop")
    assert not home.has_server()


def _curl(command: str, where: str) -> dict[str, Any]:
    """What the command would print, of a service that listens elsewhere."""
    words = shlex.split(command)
    assert words[:3] == ["curl", "-s", "localhost:8000/graphql"]
    data, header = words[words.index("-d") + 1], words[words.index("-H") + 1]
    name, _, value = header.partition(": ")
    request = urllib.request.Request(f"{where}/graphql", data.encode(), {name: value})
    with urllib.request.urlopen(request, timeout=30) as response:
        answer: dict[str, Any] = json.loads(response.read())
        return answer


def test_the_targets_and_modules_that_it_names_exist() -> None:
    targets = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`make ([a-z-]+)`", README):
        assert re.search(rf"^{target}:", targets, re.MULTILINE), target
    for module in re.findall(r"`python -m (benchmarks[\w.]+)", README):
        assert (ROOT / module.replace(".", "/") / "__main__.py").exists() or (
            ROOT / f"{module.replace('.', '/')}.py"
        ).exists(), module


def test_every_link_of_it_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)", README)

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
