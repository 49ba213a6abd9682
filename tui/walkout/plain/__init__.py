"""The walk as plain lines that are only ever added to: for screen readers, braille and simple terminals.

No colour, no box, no cursor movement. It shows the same pages, and ends in the same plan, as the full screen.
"""

from walkout.plain.walker import walk

__all__ = ["walk"]
