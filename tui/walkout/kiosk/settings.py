"""What an operator can set, and what is refused."""

import json
from ipaddress import ip_address
from typing import NamedTuple, Self

from walkout.errors import KioskError
from walkout.ui.surroundings import Kiosk
from walkout.words import _


class Settings(NamedTuple):
    """How a kiosk is served. The defaults are safe for one machine behind nothing."""

    host: str = "localhost"
    """The name or address to listen at."""
    port: int = 2222
    """For SSH; 0 takes a free one."""
    http_port: int | None = 8022
    """For take-home pages; 0 takes a free one, None serves none."""
    metrics: str = "127.0.0.1:9222"
    """Address and port at which counts can be read; empty for none."""
    public_ssh: str = ""
    """What visitors are told to type after `ssh`: a host, with a colon and its port unless that is 22."""
    public_url: str = ""
    """The address below which visitors reach the take-home pages."""
    host_key: str = ""
    """The file of the host key."""
    workers: int = 0
    """Processes that serve; 0 is one for each core."""
    visitors: int = 500
    """Visitors at once, in all workers together."""
    per_address: int = 20
    """Connections at once from one address, in one worker."""
    per_minute: int = 60
    """Connections a minute from one address, in one worker."""
    balancers: tuple[str, ...] = ()
    """Addresses of load balancers, that the limits for one address do not hold for."""
    idle: int = 180
    """Seconds without a key after which a visit ends."""
    longest: int = 3600
    """Seconds after which a visit ends in any case."""
    drain: int = 8
    """Seconds that visitors have left once the kiosk is told to stop."""

    @property
    def share(self) -> int:
        """Visitors at once in one worker."""
        return -(-self.visitors // max(self.workers, 1))

    def checked(self) -> Self:
        """The same settings. Raises KioskError for the first that makes no sense."""
        for name, (least, most) in RANGES.items():
            value = getattr(self, name)
            if value is not None and not least <= value <= most:
                raise KioskError(
                    _("--{name} must be between {least} and {most}.").format(
                        name=name.replace("_", "-"), least=least, most=most
                    )
                )
        if self.port and self.port == self.http_port:
            raise KioskError(_("--port and --http-port need a port each."))
        for balancer in self.balancers:
            try:
                ip_address(balancer)
            except ValueError as error:
                raise KioskError(_("--balancer {text} is not an address.").format(text=balancer)) from error
        self._check_public()
        return self

    def _check_public(self) -> None:
        Kiosk(ssh=self.public_ssh, page=self.public_url).checked()
        everywhere = self.host in ("0.0.0.0", "::", "*", "")
        if everywhere and not (self.public_ssh and (self.public_url or not self._pages)):
            raise KioskError(
                _("Where the kiosk listens at every address, say what visitors type: --public-ssh and --public-url.")
            )

    @property
    def _pages(self) -> bool:
        return self.http_port is not None

    def at(self, port: int, http_port: int | None) -> Self:
        """The settings once the ports are known: what visitors are told follows from them where nothing was said."""
        ssh = self.public_ssh or (self.host if port == 22 else f"{self.host}:{port}")
        page = self.public_url or (f"http://{self.host}:{http_port}" if http_port is not None else "")
        return self._replace(port=port, http_port=http_port, public_ssh=ssh, public_url=page)

    def as_json(self) -> str:
        """The settings as a line that a worker reads."""
        return json.dumps(self._asdict())

    @classmethod
    def from_json(cls, line: str) -> Self:
        """The settings of such a line."""
        values = json.loads(line)
        return cls(**{**values, "balancers": tuple(values["balancers"])})


RANGES = {
    "port": (0, 65535),
    "http_port": (0, 65535),
    "workers": (0, 64),
    "visitors": (1, 100_000),
    "per_address": (1, 100_000),
    "per_minute": (1, 1_000_000),
    "idle": (10, 86_400),
    "longest": (60, 604_800),
    "drain": (0, 600),
}
"""Setting -> the least and the most it may be."""
