"""What the kiosk has to reach, beside a server with a process for every visitor: `python -m tests.benchmarks.kiosk`.

Names of parts choose among them (memory, starts, keys, together, growth, attacks). Exit code 1 if a figure is over.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Sequence

from tests.environment import clean_environment


async def _print(parts: Sequence[Callable[[], "AsyncIterator[object]"]]) -> bool:
    from tests.benchmarks.__main__ import Figure

    over = False
    print(f"{'figure':<45} {'measured':>11} {'reach':>10}")
    for part in parts:
        async for figure in part():
            assert isinstance(figure, Figure)
            print(figure, flush=True)
            over |= figure.over
    return over


def main(names: Sequence[str]) -> int:
    """Measure the parts of those names, or all."""
    clean_environment()
    from tests.benchmarks.kiosk.attacks import attacks
    from tests.benchmarks.kiosk.figures import keys, memory, starts, together
    from tests.benchmarks.kiosk.growth import growth

    parts = {part.__name__: part for part in (memory, starts, keys, together, growth, attacks)}
    unknown = [name for name in names if name not in parts]
    if unknown:
        print(f"There is no part {unknown[0]}. Parts: {', '.join(parts)}.", file=sys.stderr)
        return 2
    return int(asyncio.run(_print([parts[name] for name in names or parts])))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
