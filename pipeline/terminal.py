"""The queue in the terminal, over SSH too: one item a screen, the same keys as on the page."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from pipeline import acts, cards
from pipeline.desk import EVERYTHING, Desk, Filter
from pipeline.errors import CalcoError
from pipeline.filters import visible
from pipeline.queue import Item, Kind
from pipeline.wording import KINDS, REVIEW_KEYS, VERDICTS, decided, error, news, reverted

_OPEN: tuple[Kind, ...] = ("disputed", "asked", "suggestion", "flag", "new")
_STYLES = {"del": "strike red", "ins": "bold green", "hit": "reverse blue", "same": ""}
_HERE = tuple(k for k in REVIEW_KEYS if k.act not in ("siempre", "alineacion"))
_MOST = 20  # changes shown before a bulk decision; the rest are counted


def review_here(desk: Desk, keys: Iterator[str] | None = None, ask: Callable[[str, str], str] | None = None) -> None:
    """Reviews until "q" or the end of input. `keys` and `ask` stand in for the keyboard in tests."""
    console = Console(highlight=False)
    with _keyboard() as pressed:
        Session(desk, console, keys or pressed, ask or _ask).run()


class Session:
    """What is on the screen: an item, one of its options, a message."""

    def __init__(self, desk: Desk, console: Console, keys: Iterator[str], ask: Callable[[str, str], str]) -> None:
        self.desk = desk
        self.console = console
        self.keys = keys
        self.ask = ask
        self.wanted = Filter(changed=True) if desk.waiting(Filter(changed=True)) else EVERYTHING
        self.item: Item | None = next(iter(desk.waiting(self.wanted)), None)
        self.option = 0
        self.message = news(desk.shelf.news()) if self.wanted.changed else ""

    def run(self) -> None:
        """Shows, reads a key, acts."""
        self.show()
        for key in self.keys:
            if key in ("q", "\x03", "\x04"):
                break
            self.desk.shelf.refresh()
            try:
                self.press(key)
            except CalcoError as problem:
                self.message = error(problem).text
            self.show()

    def press(self, key: str) -> None:
        """One key."""
        desk, item = self.desk, self.item
        before = desk.waiting(self.wanted)
        if key in ("u", "U"):
            what = "undo" if key == "u" else "redo"
            done = desk.undo() if what == "undo" else desk.redo()
            self.message = reverted(done, what)
            touched = {k for _, k in done.act.keys} if done else set()
            back = next((i for i in desk.shelf.items() if i.key in touched), None)
            self._go(desk.shelf.item(back.id) if back else next(iter(before), None))
        elif key == "/":
            found = desk.search(self.ask("Buscar: ", ""), _MOST)
            self.message = f"{len(found)} resultados."
            if found:
                self._go(found[0])
        elif key == "?":
            self.message = "  ".join(f"{k.key} {k.label.lower()}" for k in REVIEW_KEYS)
        elif key == "v" and self.wanted.changed:
            desk.shelf.see()
            self.wanted, self.message = EVERYTHING, "Todo lo nuevo queda visto."
            self._go(next(iter(desk.waiting()), None))
        elif item is None:
            self.wanted = EVERYTHING
            self._go(next(iter(desk.waiting()), None))
        elif key in ("a", "x"):
            act = acts.accept(desk, [item], self.option) if key == "a" else acts.reject(desk, [item])
            self._on(before, decided(act))
        elif key == "o":
            where = acts.found(desk, item)
            self.option = (self.option + 1) % len(acts.options(where)) if where else 0
            self.message = ""
        elif key == "e":
            card = cards.card(desk, item, self.option)
            text = self.ask("Redacción: ", card.text if card else "")
            self._on(before, decided(acts.rewrite(desk, item, text))) if text else None
        elif key == "m":
            self._on(before, decided(acts.flag(desk, item, self.ask("Consulta: ", ""))))
        elif key == "s":
            desk.skip(item)
            self._on(before, "Saltado: volverá al final.")
        elif key in ("j", "k"):
            self._on(before, "", 1 if key == "j" else -1)
        elif key == "t":
            self._bulk(item, before)

    def _bulk(self, item: Item, before: list[Item]) -> None:
        """Accepts every change of the rule, once each has been shown and the reviewer says so."""
        items = self.desk.of_rule(item.rule, _OPEN) if item.rule else []
        rows = [
            Text.assemble("• ", _marked(h.raw), "\n  ", _marked(h.clean)) for h in cards.hits(self.desk, items[:_MOST])
        ]
        more = [Text(f"… y {len(items) - _MOST} más")] if len(items) > _MOST else []
        self.console.print(Panel(Group(*rows, *more), title=f"Toda la regla {item.rule}: {len(items)}"))
        self.console.print("[bold]s[/] aceptar todos  [bold]n[/] volver")
        if items and next(self.keys, "n") == "s":
            self._on(before, decided(acts.accept(self.desk, items), len(items)))

    def _on(self, before: list[Item], message: str, step: int = 1) -> None:
        self._go(self.desk.after(self.item, before, self.wanted, step))
        self.message = message

    def _go(self, item: Item | None) -> None:
        self.item, self.option = item, 0

    def show(self) -> None:
        """The screen."""
        if self.console.is_terminal:
            self.console.clear()
        waiting = self.desk.waiting(self.wanted)
        if self.item is None:
            rest = len(self.desk.waiting())
            self.console.print(f"Nada más con este filtro; quedan {rest}." if rest else "No queda nada por decidir.")
        else:
            at = self.desk.place(self.item, self.wanted)
            place = f" {at} de {len(waiting)}" if at else ""
            title = f"{KINDS[self.item.kind]}{place} · {self.item.document}"
            self.console.print(Panel(Group(*self._lines(self.item)), title=Text(title), title_align="left"))
        if self.message:
            self.console.print(Text(self.message, style="yellow"))
        legend = Text.assemble(
            *(part for k in _HERE for part in ((k.key, "bold"), f" {k.label.lower()}  ")), ("q", "bold"), " salir"
        )
        self.console.print(legend)

    def _lines(self, item: Item) -> Iterator[Text]:
        card = cards.card(self.desk, item, self.option)
        if card is None:
            yield from self._other(item)
            return
        english = Text.assemble(*((_safe(p.text), _STYLES[p.op]) for p in card.english))
        rows = [("Inglés", english), ("Automático", _marked(card.raw)), ("Limpio", _marked(card.clean))]
        rows += [("Por qué", Text(_safe(card.why)))]
        if len(card.options) > 1:
            shown = (("› " if n == card.option else "  ") + _safe(o) for n, o in enumerate(card.options))
            rows.append(("Opciones", Text("\n".join(shown))))
        rows += [("Regla", Text(item.rule))]
        others = len(self.desk.of_rule(item.rule)) - 1
        if others:
            rows.append(("Otros casos", Text(str(others))))
        for s in card.said:
            rows.append((s.who, Text(_safe(" ".join((VERDICTS[s.verdict], s.text, s.note)).strip()))))
        yield from _table(rows)

    def _other(self, item: Item) -> Iterator[Text]:
        bead = cards.bead_card(self.desk, item) if item.kind in ("bead", "realigned") else None
        if bead:
            es, en = bead.rows[bead.middle]
            yield from _table([("Español", Text(_safe(es))), ("Inglés", Text(_safe(en)))])
        if item.before or item.after:
            yield from _table([("Antes", Text(_safe(item.before))), ("Después", Text(_safe(item.after)))])
        if item.outcome:
            yield from _table([("Estaba en", Text(_safe(item.outcome.sentence)))])


def _table(rows: Iterable[tuple[str, Text]]) -> Iterator[Text]:
    for name, text in rows:
        yield Text.assemble((f"{name}\n", "dim"), text, "\n")


def _marked(marks: Iterable[cards.Mark]) -> Text:
    return Text.assemble(*((_safe(m.shown), _STYLES[m.op] if m.mine or m.op == "same" else "dim") for m in marks))


def _safe(text: str) -> str:
    """Text without control characters, which could drive the terminal."""
    return str(visible(text))


@contextmanager
def _keyboard() -> Iterator[Iterator[str]]:
    """Keys as they are pressed; the characters of standard input where that is no terminal."""
    if not sys.stdin.isatty():
        yield (c for line in sys.stdin for c in line.strip())
        return
    import termios
    import tty

    handle = sys.stdin.fileno()
    saved = termios.tcgetattr(handle)

    def pressed() -> Iterator[str]:
        while True:
            tty.setcbreak(handle)
            try:
                key = sys.stdin.read(1)
            finally:
                termios.tcsetattr(handle, termios.TCSADRAIN, saved)
            if not key:
                return
            yield key

    try:
        yield pressed()
    finally:
        termios.tcsetattr(handle, termios.TCSADRAIN, saved)


def _ask(question: str, text: str) -> str:
    """A line from the keyboard, with a text to begin from."""
    try:
        import readline
    except ImportError:  # pragma: no cover
        return input(question)
    readline.set_startup_hook(lambda: readline.insert_text(text))
    try:
        return input(question)
    except EOFError:
        return ""
    finally:
        readline.set_startup_hook(None)
