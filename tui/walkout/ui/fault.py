"""What is said of a fault of the program's own."""

from walkout.words import _


def fault(error: BaseException, *, kept: bool) -> str:
    """What to say of an error that nobody foresaw: what kind and where. No message: it could hold an answer."""
    cause: BaseException = getattr(error, "error", None) or error.__cause__ or error
    trace = cause.__traceback__
    where: list[str] = []
    while trace:
        where.append(f"{trace.tb_frame.f_globals.get('__name__', '?')}, {trace.tb_lineno}")
        trace = trace.tb_next
    ours = [place for place in where if place.startswith("walkout.")]
    return _(
        "walkout stopped because of a fault of its own ({kind} at {where}). {kept} "
        "Please report this line where you got walkout from; it holds none of your answers."
    ).format(
        kind=type(cause).__name__,
        where="; ".join(dict.fromkeys([*ours[-1:], *where[-1:]])),
        kept=_("What you answered is still remembered.") if kept else _("Nothing was kept."),
    )
