"""`python -m walkout`."""

from walkout.cli import main

raise SystemExit(main())
