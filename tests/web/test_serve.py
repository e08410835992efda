"""The server as a process: where it listens, and that nobody loses a decision however it ends."""

import re
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from pipeline import review
from pipeline.errors import ReviewError
from pipeline.journal import Journal
from pipeline.web import serve as serving
from tests.web.conftest import Server

SLUG = "hace-director-operaciones-empresas-tecnologicas-difiere"


def test_a_port_that_is_taken_is_told_and_the_usual_one_given_way() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(ReviewError, match="choose another with --port"):
            serving.bind(taken.getsockname()[1])
    with serving.bind(0) as free:
        assert free.getsockname()[0] == "127.0.0.1"


class Clicker(threading.Thread):
    """A window that accepts and rejects its own edits as fast as it can, and notes what the server has confirmed.

    Thousands of acts, without the page in between, are in tests/test_journal.py.
    """

    def __init__(self, address: str, items: list[str]) -> None:
        super().__init__(daemon=True)
        self.told: dict[str, str] = {}
        self.count = 0
        self._address, self._items = address, items

    def run(self) -> None:
        with httpx.Client(base_url=self._address, timeout=120) as http:
            token = str(re.search(r'X-Calco-Token": "([^"]+)"', http.get("/cola").text)[1])  # type: ignore[index]
            headers = {"X-Calco-Token": token, "HX-Request": "true"}
            try:
                for n in range(120):
                    item = self._items[n % len(self._items)]
                    act, verdict = (("aceptar", "accepted"), ("rechazar", "rejected"))[(n // len(self._items)) % 2]
                    answer = http.post(f"/i/{item}/{act}", headers=headers)
                    if answer.status_code == 200:
                        self.told[item] = verdict
                        self.count += 1
            except httpx.TransportError:
                return  # the server was killed


@pytest.mark.model
def test_two_people_two_windows_each_and_a_server_killed_in_the_middle(
    seed: Path, serve: Callable[..., Server]
) -> None:
    from tests.test_desk import desk

    items = [i for i in desk(seed, "eva").shelf.items() if i.rule]
    keys = {i.id: i.key for i in items}
    servers = {who: serve(seed, who) for who in ("ana", "leo")}
    windows = [(who, Clicker(servers[who].address, [i.id for i in items[n::2]])) for who in servers for n in range(2)]
    for _, window in windows:
        window.start()
    first = windows[0][1]
    while first.count < 40 and first.is_alive():
        first.join(0.01)
    servers["ana"].stop(9)
    for _, window in windows:
        window.join(240)
    assert [w.count for who, w in windows if who == "leo"] == [120, 120]
    reviews = review.load(seed / "corpus" / SLUG / "reviews")
    for who in servers:
        told = {keys[item]: verdict for w, window in windows if w == who for item, verdict in window.told.items()}
        there = {key: d.verdict for key, d in reviews[who].items()}
        unanswered = [key for key in there if there[key] != told.get(key)]
        assert len(unanswered) <= (2 if who == "ana" else 0), "only the acts under way may be there unanswered"
        assert told.keys() <= there.keys()
    # What is left is readable, and the way back leads to the start.
    journal = Journal(seed, "ana")
    while journal.undo():
        pass
    assert review.load(seed / "corpus" / SLUG / "reviews")["ana"] == {}
