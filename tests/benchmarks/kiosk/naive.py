"""The obvious way to serve a terminal program over SSH: a process for every visitor, in its own pseudo-terminal."""

import asyncio
import fcntl
import os
import pty
import struct
import sys
import termios
from pathlib import Path

import asyncssh

WALKOUT = str(Path(sys.executable).with_name("walkout"))


async def visit(process: "asyncssh.SSHServerProcess[bytes]") -> None:
    """Start the program, and carry bytes to and fro until it ends."""
    loop = asyncio.get_running_loop()
    ours, theirs = pty.openpty()
    columns, lines, *_pixels = process.term_size
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color"}
    child = await asyncio.create_subprocess_exec(
        WALKOUT, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    )
    os.close(theirs)
    os.set_blocking(ours, False)

    def drawn() -> None:
        try:
            process.stdout.write(os.read(ours, 65536))
        except OSError:
            loop.remove_reader(ours)

    loop.add_reader(ours, drawn)
    try:
        while keys := await process.stdin.read(1024):
            os.write(ours, keys)
    except (asyncssh.Error, OSError):
        pass
    finally:
        loop.remove_reader(ours)
        child.kill()
        await child.wait()
        os.close(ours)
        process.close()


async def serve(port: int) -> None:
    """Serve until killed."""
    await asyncssh.listen(
        "127.0.0.1",
        port,
        server_factory=_Anybody,
        server_host_keys=[asyncssh.generate_private_key("ssh-ed25519")],
        process_factory=visit,
        encoding=None,
        config=None,
        line_editor=False,
    )
    print("serving", flush=True)
    await asyncio.Event().wait()


class _Anybody(asyncssh.SSHServer):
    def begin_auth(self, username: str) -> bool:
        return False


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
