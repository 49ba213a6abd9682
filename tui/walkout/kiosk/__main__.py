"""A worker as a process of its own: `python -m walkout.kiosk`, started by the supervisor and by nobody else.

It reads its settings from standard input, writes its counts to standard output, and ends when told to, or when the
supervisor is gone. Beside the command line it is the only one that reads the clock.
"""

import asyncio
import json
import signal
import sys
from datetime import date

from walkout.guide.loader import load, load_from
from walkout.kiosk.loop import SharedLoop
from walkout.kiosk.notes import Notes
from walkout.kiosk.page import application, serve
from walkout.kiosk.settings import Settings
from walkout.kiosk.sockets import bound
from walkout.kiosk.warm import warm_up
from walkout.kiosk.worker import Worker

EVERY = 1.0
"""Seconds between two reports of the counts."""


async def work(number: int, guide: str, settings: Settings) -> None:
    """Serve until told to stop."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    loop.add_reader(sys.stdin.fileno(), stop.set)  # nothing comes but the end: the supervisor is gone
    worker = Worker(load_from(guide) if guide else load(), settings, date.today, Notes(worker=number))
    await warm_up(worker.app)
    runner = None
    if settings.http_port is not None:
        app = application(worker.checklists, lambda: worker.closing, worker.counts)
        runner = await serve(app, bound(settings.host, settings.http_port))
    await worker.serve(bound(settings.host, settings.port))
    while not stop.is_set():
        _report(worker)
        try:
            await asyncio.wait_for(stop.wait(), EVERY)
        except TimeoutError:
            continue
    loop.remove_reader(sys.stdin.fileno())
    await worker.close()
    if runner:
        await runner.cleanup()
    _report(worker)


def _report(worker: Worker) -> None:
    try:
        print(json.dumps(worker.counts.as_rows()), flush=True)
    except OSError:
        return


def main() -> None:
    """Read what to do, and do it."""
    told = json.loads(sys.stdin.readline())
    settings = Settings.from_json(told["settings"])
    with asyncio.Runner(loop_factory=SharedLoop) as runner:
        runner.run(work(told["number"], told["guide"], settings))


if __name__ == "__main__":
    main()
