"""What every request must pass and every answer carries, so that only the reviewer's own browser page gets through.

The server listens on the loopback address alone. A foreign page that makes the browser call it is turned away by
Host (names that an attacker points at us), Origin, and a token that only our pages know.
"""

import hmac
import re
import secrets

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HOST = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?", re.IGNORECASE)
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cache-control": "no-store",
}
BODY = 256_000  # bytes of an ordinary act, a bulk decision of thousands of items included
SOURCE_BODY = 4_000_000  # bytes of a source answer with its English


class Token:
    """The secret of one run of the server, in every page and asked back with every act."""

    def __init__(self) -> None:
        self.value = secrets.token_urlsafe(24)

    def fits(self, given: str) -> bool:
        """Whether this is the token."""
        return hmac.compare_digest(self.value.encode(), given.encode("utf-8", "replace"))


class Guard:
    """Turns away foreign hosts and origins, methods nobody needs and bodies that are too large."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        headers = Headers(scope=scope)
        refused = self._refusal(scope, headers)
        if refused:
            await PlainTextResponse(f"{refused[1]}\n", refused[0])(scope, receive, answer)
            return
        limit, taken = _limit(scope["path"]), 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > limit:
                raise TooLarge
            return message

        try:
            await self.app(scope, counted, answer)
        except TooLarge:
            await PlainTextResponse("too large\n", 413)(scope, receive, answer)

    @staticmethod
    def _refusal(scope: Scope, headers: Headers) -> tuple[int, str] | None:
        """Why a request is turned away: status and reason; None when it is not."""
        host = headers.get("host", "")
        if not _HOST.fullmatch(host) or len(headers.getlist("host")) != 1:
            return 421, "this server answers to 127.0.0.1 and localhost only"
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return 405, "GET and POST only"
        if scope["method"] == "POST":
            origin, site = headers.get("origin"), headers.get("sec-fetch-site", "same-origin")
            if (origin is not None and origin.lower() != f"http://{host.lower()}") or site not in (
                "same-origin",
                "none",
            ):
                return 403, "acts are taken from our own pages only"
            length = headers.get("content-length", "0")
            if not length.isdigit() or int(length) > _limit(scope["path"]):
                return 413, "too large"
        return None


class TooLarge(Exception):
    """A body that went on past its limit."""


def _limit(path: str) -> int:
    return SOURCE_BODY if path.startswith("/fuente") else BODY
