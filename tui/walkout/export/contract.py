"""JSON: the contract with scripts, `"schema": 1`. Keys and their order stay; dates are ISO 8601."""

import json
from datetime import date
from typing import Any

from walkout.engine.places import Place, authority_name
from walkout.engine.plan import ActionView, DisclosureView, LaneView, Period, Plan
from walkout.guide.model import Authority, Source

SCHEMA = 1


def export(plan: Plan) -> str:
    """The plan as JSON."""
    about = plan.guide.about
    whole = {
        "schema": SCHEMA,
        "guide": {"id": about.id, "edition": _iso(about.edition)},
        "as_of": _iso(plan.as_of),
        "code": plan.code,
        "answers": dict(plan.answers),
        "region": _region(plan.place),
        "lanes": [_lane(plan, lane) for lane in plan.lanes],
        "actions": [_action(item) for item in plan.actions],
        "disclosures": [_disclosure(item) for item in plan.disclosures],
        "timeline": [_period(period) for period in plan.timeline],
        "sources": {key: _source(source) for key, source in plan.sources.items()},
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _region(place: Place) -> dict[str, Any]:
    region = place.region
    return {
        "country": place.country,
        "subdivision": place.subdivision,
        "profile": place.profile,
        "controller": region.controller,
        "right": region.right,
        "authority": _authority(place.authority),
        "lead_authority": _authority(place.lead_authority) if place.lead_authority else None,
        "deadline": region.deadline,
    }


def _authority(authority: Authority) -> dict[str, Any]:
    return {"name": authority_name(authority), "url": authority.url}


def _lane(plan: Plan, lane: LaneView) -> dict[str, Any]:
    sources = dict.fromkeys(source for fact in lane.facts for source in plan.facts[fact].sources)
    return {
        "id": lane.id,
        "applies": lane.applies,
        "state": lane.state,
        "since": _iso(lane.since),
        "since_certainty": lane.since_certainty,
        "sources": list(sources),
    }


def _action(item: ActionView) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": item.title,
        "url": item.url,
        "minutes": item.action.minutes,
        "status": item.status,
        "on": _iso(item.on),
        "because": [{"question": reason.question, "value": reason.value} for reason in item.because],
        "does": item.action.does,
        "does_not": item.action.does_not,
        "sources": list(item.sources),
    }


def _disclosure(item: DisclosureView) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": item.title,
        "reported": item.reported,
        "verdict": item.verdict,
        "today": item.today,
        "sources": list(item.sources),
    }


def _period(period: Period) -> dict[str, Any]:
    return {
        "from": _iso(period.since),
        "until": _iso(period.until),
        "lane": period.lane,
        "certainty": period.certainty,
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "publisher": source.publisher,
        "title": source.title,
        "kind": source.kind,
        "url": source.url,
        "archive": source.archive,
        "citation": source.citation,
        "published": _iso(source.published),
        "checked": _iso(source.checked),
    }
