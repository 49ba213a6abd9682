"""The build hook of hatchling: bakes the guide into every wheel, source archive and editable install."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BakeGuide(BuildHookInterface[Any]):
    """Runs the gate and writes the generated module before anything is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Bake the guide; the build fails where the guide does not pass."""
        sys.path.insert(0, str(Path(self.root) / "tui"))
        from walkout.guide.bake import bake

        bake()
