"""Opens an address in a browser that the reader sees; says so when there is none."""

import webbrowser

TEXT_BROWSERS = ("GenericBrowser", "Elinks")
"""The classes that the library gives to browsers which would take over the terminal."""


def open_address(url: str) -> bool:
    """Whether a window browser took the address. One that runs in the terminal is never started."""
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    if type(browser).__name__ in TEXT_BROWSERS:
        return False
    try:
        return browser.open(url)
    except (OSError, webbrowser.Error):
        return False
