"""Processes that fork from a server without models, so that tests of the running do not wait for them."""

from collections.abc import Iterator
from multiprocessing import forkserver

import pytest

from pipeline import executors


@pytest.fixture(autouse=True)
def _light(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Tests marked `model` have the real server."""
    real = request.node.get_closest_marker("model") is not None
    if not real:
        monkeypatch.setattr(executors, "PRELOADED", [])
    else:
        _stop()
    yield
    if real:
        _stop()


def _stop() -> None:
    forkserver._forkserver._stop()  # type: ignore[attr-defined]  # noqa: SLF001 - it has no other switch
