"""The queue of SQLite's writers: the kernel wakes the next one, where SQLite would sleep and try again."""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_holding = threading.local()

if sys.platform == "win32":
    _threads = threading.Lock()

    @contextmanager
    def _queue(_file: Path) -> Iterator[None]:
        """One process serves on Windows; between processes SQLite's own waiting remains."""
        with _threads:
            yield

else:
    import fcntl

    @contextmanager
    def _queue(file: Path) -> Iterator[None]:
        """A new descriptor each time: flock then makes threads of one process wait for each other too.

        Unlocked by word: a process forked meanwhile holds the descriptor open.
        """
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            fcntl.flock(descriptor, fcntl.LOCK_UN)
            os.close(descriptor)


@contextmanager
def write_lock(file: Path) -> Iterator[None]:
    """Holds the lock. Raises RuntimeError inside another one of this thread, which would wait for itself for ever."""
    if getattr(_holding, "lock", False):
        raise RuntimeError("a writing transaction inside another one of the same thread")
    _holding.lock = True
    try:
        with _queue(file):
            yield
    finally:
        _holding.lock = False
