"""A client of the review page without a browser: reads pages, sends acts with the token, follows redirects."""

import re
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from pipeline.desk import Desk
from pipeline.settings import Settings
from pipeline.web.app import create
from tests.test_desk import desk

BASE = "http://127.0.0.1:8765"


class Page:
    """The page of one reviewer."""

    def __init__(self, root: Path, who: str = "ana") -> None:
        self.desk: Desk = desk(root, who)
        self.http = TestClient(create(self.desk, Settings()), base_url=BASE, raise_server_exceptions=True)
        self.token = str(re.search(r'X-Calco-Token": "([^"]+)"', self.get("/cola"))[1])  # type: ignore[index]

    def get(self, address: str, status: int = 200) -> str:
        """The text of a page."""
        answer = self.http.get(address)
        assert answer.status_code == status, answer.text
        return str(answer.text)

    def act(self, address: str, status: int = 200, fragment: bool = True, **fields: Any) -> str:
        """What an act answers; as a script asks for it, or with `fragment` false as a plain form does."""
        headers = {"X-Calco-Token": self.token, **({"HX-Request": "true"} if fragment else {})}
        answer = self.http.post(address, data=fields, headers=headers)
        assert answer.status_code == status, answer.text
        return str(answer.text)

    @property
    def first(self) -> str:
        """The address of the first item that waits."""
        return f"/i/{self.desk.waiting()[0].id}"
