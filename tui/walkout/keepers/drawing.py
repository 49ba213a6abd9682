"""A drawing of nodes and edges, written as Mermaid and as DOT: one line for each, in the order given."""

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Literal, NamedTuple

WIDTH = 36
"""Characters of a line in a node or at an edge."""


class Node(NamedTuple):
    """A page."""

    id: str
    label: str
    kind: Literal["question", "disclosure", "end"]


class Edge(NamedTuple):
    """A way from a page to the next, with a line for each way to take it."""

    source: str
    target: str
    lines: Sequence[str] = ()


class Drawing(NamedTuple):
    """What is drawn, from the top to the bottom."""

    title: str
    nodes: Sequence[Node]
    edges: Sequence[Edge]


def mermaid(drawing: Drawing) -> str:
    """The drawing as a Mermaid flowchart."""
    ids = _plain_ids(node.id for node in drawing.nodes)
    return "\n".join(("flowchart TD", *_mermaid(drawing, ids), ""))


SHAPES = {"question": ('["', '"]'), "disclosure": ('("', '")'), "end": ('(["', '"])')}


def _mermaid(drawing: Drawing, ids: dict[str, str]) -> Iterator[str]:
    for node in drawing.nodes:
        opening, closing = SHAPES[node.kind]
        yield f"  {ids[node.id]}{opening}{_in_mermaid([node.label])}{closing}"
    for edge in drawing.edges:
        label = f'|"{_in_mermaid(edge.lines)}"|' if edge.lines else ""
        yield f"  {ids[edge.source]} -->{label} {ids[edge.target]}"


def _in_mermaid(lines: Sequence[str]) -> str:
    """Lines between quotation marks, in which nothing is taken for markup."""
    return "<br>".join(
        re.sub(r"[^\w .,:;?!'’“”–-]", lambda sign: f"#{ord(sign[0])};", line) for line in _wrapped(lines)
    )


def _plain_ids(ids: Iterator[str]) -> dict[str, str]:
    """A name of plain letters for each id, no two the same."""
    found: dict[str, str] = {}
    for name in ids:
        plain = re.sub(r"\W", "_", name, flags=re.ASCII)
        while plain in found.values():
            plain += "_"
        found[name] = plain
    return found


def dot(drawing: Drawing) -> str:
    """The drawing in the language of Graphviz."""
    head = ("  node [shape=box];", "  edge [fontsize=11];")
    return "\n".join((f"digraph {_quoted(drawing.title)} {{", *head, *_dot(drawing), "}", ""))


STYLES = {"question": "", "disclosure": ", style=rounded", "end": ", shape=ellipse"}


def _dot(drawing: Drawing) -> Iterator[str]:
    for node in drawing.nodes:
        yield f"  {_quoted(node.id)} [label={_in_dot([node.label])}{STYLES[node.kind]}];"
    for edge in drawing.edges:
        label = f" [label={_in_dot(edge.lines)}]" if edge.lines else ""
        yield f"  {_quoted(edge.source)} -> {_quoted(edge.target)}{label};"


def _in_dot(lines: Sequence[str]) -> str:
    """Lines in quotation marks, in which nothing is taken for a character's name."""
    return _quoted("\n".join(_wrapped(lines))).replace("\n", "\\n").replace("&", "&amp;")


def _quoted(text: str) -> str:
    """A quoted string, in which a backslash stands for itself."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _wrapped(lines: Sequence[str]) -> list[str]:
    return [part for line in lines for part in wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False)]
