"""The queue of SQLite's writers."""

import multiprocessing
import threading
from pathlib import Path

import pytest

from skills_app.records.write_lock import write_lock


def test_threads_wait_for_each_other(tmp_path: Path) -> None:
    entered = threading.Event()

    def enter() -> None:
        with write_lock(tmp_path / "lock"):
            entered.set()

    other = threading.Thread(target=enter)
    with write_lock(tmp_path / "lock"):
        other.start()
        assert not entered.wait(0.2)
    assert entered.wait(10)
    other.join()


def test_processes_wait_for_each_other(tmp_path: Path) -> None:
    other = multiprocessing.get_context("fork").Process(target=_enter, args=(tmp_path,))
    with write_lock(tmp_path / "lock"):
        other.start()
        other.join(0.3)
        assert not (tmp_path / "entered").exists()
    other.join(10)
    assert (tmp_path / "entered").exists()


def _enter(folder: Path) -> None:
    threading.Thread(target=_touch, args=(folder,)).start()


def _touch(folder: Path) -> None:
    with write_lock(folder / "lock"):
        (folder / "entered").touch()


def test_a_dead_holder_does_not_stop_the_others(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), write_lock(tmp_path / "lock"):
        raise ZeroDivisionError
    with write_lock(tmp_path / "lock"):
        pass


def test_two_databases_do_not_wait_for_each_other(tmp_path: Path) -> None:
    entered = threading.Event()

    def enter() -> None:
        with write_lock(tmp_path / "another"):
            entered.set()

    other = threading.Thread(target=enter)
    with write_lock(tmp_path / "lock"):
        other.start()
        assert entered.wait(10)
    other.join()
