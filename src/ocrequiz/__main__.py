"""What `ocrequiz` and `python -m ocrequiz` start: at no point does an interruption end in a traceback."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    # What is imported before `main` is where an interruption could not be met yet.
    from typing import NoReturn

INTERRUPTED = 130
"""The exit code; said here too, since nothing else is loaded yet."""
AGAIN_SECONDS = 1.0
"""After which an interruption that was lost is repeated."""


def main() -> NoReturn:
    """Run the program, and leave with its exit code."""
    try:
        import signal

        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            # Windows has no SIGHUP. What ignores a signal, such as nohup, has it ignored on.
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) in (
                signal.SIG_DFL,
                signal.default_int_handler,
            ):
                signal.signal(number, _interrupt)
        from ocrequiz import collecting

        collecting.start()
        from ocrequiz.cli.main import main as run

        try:
            run()
        finally:
            collecting.end()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except RuntimeError as error:
        from ocrequiz.errors import was_interrupted

        if was_interrupted(error):
            sys.exit(INTERRUPTED)
        raise
    finally:
        _repeat(0)


def _interrupt(number: int, frame: object) -> NoReturn:
    """Take any request to end as ctrl+c is taken.

    Python loses an exception that is raised in a callback of its own, as while it imports, and one that comes at the
    instant in which it begins to wait for a line: so this comes again until the program has ended.
    """
    _repeat(AGAIN_SECONDS)
    raise KeyboardInterrupt


def _repeat(seconds: float) -> None:
    """Let an interruption come after so many seconds; with 0, let none come any more."""
    import signal

    if not seconds:
        # What is left to do is Python's own, and it would complain aloud.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, _interrupt if seconds else signal.SIG_IGN)
        signal.setitimer(signal.ITIMER_REAL, seconds)


if __name__ == "__main__":
    main()
