"""Runs the application on the loopback address until it is interrupted."""

import gc
import socket
import threading
import webbrowser

import uvicorn

from pipeline import rulebook
from pipeline.desk import Desk
from pipeline.errors import ReviewError
from pipeline.settings import Settings
from pipeline.web.app import create

PORT = 8765


def bind(port: int | None) -> socket.socket:
    """A listening socket on 127.0.0.1: the port wanted, or 8765, or when that is taken any other.

    Raises ReviewError when the port that was asked for is taken.
    """
    for wanted in (PORT, 0) if port is None else (port,):
        found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind(("127.0.0.1", wanted))
            found.listen(128)  # from here on a browser may call: it waits until the application answers
            return found
        except OSError as error:
            found.close()
            problem = error
    raise ReviewError(f"port {port}: {problem.strerror} — hint: choose another with --port, or leave it out")


def serve(desk: Desk, settings: Settings, listening: socket.socket, *, browser: bool) -> None:
    """Serves a desk that is loaded, and opens the browser when wanted; returns when interrupted."""
    address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
    # What is on the desk stays there; looking through it for garbage would cost a keystroke now and then.
    gc.collect()
    gc.freeze()
    # The first card would wait for them; they are read while the page loads.
    threading.Thread(target=rulebook.card, args=("",), daemon=True).start()
    if browser:
        threading.Timer(0.3, webbrowser.open, (address,)).start()
    config = uvicorn.Config(
        create(desk, settings), log_level="warning", access_log=False, server_header=False, date_header=False
    )
    uvicorn.Server(config).run(sockets=[listening])
