"""How SSH is spoken here, and what one connection may do."""

import asyncio
from collections.abc import Callable

import asyncssh

from walkout.kiosk import counts
from walkout.kiosk.session import Service, Session
from walkout.words import _

LOGIN = 10
"""Seconds for the handshake."""
NOTHING = 20
"""Seconds that a connection may stay without anything going on over it."""
CHANNELS = 2
"""Channels that one connection may have open at once."""
WINDOW = 64 * 1024
"""Bytes that a visitor may send before they are taken."""
KEEPALIVE, LOST = 30, 3
"""Seconds between two questions whether a visitor is still connected, and how many may stay unanswered."""


class Server(asyncssh.SSHServer):
    """One connection: nobody has to say who they are, and there are a few channels and nothing else."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._open = 0
        self._connection: asyncssh.SSHServerConnection | None = None
        self._idle: asyncio.TimerHandle | None = None

    def connection_made(self, connection: asyncssh.SSHServerConnection) -> None:
        self._connection = connection
        self._expect()

    def connection_lost(self, _error: Exception | None) -> None:
        if self._idle:
            self._idle.cancel()
        self._connection = None

    def begin_auth(self, _username: str) -> bool:
        return False

    def session_requested(self) -> Session:
        if self._open >= CHANNELS:
            self._service.counts.add(counts.REFUSED, "channels")
            raise asyncssh.ChannelOpenError(
                asyncssh.OPEN_RESOURCE_SHORTAGE, _("Too many channels are open on this connection.")
            )
        self._open += 1
        return Session(self._service, self._unsent, self._started, self._channel_closed)

    def connection_requested(self, *_where: object) -> bool:
        raise asyncssh.ChannelOpenError(
            asyncssh.OPEN_ADMINISTRATIVELY_PROHIBITED, _("This kiosk forwards no connection.")
        )

    def _unsent(self) -> int:
        transport = self._connection and self._connection._transport
        return transport.get_write_buffer_size() if transport else 0

    def _started(self) -> None:
        if self._idle:
            self._idle.cancel()
            self._idle = None

    def _channel_closed(self) -> None:
        self._open -= 1
        if not self._open:
            self._expect()

    def _expect(self) -> None:
        """A connection over which nothing goes on is closed."""
        if self._connection and not self._idle:
            self._idle = asyncio.get_running_loop().call_later(NOTHING, self._close)

    def _close(self) -> None:
        if self._connection:
            self._connection.abort()


async def options(key: asyncssh.SSHKey, server: Callable[[], Server]) -> asyncssh.SSHServerConnectionOptions:
    """No names, no passwords, no keys, no forwarding, no compression, and nobody's configuration."""
    made: asyncssh.SSHServerConnectionOptions = await asyncssh.SSHServerConnectionOptions.construct(
        server_factory=server,
        server_host_keys=[key],
        server_version="walkout",
        config=None,
        encoding=None,
        line_editor=False,
        login_timeout=LOGIN,
        keepalive_interval=KEEPALIVE,
        keepalive_count_max=LOST,
        window=WINDOW,
        compression_algs=None,
        public_key_auth=False,
        password_auth=False,
        kbdint_auth=False,
        host_based_auth=False,
        gss_host=None,
        gss_kex=False,
        gss_auth=False,
        x11_forwarding=False,
        agent_forwarding=False,
        allow_scp=False,
    )
    return made
