"""An invented guide about an invented service: Pigeonhole, where pigeons carry letters and learn to write from them."""

from datetime import date

from walkout.guide.model import (
    About,
    Action,
    ActionRule,
    Authority,
    Code,
    CodeField,
    Condition,
    Country,
    Disclosure,
    Event,
    Fact,
    FormField,
    Ground,
    Guide,
    Lane,
    LaneRule,
    LaneState,
    Letter,
    Link,
    Meaning,
    Option,
    Part,
    Question,
    Reading,
    Region,
    Section,
    Source,
    Step,
    Term,
)

EDITION = date(2026, 1, 10)
FRESH = date(2026, 1, 15)
"""A day on which no fact is past its re-check date."""
LATER = date(2026, 3, 1)
"""A day on which one fact is."""

STARTED = date(2025, 1, 1)
PAUSED = date(2025, 4, 1)
RESUMED = date(2025, 7, 1)

HOSTILE = (
    "*stars* _low_ <b>bold</b> [x](https://evil.example) ![i](j) | a `code` ~~gone~~ &lt; \\ <https://evil.example>"
)
LINE_STARTS = (
    "# heading",
    "1. one",
    "2) two",
    "- dash",
    "+ plus",
    "> quote",
    "=== line",
    "| a | b |",
    "~~~",
    "[a]: /b",
)
LONG_URL = "https://pigeonhole.example/settings/loft/letters?view=all_of_them&copy=1*2*3#a-very-long-part-that-no-line-can-hold"


def guide() -> Guide:
    """The whole guide: three countries, two regions, three lanes."""
    return Guide(
        about=_about(),
        sources=_sources(),
        facts=_facts(),
        links=_links(),
        authorities=_authorities(),
        regions=_regions(),
        lanes=_lanes(),
        questions=_questions(),
        disclosures=_disclosures(),
        actions=_actions(),
        grounds=_grounds(),
        letters=_letters(),
        events=(
            Event(STARTED, "Pigeonhole began to train in the Nest.", ("nest-start",), where=("nest",)),
            Event(date(2024, 2, 1), "Pigeonhole was found to train elsewhere.", ("sky-start",), where=("sky",)),
            Event(date(2026, 2, 1), "The pigeons were counted.", ("counted",)),
        ),
        glossary={"pigeon": Term("Pigeon", "A bird.")},
        countries={
            "XA": Country("Aeria", ("ae",), ("aeria", "xa", "xaa", "republique d aerie")),
            "XC": Country("Saint Coo & the Loft", ("co", "ae"), ("saint coo and the loft", "st coo", "xc", "loft")),
            "XB": Country("Upper Aeria", (), ("upper aeria", "xb"), {"XB-N": "North Wing", "XB-S": "South Wing"}),
        },
        profiles={"XA": "nest", "XB": "sky", "XB-N": "nest", "XC": "sky"},
        code=_code(),
    )


def _about() -> About:
    return About(
        id="pigeonhole",
        service="Pigeonhole",
        title="Pigeonhole and your letters",
        edition=EDITION,
        says="Pigeons learn from letters.",
        checklist="Your Pigeonhole checklist",
        reported="What the birdwatchers told",
        not_ours="This is not by Pigeonhole, and it is not legal advice.",
        hosts=("pigeonhole.example",),
        sections=(
            Section("Where you are", (Step(question="country"), Step(question="subdivision"))),
            Section("What happened", (Step(disclosure="quiet"), Step(disclosure="nest"))),
            Section("Your settings", tuple(Step(question=key) for key in ("training", "off_since", "archive"))),
        ),
    )


def _sources() -> dict[str, Source]:
    return {
        "policy": Source(
            "Pigeonhole",
            f"Policy {HOSTILE}",
            "company",
            date(2025, 12, 20),
            url=LONG_URL,
            archive="https://archive.example/policy",
            published=date(2024, 9, 1),
        ),
        "law": Source("The Nest", "Law of Letters", "law", date(2025, 11, 1), citation="Scroll 7, line 3"),
        "count": Source("A birdwatcher", "Notes", "third-party check", date(2025, 12, 20)),
        "lead": Source("The Nest", "Register", "regulator", date(2025, 12, 20), url="https://nest.example/register"),
    }


def _facts() -> dict[str, Fact]:
    day = date(2025, 12, 20)
    return {
        "nest-start": Fact("Training began in the Nest.", "verified", ("policy",), day, where=("nest",), since=STARTED),
        "nest-pause": Fact("It paused for a season.", "documented", ("law",), date(2025, 11, 1), where=("nest",)),
        "sky-start": Fact("It was seen elsewhere.", "reported", ("policy",), day, where=("sky",)),
        "counted": Fact(
            f"Nine pigeons {HOSTILE}",
            "contested",
            ("count",),
            day,
            other_reading="Ten pigeons.",
            recheck_after_days=365,
        ),
    }


def _links() -> dict[str, Link]:
    day = date(2025, 12, 20)
    return {
        "loft": Link(
            "Loft",
            LONG_URL,
            "verified",
            ("policy",),
            day,
            path="Me > Loft & Letters > Training",
            phone="Bird > Loft",
            switch="Let pigeons read",
            local={"ae": f"Taubenschlag {HOSTILE}", "zz": "Nobody speaks this"},
            was={"Dovecote": "until 2024"},
        ),
        "archive": Link("Archive", "https://pigeonhole.example/archive", "reported", ("policy",), day),
    }


def _authorities() -> dict[str, Authority]:
    day = date(2025, 12, 20)
    return {
        "keeper": Authority(
            "Keeper of Letters",
            ("law",),
            day,
            "verified",
            covers=("XA",),
            abbreviation="KL",
            url="https://keeper.example/complain",
        ),
        "north": Authority("North Keeper", ("law",), day, "reported", covers=("XB-N",), note="They open at noon."),
        "lead": Authority("Lead Keeper", ("lead",), day, "verified", abbreviation="LK", url="https://lead.example/"),
        "wind": Authority("The Wind", ("law",), day, "verified"),
    }


def _regions() -> dict[str, Region]:
    day = date(2025, 12, 20)
    return {
        "nest": Region(
            title="the Nest",
            controller=f"Pigeonhole Nest {HOSTILE}",
            ground="They say they have an interest.",
            sources=("law",),
            checked=day,
            confidence="verified",
            says="You can object.",
            countries=("XA",),
            subdivisions=("XB-N",),
            right="the right to object, Law of Letters, line 3",
            authority="keeper",
            lead_authority="lead",
            deadline="P1M",
        ),
        "sky": Region(
            title="the Sky",
            controller="Pigeonhole Sky",
            ground="They name no ground.",
            sources=("policy",),
            checked=day,
            confidence="documented",
            says="Nobody must answer you.",
            rest=True,
            authority="wind",
        ),
    }


def _lanes() -> dict[str, Lane]:
    nest: Condition = {"region": ("nest",)}
    sky: Condition = {"region": ("sky",)}
    pause_end = date(2025, 6, 30)
    return {
        "letters": Lane(
            title="Pigeons that write",
            text="Pigeons learn to write from your letters.",
            control="the Loft switch",
            rules=(
                LaneRule(nest, until=date(2024, 12, 31), applies="does_not_apply", facts=("nest-start",)),
                LaneRule(nest, since=PAUSED, until=pause_end, applies="does_not_apply", facts=("nest-pause",)),
                LaneRule(nest, since=STARTED, applies="applies", facts=("nest-start",)),
                LaneRule(
                    sky, since=date(2024, 2, 1), certainty="at_the_latest", applies="applies", facts=("sky-start",)
                ),
                LaneRule(),
            ),
            states=(
                LaneState({"training": ("off",), "off_since": ("before_start",)}, "off", spared=True),
                LaneState({"training": ("off",)}, "off"),
                LaneState({"training": ("on",)}, "on"),
                LaneState(),
            ),
        ),
        "archive": Lane(
            title="Old letters",
            text="Letters you kept.",
            control="the Loft switch, and clearing the archive",
            rules=(
                LaneRule({"archive": ("none",)}, applies="does_not_apply"),
                LaneRule({"archive": ("kept", "unsure")}, like="letters", facts=("counted",)),
                LaneRule(),
            ),
            states=(
                LaneState({"training": ("off",)}, "off"),
                LaneState({"archive": ("kept",), "training": ("on",)}, "on"),
                LaneState(),
            ),
        ),
        "past": Lane(
            title="What they learned",
            text="Nothing undoes it.",
            control="nothing",
            rules=(LaneRule(once="letters"), LaneRule()),
            states=(
                LaneState({"training": ("off",), "off_since": ("before_start",)}, "off", spared=True),
                LaneState({}, "no_control"),
            ),
        ),
    }


def _questions() -> dict[str, Question]:
    return {
        "country": Question("Where do you live?", "Laws differ.", "country"),
        "subdivision": Question("Which wing?", "Laws differ there.", "subdivision"),
        "training": Question(
            "Is the Loft switched on?",
            "It decides.",
            link="loft",
            options=(
                Option("on", "On", "You said the Loft is on."),
                Option("off", "Off", "You said the Loft is off."),
                Option("missing", "I can't find it", "You could not find the Loft."),
                Option("unsure", "Not sure", "You are not sure about the Loft."),
            ),
            unanswered="unsure",
        ),
        "off_since": Question(
            "Since when?",
            "It tells what they have.",
            when=({"training": ("off",)},),
            options=(
                Option("before_start", "Before it began", "You switched it off in time."),
                Option("after_start", "Later", "You switched it off later."),
                Option("unsure", "Not sure", "You are not sure since when it is off."),
            ),
            unanswered="unsure",
            lane="letters",
        ),
        "archive": Question(
            "Do you keep old letters?",
            "They are read too.",
            options=(
                Option("kept", "Yes", f"You keep old letters {HOSTILE}."),
                Option("none", "No", "You keep none."),
                Option("unsure", "Not sure", "You are not sure whether you keep letters."),
            ),
            unanswered="unsure",
        ),
    }


def _disclosures() -> dict[str, Disclosure]:
    return {
        "quiet": Disclosure(
            title="It was quiet",
            text=f"Nobody was told {HOSTILE}.",
            facts=("counted",),
            today=(Reading("Nobody can count them.", "cannot_be_checked", ()),),
            means=(),
        ),
        "nest": Disclosure(
            title="Not in the Nest",
            text="The Nest was left out.",
            facts=("nest-start",),
            today=(
                Reading("It is left out.", "still_true", ("nest-start",), until=date(2024, 12, 31)),
                Reading("Today it counts too.", "changed", ("nest-start",), since=STARTED),
            ),
            means=(
                Meaning("{country} is in {region}.", {"region": ("nest",)}),
                Meaning("This was never about {country}."),
            ),
        ),
    }


def _actions() -> dict[str, Action]:
    return {
        "switch-off": Action(
            title="Switch off the Loft",
            why="They learn from what you write.",
            does="It stops new letters from being used.",
            does_not=f"It does not undo what they learned {HOSTILE}.",
            worked="The switch shows Off.",
            undo="Switch it on again.",
            minutes=1,
            rules=(
                ActionRule({"training": ("on", "missing", "unsure")}),
                ActionRule({"training": ("off",), "off_since": ("after_start", "unsure")}, "done"),
            ),
            facts=("nest-start",),
            link="loft",
            steps=("Open the Loft.", *LINE_STARTS, HOSTILE),
            phone=("Tap the bird.",),
            also=(
                Meaning("Your old letters count as well.", {"archive": ("kept",)}, facts=("counted",)),
                Meaning("In {country} you were asked late.", {"region": ("nest",)}),
            ),
            sets={"done": {"training": ("off",)}},
            follow_up_days=30,
        ),
        "archive-clear": Action(
            title=f"Clear the archive {HOSTILE}",
            why="Old letters are read.",
            does="It clears the archive.",
            does_not="It reaches no copies.",
            worked="The archive is empty.",
            undo="You cannot.",
            minutes=2,
            rules=(ActionRule({"archive": ("kept", "unsure")}),),
            facts=("counted",),
            link="archive",
            steps=("Open the archive.",),
            sets={"done": {"archive": ("none",)}},
        ),
        "look-again": Action(
            title="Look again",
            why="Switches move.",
            does="You see whether it is still off.",
            does_not="It changes nothing.",
            worked="You looked.",
            undo="Nothing to undo.",
            minutes=1,
            rules=(ActionRule({"training": ("on", "missing", "unsure")}),),
            facts=("counted",),
            link="loft",
            steps=("Look.",),
            in_days=90,
        ),
        "complain": Action(
            title="Complain to {authority}",
            why="They hear complaints.",
            does="It asks {authority} to look.",
            does_not="It is not quick.",
            worked="They answer within {deadline}.",
            undo="Withdraw it.",
            minutes=20,
            rules=(ActionRule({"training": ("missing",)}),),
            facts=("counted",),
            link="authority",
            steps=("Write to {authority}.",),
            marks=("sent", "answered", "refused", "not_for_me"),
            letter="complaint",
        ),
    }


def _grounds() -> dict[str, Ground]:
    return {
        "allergy": Ground("Feathers make me sneeze", "Feathers make me sneeze.", ("counted",)),
        "archive": Ground(
            "I keep old letters", "Some of my letters are old.", ("counted",), when={"archive": ("kept",)}
        ),
    }


def _letters() -> dict[str, Letter]:
    return {
        "complaint": Letter(
            title="A letter to {authority}",
            text="You can send this as it is.",
            does_not="It does not call the pigeons back.",
            link="authority",
            parts=(
                Part((Meaning("My name is {name}. I live in {country}."),)),
                Part(
                    (
                        Meaning("I object under {right}.", {"region": ("nest",)}, facts=("nest-start",)),
                        Meaning("I ask you to look at this."),
                    )
                ),
                Part(grounds=True, missing="Say here what is special about your situation."),
                Part((Meaning("You were asked late.", {"training": ("off",)}),)),
            ),
            fields=(
                FormField("Kind of letter", "Choose “about pigeons”.", ("counted",)),
                FormField("Wing", "Choose the North Wing.", ("counted",), when={"region": ("nest",)}),
            ),
        ),
    }


def _code() -> Code:
    statuses = ("done", "not_for_me", "not_found", "todo")
    return Code(
        version=1,
        lengths=(8,),
        fields=(
            CodeField("place", 8, ("XA", "XC", "XB", "XB-unsure", "XB-N", "XB-S")),
            CodeField("answer", 6, ("on", "off", "missing", "unsure"), "training"),
            CodeField("answer", 5, ("before_start", "after_start", "unsure"), "off_since"),
            CodeField("answer", 5, ("kept", "none", "unsure"), "archive"),
            CodeField("mark", 5, statuses, "switch-off"),
            CodeField("mark", 5, statuses, "archive-clear"),
            CodeField("mark", 5, statuses, "look-again"),
            CodeField("mark", 8, ("todo", "sent", "answered", "refused", "not_for_me"), "complain"),
            CodeField("ground", 2, ("yes",), "allergy"),
            CodeField("ground", 2, ("yes",), "archive"),
        ),
    )
