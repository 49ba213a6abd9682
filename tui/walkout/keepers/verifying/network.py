"""How the network is used; tests bring their own."""

from typing import TYPE_CHECKING, NamedTuple

from walkout.keepers.verifying.courtesy import Manners
from walkout.keepers.verifying.names import Lookup, look_up

if TYPE_CHECKING:
    import httpx


class Network(NamedTuple):
    """Within which bounds, and by what means."""

    manners: Manners = Manners()
    transport: "httpx.AsyncBaseTransport | None" = None
    """Nothing for the one that leads outside."""
    lookup: Lookup = look_up


OUTSIDE = Network()
