"""The take-home page: the checklist of a code as HTML, for a phone. Nothing is kept, and nothing is logged."""

import socket
from collections.abc import Awaitable, Callable

from aiohttp import web

from walkout.errors import CodeError, WalkoutError
from walkout.kiosk import counts
from walkout.kiosk.checklists import Checklists
from walkout.kiosk.counts import Counts
from walkout.words import _

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "browsing-topics=()",
    "Referrer-Policy": "no-referrer",
    "Server": "walkout",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}
"""Nothing is stored on the way, nothing runs, nobody is told where the visitor came from, no search engine keeps it."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def application(checklists: Checklists, is_closing: Callable[[], bool], tally: Counts) -> web.Application:
    """The pages of a kiosk: `/c/CODE`, and `/healthz` for a load balancer."""

    async def checklist(request: web.Request) -> web.Response:
        try:
            html = await checklists.render(request.match_info["code"], "html")
        except CodeError as error:
            return _sentence(str(error), 404)
        except WalkoutError as error:
            return _sentence(str(error), 503)
        tally.add(counts.SERVED, "page")
        return web.Response(text=html, content_type="text/html")

    async def health(_request: web.Request) -> web.Response:
        return _sentence("closing", 503) if is_closing() else _sentence("ok", 200)

    app = web.Application(middlewares=[_strict], client_max_size=0)
    app.router.add_get("/c/{code:[^/]{1,80}}", checklist)
    app.router.add_get("/healthz", health)
    return app


def _sentence(text: str, status: int) -> web.Response:
    return web.Response(text=f"{text}\n", status=status)


@web.middleware
async def _strict(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The same headers on every answer; a refusal is a sentence, which never repeats what was asked for."""
    try:
        response = await handler(request)
    except web.HTTPNotFound:
        response = _sentence(_("Here is nothing. A take-home page has the address that the kiosk showed."), 404)
    except web.HTTPException as error:
        response = _sentence(error.reason, error.status)
    response.headers.update(HEADERS)
    return response


async def serve(app: web.Application, sockets: list[socket.socket]) -> web.AppRunner:
    """Serve it on sockets that are bound. The runner ends it."""
    runner = web.AppRunner(app, access_log=None, keepalive_timeout=10, handle_signals=False)
    await runner.setup()
    for listening in sockets:
        await web.SockSite(runner, listening, backlog=128).start()
    return runner
