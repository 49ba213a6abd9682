"""What Microsoft gets. K06, K11, B25, B26, G07."""

from tests.guide.tempting.judge import Falsehood
from tests.guide.tempting.terms import CANADA, EUROPE, HONG_KONG, SWISS, UK

MICROSOFT = (
    Falsehood(
        "In the EU LinkedIn hands your posts to Microsoft for its own AI.",
        r"\b(?:hands?|handing|gives?|passes|sends?|shares?|transfers?)\b",
        (rf"{EUROPE}|{SWISS}", r"\bmicrosoft\b", r"\b(?:ai|training|copilot)\b"),
        unless=r"\bfor the uk only\b|\bno hand-over\b|\bin the uk\b|\bads\b|\bnames\b|\boutside europe\b",
        also=("Microsoft's AI: in Germany LinkedIn shares posts with Microsoft for training.",),
        passes=("LinkedIn's European notice names sharing with Microsoft for its AI training for the UK only.",),
    ),
    Falsehood(
        "Everywhere LinkedIn hands your posts to Microsoft for AI training.",
        r"\b(?:hands?|gives?|passes|sends?|shares?|transfers?|handing)\b",
        (
            r"\bmicrosoft\b",
            r"\b(?:ai|training|copilot)\b",
            (
                r"\b(?:everywhere|worldwide|all (?:members|countries|over)|outside europe|us|united states"
                r"|canada|elsewhere)\b"
            ),
        ),
        unless=r"\bwe do not know\b|\bwhether\b|\bads\b|\buk\b|\bpublic content\b|\baffiliates\b",
        also=("In the US your posts are fed to Microsoft: LinkedIn shares them for AI training.",),
        passes=(
            (
                "Outside Europe the policy lets LinkedIn share public content with affiliates such as Microsoft; "
                "whether that means AI training we do not know."
            ),
        ),
    ),
    Falsehood(
        "Microsoft trains its AI on your posts.",
        r"\b(?:microsoft|openai|chatgpt|copilot|bing)(?:'s (?:ai|models?|copilot))? (?:now "
        r"|also )?(?:trains?|is training|are training|learns?|is trained|are trained|uses?)\b",
        also=("Copilot is trained on LinkedIn posts.", "OpenAI trains its models on members' data."),
        passes=("Whether Microsoft's AI training is meant we do not know.",),
    ),
    Falsehood(
        "In the UK a second switch stops the hand-over to Microsoft.",
        r"\b(?:second|separate|other|another|different|own) (?:switch|setting|toggle|opt out)\b",
        (UK, r"\bmicrosoft\b"),
        unless=r"\bads\b",
        also=("Britons need a separate setting for Microsoft.",),
        passes=("In the UK the same switch also covers handing what you post to Microsoft.",),
    ),
    Falsehood(
        "In the UK nothing goes to Microsoft for AI.",
        r"\b(?:nothing|no data|no posts?) (?:goes|is handed|is passed|is shared|is given)\b"
        r"|\b(?:does|do) not (?:hand|share|pass|give)\b",
        (UK, r"\bmicrosoft\b"),
        unless=r"\bads\b",
        also=("LinkedIn does not share data of British members with Microsoft.",),
        passes=("In the UK, LinkedIn hands posts to Microsoft for Microsoft's own AI training.",),
    ),
    Falsehood(
        "The sharing with Microsoft for ads of November 2025 is AI training.",
        r"\b(?:is|means|counts as|amounts to) (?:the same as |really |also |part of )?(?:ai )?training\b"
        r"|\bsame (?:change|switch|thing)\b",
        (r"\bads?\b|\badvertis",),
        also=("Ads and AI training are the same change.",),
        passes=("It is not AI training, and it has a switch of its own: the ads switch.",),
    ),
    Falsehood(
        "The wider sharing for ads applies in the EU too.",
        r"\b(?:applies|holds|began|happens|goes|shares?|includes?|covers?)\b",
        (rf"{EUROPE}|{UK}|{SWISS}", r"\bads?\b|\badvertis", r"\bmicrosoft\b|\bwider sharing\b|\bpartners\b|\btoo\b"),
        unless=(
            r"\bleaves out\b|\boutside europe\b|\bnot in\b|\bplaces of the european notice\b|\bdoes not apply\b"
            r"|\bapplies here\b"
        ),
        also=("Since November 2025 LinkedIn shares Europeans' data with Microsoft for ads.",),
        passes=(
            "The wider sharing with Microsoft for ads leaves out the EU, the EEA, the UK and Switzerland.",
            "Reports say that this sharing holds in most regions outside Europe.",
        ),
    ),
    Falsehood(
        "The wider sharing for ads certainly applies in Canada and Hong Kong.",
        r"\b(?:certainly|surely|definitely|confirmed|verified|without doubt|no doubt|documented)\b",
        (rf"{CANADA}|{HONG_KONG}", r"\bads?\b|\badvertis"),
        also=("That more data goes to Microsoft for ads in Canada is confirmed.",),
        passes=("Sources differ on whether this sharing holds in Canada. It likely does, so look.",),
    ),
    Falsehood(
        "Microsoft reads your private messages on LinkedIn.",
        r"\bmicrosoft (?:\w+ )?(?:reads?|gets?|sees?|has access to|scans?|receives?)\b",
        (r"\bmessages?\b|\binmail\b",),
        also=("Microsoft gets your messages.",),
        passes=("In the UK, LinkedIn hands posts, comments, articles and videos to Microsoft.",),
    ),
    Falsehood(
        "Once it is off, LinkedIn's affiliates certainly do not use your data.",
        r"\baffiliates…\b(?:never|no longer|certainly do not|will certainly not|do not) (?:\w+ )?(?:use"
        r"|train|touch|see|get)s?\b|\b(?:certain(?:ly)?|guaranteed?)\b…\baffiliates\b",
        also=("Microsoft and other affiliates never use your data after that: affiliates never use it.",),
        passes=('LinkedIn\'s help says that once off, "LinkedIn and its affiliates will not use" your data for this.',),
    ),
    Falsehood(
        "A finger on one switch in Microsoft's own settings stops LinkedIn's training.",
        r"\b(?:stops?|ends?|turns? off|switch(?:es)? off|covers?)\b",
        (
            (
                r"\b(?:microsoft (?:account|privacy|settings?|dashboard)|windows settings?"
                r"|microsoft's (?:own )?settings?|copilot settings?)\b"
            ),
            r"\btrain",
        ),
        also=("The Microsoft privacy dashboard turns off LinkedIn's training.",),
        passes=("Settings of your Microsoft account do not change LinkedIn's switch for training.",),
    ),
)
