"""The language model of a worker runs in a process of its own: it answers alike, and lives no longer than it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from minesearch.pipeline.model_process import ModelProcess

TEXT = "A presentation was then given by Oyelaran Adebisi about the new library."


@pytest.fixture
def model() -> Iterator[ModelProcess]:
    begun = ModelProcess()
    yield begun
    begun.close()


def test_it_finds_the_persons_of_each_text_and_ends_with_who_asks_it(model: ModelProcess) -> None:
    expected = [[(TEXT.index("Oyelaran"), TEXT.index(" about"))], []]
    assert [model.persons([TEXT, "Nobody."]), model.persons([]), model.persons([TEXT, ""])] == [expected, [], expected]
    model.pipe.close()
    assert model.process.wait(timeout=30) == 0


def test_where_it_was_ended_whoever_asks_it_ends_alike(model: ModelProcess) -> None:
    model.process.kill()
    with pytest.raises(SystemExit) as caught:
        model.persons([TEXT])
    assert caught.value.code == 137  # as a shell says of a process that was killed
