"""Pseudo-terminals are POSIX; elsewhere these tests are left out."""

import sys

collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" else []
