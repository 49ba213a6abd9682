"""The private names of Textual and asyncssh that the kiosk uses: a new version that moves one fails here, by name."""

import asyncio
import inspect
import sys
from pathlib import Path
from typing import Any

import asyncssh
import pytest
from asyncssh import constants as ssh_constants
from textual import constants, events
from textual._parser import ParseError
from textual._styles_cache import StylesCache
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from walkout.kiosk import visit
from walkout.kiosk.driver import ChannelDriver
from walkout.kiosk.files import ChecklistFiles

from tests.kiosk.serving import kiosk


def test_textual_redirects_output_to_what_is_set() -> None:
    source = inspect.getsource(App._process_messages)
    assert "redirect_stdout(self._capture_stdout)" in source
    assert "redirect_stderr(self._capture_stderr)" in source


async def test_visits_leave_output_where_it_was_and_share_their_styles(tmp_path: Path) -> None:
    out, err = sys.stdout, sys.stderr
    async with kiosk(tmp_path) as served:
        async with served.visitor() as one, served.visitor():
            apps = [each._app for each in served.worker.visits]
            assert {id(app.stylesheet._parse_cache) for app in apps if app} == {id(visit._STYLES)}
            assert len(visit._STYLES) > 10
            assert (sys.stdout, sys.stderr) == (out, err)
            one.connection.abort()
        assert (sys.stdout, sys.stderr) == (out, err)


def test_the_cache_of_styles_is_keyed_by_all_that_a_style_depends_on() -> None:
    from textual.css.stylesheet import Stylesheet

    source = inspect.getsource(Stylesheet._parse_rules)
    assert "cache_key = (css, read_from, is_default_rules, tie_breaker, scope)" in source
    assert "self._parse_cache[cache_key] = rules" in source


def test_the_report_of_a_crash_goes_through_the_error_console_alone() -> None:
    assert "self.error_console.print" in inspect.getsource(App._print_error_renderables)
    assert "_handle_exception" in vars(App)


def test_a_driver_is_asked_for_what_ours_has() -> None:
    assert Driver.__abstractmethods__ == {
        "disable_input", "start_application_mode", "stop_application_mode", "write"
    }  # fmt: skip
    assert ChannelDriver.can_suspend.fget  # type: ignore[attr-defined]
    ours = inspect.signature(ChannelDriver.deliver_binary).parameters
    assert {"delivery_key", "save_path"} <= set(ours) & set(inspect.signature(Driver.deliver_binary).parameters)


def test_an_app_makes_its_driver_by_calling_what_is_set() -> None:
    assert "driver_class = self.driver_class" in inspect.getsource(App._build_driver)


def test_the_parser_reads_ends_and_times_out_as_the_kiosk_needs() -> None:
    parser = XTermParser()
    (key,) = parser.feed("a")
    assert isinstance(key, events.Key)
    assert list(parser.feed("\x1b")) == []
    parser._timeout_time = 0
    (escape,) = parser.tick()
    assert isinstance(escape, events.Key)
    assert escape.key == "escape"
    assert list(parser.feed("")) == []
    assert XTermParser.is_eof.fget(parser)  # type: ignore[attr-defined]
    with pytest.raises(ParseError):
        list(parser.feed(""))
    assert 0 < constants.ESCAPE_DELAY < 1


async def test_a_connection_tells_what_it_has_not_sent(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, await served.connect() as connection:
        assert isinstance(connection._transport, asyncio.Transport)
        assert connection._transport.get_write_buffer_size() == 0


def test_requests_of_a_channel_are_found_by_name_on_the_channel_itself() -> None:
    assert "getattr(self, name, None)" in inspect.getsource(asyncssh.SSHServerChannel._service_next_request)
    assert "packet.get_string()" in inspect.getsource(asyncssh.SSHServerChannel._process_env_request)
    assert ssh_constants.FXF_READ == 1


READS = {"open", "read", "close", "stat", "lstat", "fstat", "realpath", "scandir", "exit"}
HARMLESS = {"channel", "connection", "env", "logger", "convert_attrs", "format_longname", "format_user", "format_group"}


@pytest.mark.parametrize("name", [name for name in dir(asyncssh.SFTPServer) if not name.startswith("_")])
def test_whatever_is_not_a_way_to_read_is_refused(name: str) -> None:
    if name in READS | HARMLESS:
        assert getattr(ChecklistFiles, name) is not getattr(asyncssh.SFTPServer, name) or name in HARMLESS
        return
    refuse: Any = getattr(ChecklistFiles, name)
    with pytest.raises(asyncssh.SFTPPermissionDenied):
        refuse(None, b"x", 1, 2)


async def test_what_was_typed_and_drawn_does_not_stay_in_caches(tmp_path: Path) -> None:
    caches = (XTermParser._parse_extended_key, StylesCache.get_inner_outer)
    async with kiosk(tmp_path) as served, served.visitor() as visitor:
        visitor.send("enter")
        await visitor.sees("Which country do you live in?")
        assert all(cache.cache_info().currsize for cache in caches)
        visitor.connection.abort()
        await visitor.until(lambda: not served.worker.visits)
        assert [cache.cache_info().currsize for cache in caches] == [0, 0]
