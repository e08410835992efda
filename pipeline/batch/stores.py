"""Files on this machine or in any store that fsspec knows, with every mishap told in one line."""

import io
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from pipeline.errors import OutputError, SourceError
from pipeline.files import sync_folder

# What a store says of the contents of an object without reading it, the surest first.
_MARKS = ("ETag", "etag", "md5Hash", "crc32c", "generation")
_BLOCK = 1 << 20


def filesystem(url: str) -> tuple[Any, str]:
    """The file system of a path or URL (s3://…, memory://…) and the path in it. Raises SourceError."""
    import fsspec

    try:
        found: tuple[Any, str] = fsspec.core.url_to_fs(url)
    except Exception as error:  # the stores' own libraries raise what they like
        raise SourceError(f"{url}: {said(error)} — hint: a path, or a URL of a store that fsspec knows") from error
    return found


def said(error: BaseException) -> str:
    """What an error says, in one line."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(text.split()) or type(error).__name__


@contextmanager
def reading(url: str) -> Iterator[None]:
    """Turns whatever a store raises while it is read into a SourceError that names `url`."""
    try:
        yield
    except SourceError:
        raise
    except FileNotFoundError as error:
        raise SourceError(f"{url}: no such shard — hint: check the name") from error
    except Exception as error:  # see `filesystem`
        raise SourceError(f"{url}: cannot be read: {said(error)} — hint: run again when the store answers") from error


@contextmanager
def writing(where: str) -> Iterator[None]:
    """Turns whatever a store raises while it is written into an OutputError that names `where`."""
    try:
        yield
    except OutputError:
        raise
    except Exception as error:  # see `filesystem`
        raise OutputError(
            f"{where}: cannot be written: {said(error)} — hint: mend that and run again; what is done stays done"
        ) from error


class Watched(io.RawIOBase):
    """A file of a store that knows how far it has been read, and whose failures are SourceErrors.

    Whatever a decoder raises on top of it is then the fault of the contents, not of the store.
    """

    def __init__(self, raw: Any, url: str, size: int) -> None:
        self._raw, self._url = raw, url
        self.size = size
        self.at = 0
        self.forward = True  # whether `at` follows the reading; a Parquet file is read from its end

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes: Parquet is read from its end."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fills the buffer as far as the file goes."""
        with reading(self._url):
            data = self._raw.read(len(buffer))
        buffer[: len(data)] = data
        if self.forward:
            self.at = self.tell()
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """The new place."""
        with reading(self._url):
            return int(self._raw.seek(offset, whence))

    def tell(self) -> int:
        """The place."""
        return int(self._raw.tell())

    def close(self) -> None:
        """Closes the file below too."""
        if not self.closed:
            with suppress(Exception):
                self._raw.close()
        super().close()


def opened(url: str) -> Watched:
    """A file for reading. Raises SourceError."""
    fs, path = filesystem(url)
    with reading(url):
        return Watched(fs.open(path, "rb"), url, int(fs.size(path) or 0))


def expanded(pattern: str) -> list[str]:
    """The files that a pattern with `*`, `?` or `[…]` stands for, in order. Raises SourceError when there is none."""
    fs, path = filesystem(pattern)
    with reading(pattern):
        found = sorted(fs.glob(path))
    if not found:
        raise SourceError(f"{pattern}: no such shards — hint: quote the pattern and check the name")
    return found if _here(fs) else [fs.unstrip_protocol(name) for name in found]


def size(url: str) -> int:
    """The bytes of a file. Raises SourceError when there is none."""
    fs, path = filesystem(url)
    with reading(url):
        if fs.isdir(path):
            raise SourceError(f"{url}: a folder — hint: name the shards in it")
        return int(fs.size(path) or 0)


def fingerprint(url: str, take: Callable[[bytes], object]) -> None:
    """Hands `take` what tells these contents from others: the store's own mark where it keeps one, else every byte.

    Raises SourceError.
    """
    fs, path = filesystem(url)
    with reading(url):
        about = fs.info(path)
    mark = next((f"{m}={about[m]}" for m in _MARKS if about.get(m)), "")
    if mark:
        take(f"{mark} {about.get('size')}".encode())
        return
    with opened(url) as file:
        while data := file.read(_BLOCK):
            take(data)


def read_bytes(fs: Any, path: str) -> bytes | None:
    """A small file whole; None when it is not there or cannot be read."""
    try:
        return bytes(fs.cat_file(path))
    except Exception:  # noqa: BLE001 - for what it is used, unreadable is as good as absent
        return None


def sizes(fs: Any, paths: Iterable[str]) -> list[int]:
    """The bytes of each file, -1 for one that is not there."""
    found = []
    for path in paths:
        try:
            found.append(int(fs.size(path)))
        except Exception:  # noqa: BLE001 - see `read_bytes`
            found.append(-1)
    return found


def put(fs: Any, path: str, data: bytes) -> None:
    """A small file whole or not at all, lasting. Raises what the store raises."""
    fs.makedirs(path.rpartition("/")[0], exist_ok=True)
    part = f"{path}.part"
    with fs.open(part, "wb") as file:
        file.write(data)
        settle(file)
    move(fs, part, path)
    lasting(fs, path.rpartition("/")[0])


def settle(file: Any) -> None:
    """Makes what was written last through a power cut, where the file is one of this machine."""
    file.flush()
    try:
        number = file.fileno()
    except (AttributeError, OSError):  # of a store
        return
    os.fsync(number)


def move(fs: Any, old: str, new: str) -> None:
    """Renames, over what is there; on this machine at one stroke."""
    if _here(fs):
        os.replace(old, new)
    else:
        fs.mv(old, new)


def lasting(fs: Any, folder: str) -> None:
    """Makes the names in a folder of this machine last through a power cut."""
    if _here(fs):
        sync_folder(Path(folder))


def _here(fs: Any) -> bool:
    return "file" in ((fs.protocol,) if isinstance(fs.protocol, str) else fs.protocol)


def remove(fs: Any, path: str) -> None:
    """Removes a file or folder if it is there. Raises what the store raises."""
    if fs.exists(path):
        fs.rm(path, recursive=True)
