"""Addresses: https, a host the guide lists, and nothing in them that tells of a person."""

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from walkout.guide.checks.finding import Finding
from walkout.guide.checks.subject import Subject
from walkout.guide.model import Guide

PERSONAL = re.compile(
    r"""
    (?:access|auth|csrf|id|refresh)?token | (?:access|api|auth)key | auth(?:orization)? | bearer | cookie | jwt | otp
    | passw(?:or)?d | pwd | secret | signature | (?:j|php)?sess(?:ion)?(?:id)? | sid | sso | log(?:in|on)
    | (?:account|click|client|customer|profile|subscriber|tracking|visitor)id | (?:member|user)(?:id|name|urn)?
    | uid | uuid | urn | e?mail(?:address)? | (?:first|last|full)name | phone
    | dclid | fbclid | gclid | igshid | liat | lipi | msclkid | refid | trk | mc[ce]id | utm\w*
    """,
    re.VERBOSE,
)
"""Parameters that name a person, a session, or the way somebody came: their letters, small."""
MAIL = re.compile(r"[^\s/@]+@[^\s/@]+\.[a-z]+", re.IGNORECASE)
SIGNED = re.compile(r"eyJ[\w-]{10,}\.")
"""The beginning of a JSON Web Token."""
IN_WORDS = re.compile(r"https?://[^\s”\")\]>]+")


def findings(subject: Subject) -> Iterator[Finding]:
    """Addresses that must not be opened, and hosts that are listed for nothing."""
    guide = subject.guide
    used = set()
    for file, key, url in _urls(subject):
        fault, host = _judged(guide, url)
        used.add(host)
        if fault:
            yield Finding(file, key, fault)
    for key, source in guide.sources.items():
        if not source.url and not source.citation:
            yield Finding("sources.toml", f"source.{key}", "an address or a citation is needed.")
    for host in dict.fromkeys(guide.about.hosts):
        if guide.about.hosts.count(host) > 1:
            yield Finding("guide.toml", "about.hosts", f"“{host}” stands there twice.")
        if host not in used:
            yield Finding("guide.toml", "about.hosts", f"no address is at “{host}”.")


def _urls(subject: Subject) -> Iterator[tuple[str, str, str]]:
    guide = subject.guide
    for key, source in guide.sources.items():
        for name in ("url", "archive"):
            if (url := getattr(source, name)) is not None:
                yield "sources.toml", f"source.{key}.{name}", url
    for key, link in guide.links.items():
        yield "links.toml", f"link.{key}.url", link.url
    for key, authority in guide.authorities.items():
        if authority.url is not None:
            yield "authorities.toml", f"authority.{key}.url", authority.url
    for words in subject.words:
        for url in IN_WORDS.findall(words.text):
            yield words.file, words.key, url.rstrip(".,;:")


def _judged(guide: Guide, url: str) -> tuple[str | None, str | None]:
    """What is wrong with an address, and its host."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "is not an address.", None
    host = parts.hostname
    if not host or re.search(r"[\s\x00-\x1f\\]", url):
        return "is not an address.", host
    if parts.scheme != "https":
        return "only https addresses are used.", host
    if host not in guide.about.hosts:
        return f"“{host}” is not one of the hosts in guide.toml.", host
    if port is not None:
        return "names a port, which no public page needs.", host
    return _personal(parts), host


def _personal(parts: SplitResult) -> str | None:
    if "@" in parts.netloc:
        return "holds a name before the host."
    for name, _value in _parameters(parts):
        if PERSONAL.fullmatch(re.sub(r"[^a-z]", "", name.casefold())):
            return f"“{name}” can tell of a person: leave it out."
    whole = unquote(parts.geturl())
    if MAIL.search(whole) or "@" in unquote(parts.fragment):
        return "holds an e-mail address."
    return "holds a token." if SIGNED.search(whole) else None


def _parameters(parts: SplitResult) -> list[tuple[str, str]]:
    """Names and values after the question mark, after the hash, and those of the path, which follow a semicolon."""
    in_path = "&".join(piece for step in parts.path.split("/") for piece in step.split(";")[1:])
    return [pair for text in (parts.query, parts.fragment.lstrip("!/?"), in_path) for pair in parse_qsl(text)]
