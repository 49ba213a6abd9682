"""Rights, and the time to answer. B01 to B41, E12."""

from tests.guide.tempting.judge import Falsehood
from tests.guide.tempting.terms import EUROPE, HONG_KONG, SWISS, UK, US

RIGHTS = (
    Falsehood(
        "You have a right to object in the United States.",
        r"\b(?:have|has|gives?|got|grants?|there is|enjoys?) (?:you |members |everyone |people )?(?:a |an "
        r"|the )?(?:\w+ )?right…\b(?:object|opt out|stop)\b",
        (US, r"\bobject|\btrain|\bai\b|\bopt out of (?:ai|this)\b"),
        unless=r"\bsharing\b|\bads\b|\bto object,? (?:uk )?gdpr\b|\bswiss\b",
        also=(
            "American law gives members a right to object to AI training.",
            "Texas has a right to opt out of AI training.",
        ),
        passes=(
            "We know of no federal right to object in the US.",
            "Some US states give you more: to opt out of sharing and targeted ads.",
        ),
    ),
    Falsehood(
        "The CCPA gives Californians a right to stop AI training.",
        r"\b(?:gives?|grants?|guarantees?|lets?|allows?|entitles?|forces?|forbids?|bans?|protects?)\b",
        (r"\b(?:ccpa|cpra|californian?s?)\b", r"\b(?:ai training|train\w*|own ai)\b"),
        unless=r"\bno specific right\b|\bno right\b",
        also=("California law lets you opt out of AI training.",),
        passes=("California law (CCPA and CPRA) gives you no specific right against LinkedIn training its own AI.",),
    ),
    Falsehood(
        "Hong Kong gives you a right to object.",
        r"\b(?:have|has|gives?|grants?|there is) (?:you |members )?(?:a |an |the )?(?:\w+ )?right (?:to"
        r"|of) (?:object|objection|opt)",
        (HONG_KONG + r"|\bpdpo\b",),
        also=("The PDPO grants a general right to object.",),
        passes=("Hong Kong's law, the PDPO, gives no general right to object.",),
    ),
    Falsehood(
        "India's DPDP Act already gives you rights.",
        r"\b(?:gives?|grants?|already|now|in force|since november 2025|today|applies|lets)\b",
        (r"\b(?:india\w*|dpdp)\b", r"\bright|\blaw\b|\bact\b"),
        unless=(
            r"\bonly in may 2027\b|\buntil then\b|\bboard\b|\bgeneral knowledge\b|\bpetition\b|\bnew here\b"
            r"|\bplain request\b"
        ),
        also=(
            "In India the law lets you object now.",
            "Rights under the DPDP Act have been in force since November 2025.",
        ),
        passes=("The rights in India's new data law, the DPDP Act, start only in May 2027.",),
    ),
    Falsehood(
        "Australia's Privacy Act gives you a right to object.",
        r"\b(?:gives?|grants?|have|has|contains?) (?:you |members )?(?:a |an |the )?(?:\w+ )?right (?:to"
        r"|of) (?:object|opt)",
        (r"\baustralia|\bprivacy act\b",),
        also=("In Australia you have a right to object.",),
        passes=("Australia's Privacy Act 1988 gives no right to object.",),
    ),
    Falsehood(
        "The GDPR applies worldwide.",
        r"\b(?:appl(?:y|ies)|holds?|counts?|valid|binding|protects?|covers?|reaches)\b…\b(?:everywhere"
        r"|worldwide|globally|all members|all users|every(?:one|body)|in the (?:uk|us)"
        r"|in (?:switzerland|canada|america|hong kong|india))\b",
        (r"(?<!uk )\b(?:gdpr|european law|article 21)\b",),
        also=("European law protects all members.", "Article 21 holds in Switzerland."),
        passes=("The GDPR holds in Norway too.", "The UK has its own version, the UK GDPR."),
    ),
    Falsehood(
        "The right to object is absolute.",
        r"\b(?:absolute|unconditional|unlimited|without limits?)\b|\balways (?:wins?|prevails?|succeeds?)\b",
        (r"\bright|\bobject",),
        also=("An objection always wins.",),
        passes=("The right to object is not absolute: LinkedIn may refuse if it has a compelling reason.",),
    ),
    Falsehood(
        "Everyone has a legal right to opt out of AI training.",
        r"\b(?:everyone|everybody|every member|all members|anyone|people everywhere)\b…\b(?:right|entitled)\b",
        also=("All members are entitled by law to object.",),
        passes=("We know of no right to object where you live.",),
    ),
    Falsehood(
        "The right to erasure reaches trained models.",
        r"\b(?:reaches|covers?|includes?|applies to|extends to|gets? you out of|lets? you)\b…\b(?:models?"
        r"|training|learned)\b",
        (r"\b(?:erasure|be forgotten|article 17|have (?:it|your data) erased|erase)\b",),
        also=("The right to be forgotten also covers what the AI learned.",),
        passes=("Some states let you have your data erased.",),
    ),
    Falsehood(
        "LinkedIn needs your consent by law.",
        r"\b(?:needs?|must (?:have|get|ask for)|requires?|has to (?:have|get|ask for"
        r"|obtain)) (?:\w+ )?(?:consent|permission|agreement)\b|\b(?:consent|permission) is (?:required"
        r"|needed|compulsory)\b",
        (r"\blinkedin\b|\btrain|\bgdpr\b|\bai\b",),
        unless=r"\bpdpo\b|\bhong kong\b|\bnew use\b",
        also=("Under the GDPR consent is required for AI training.",),
        passes=(
            "LinkedIn relies on its legitimate interests.",
            "Hong Kong's law, the PDPO, asks for your consent to a new use of your data.",
        ),
    ),
    Falsehood(
        "LinkedIn relies on your consent in Europe.",
        r"\b(?:relies|rests|depends|is based|bases?)\b…\bconsent\b",
        (EUROPE + "|" + UK + "|" + SWISS,),
        unless=r"\bour reading\b|\bif\b",
        also=("In the EU the training is based on consent.",),
        passes=("LinkedIn relies on its legitimate interests in the EU.",),
    ),
    Falsehood(
        "The training is illegal.",
        r"\b(?:is|was|are|were|clearly|plainly) (?:\w+ )?(?:illegal|unlawful|against the law|forbidden"
        r"|in breach|a breach|a violation|banned|criminal)\b|\b(?:breaks?|broke|breaches|breached|violates?"
        r"|violated|infringes?) (?:the |european |eu |privacy |data )*(?:laws?|gdpr|rights?|pipeda)\b",
        unless=r"\bif it breaks the law\b|\bbreak the rules\b",
        also=("LinkedIn violates the GDPR.", "What LinkedIn does is unlawful."),
        passes=("Please look into the silence, and act if it breaks the law.",),
    ),
    Falsehood(
        "The training is lawful.",
        r"\b(?:is|was|are|were) (?:\w+ )?(?:lawful|legal|permitted by law|in line with|allowed by the gdpr"
        r"|compliant|legitimate)\b(?! (?:interest|ground|basis|text))",
        (r"\btrain|\bai\b|\blinkedin\b|\bit\b",),
        also=("What LinkedIn does is legal.",),
        passes=(
            "The DPC did not say that the training is lawful: it is not an approval.",
            "LinkedIn relies on its legitimate interests.",
        ),
    ),
    Falsehood(
        "The Digital Omnibus has made the training legal.",
        r"\b(?:has made|made|makes|allows?|permits?|in force|is law|became law|adopted|passed|bans?|forbids?)\b",
        (r"\b(?:digital omnibus|ai act)\b",),
        also=("The EU's AI Act forbids this training.",),
        passes=("The Digital Omnibus is a proposal, not law.",),
    ),
    Falsehood(
        "US law requires LinkedIn to ask first.",
        r"\b(?:requires?|obliges?|forces?|orders?|forbids?|bans?)\b…\blinkedin\b"
        r"|\blinkedin…\bis (?:required|obliged|forced)\b",
        (US + r"|\bfederal\b|\bstate law\b",),
        also=("Federal law forbids LinkedIn to train without asking.",),
        passes=("US federal law asks for none.",),
    ),
    Falsehood(
        "The switch takes away your other rights.",
        r"\b(?:takes? away|gives? up|waives?|los(?:e|es)|ends?|forfeits?)\b…\b(?:rights?|claims?)\b",
        also=("By switching it off you waive your rights.",),
        passes=("You can switch it off yourself, whatever rights the law where you live gives you.",),
    ),
)

DEADLINES = (
    Falsehood(
        "LinkedIn must answer within one month in the United States.",
        r"\bwithin (?:one|a) month\b|\bwithin 30 days\b|\b(?:one|a) month to answer\b|\b30 days to answer\b",
        (
            US + "|" + SWISS + "|" + HONG_KONG + r"|\b(?:canad\w+|india|brazil|japan|singapore|korea|australia)\b",
            r"\banswer|\bobject|\breply|\brespond",
        ),
        unless=r"\brequest for your data\b|\bcomplain|\bgenerally erases\b|\bsaid to be\b|\bcompared\b",
        also=(
            "In Switzerland an objection must be answered within 30 days.",
            "Canada: LinkedIn has 30 days to answer your objection.",
        ),
        passes=("Under Canada's law, an answer to a request for your data is due within 30 days.",),
    ),
    Falsehood(
        "LinkedIn must answer within 30 days everywhere.",
        r"\bwithin (?:\d+|one|two|three|a|thirty|fourteen) (?:hours?|days?|weeks?|months?)\b"
        r"|\b(?:immediately|at once|without delay)\b",
        (
            r"\b(?:everywhere|worldwide|every country|wherever you|always|all members|everyone)\b",
            r"\banswers?\b|\brepl|\brespond",
        ),
        also=("Wherever you live, LinkedIn has to reply at once.",),
        passes=("We know of no time limit for an answer.",),
    ),
    Falsehood(
        "LinkedIn must answer within 72 hours.",
        r"\b(?:within|in|after) (?:24|48|72) hours\b"
        r"|\bwithin (?:a|one|two|three|seven|14|fourteen) (?:days?|weeks?)\b|\bthe same day\b",
        (r"\b(?:answers?|repl(?:y|ies)|responds?|objection|decides?)\b",),
        unless=r"\bfile|\bcopy\b",
        also=("You have an answer to your objection within two weeks.",),
        passes=("LinkedIn must answer within one month; it can take two more.",),
    ),
    Falsehood(
        "LinkedIn must answer an objection to AI training within 45 days.",
        r"\b45 days\b|\b15 business days\b",
        (r"\b(?:objection|object|ai|training)\b",),
        unless=r"\bopt out of sharing\b|\bopt-out of sharing\b",
        also=("In California an objection to AI is due within 15 business days.",),
        passes=(
            "LinkedIn has 45 days to answer, and 45 more if needed; for an opt-out of sharing it is 15 business days.",
        ),
    ),
    Falsehood(
        "While it weighs your objection, LinkedIn has stopped using your data.",
        r"\b(?:has (?:to )?(?:stop|stopped|freeze|frozen)|must (?:stop|freeze|restrict)|stops?|is frozen"
        r"|are frozen|may not use|does not use|pauses?|automatically)\b",
        (
            r"\b(?:while|meanwhile|until|as long as|during)\b",
            r"\b(?:weighs?|objection|decides?|looks into|waiting|wait)\b",
        ),
        unless=r"\byou can ask\b|\bplease\b|\bjust yet\b|\bask it\b",
        also=("Until it decides, LinkedIn may not use your data, for your objection freezes it.",),
        passes=("While LinkedIn weighs your objection, you can ask it to restrict the use of your data.",),
    ),
    Falsehood(
        "The ICO must decide within 30 days.",
        r"\b(?:must|has to|have to|will|always) (?:\w+ )?(?:decides?|answers?|acts?|rules?|steps? in|stops?|helps?)\b",
        (r"\b(?:authority|authorities|ico|dpc|cnil|commissioner|regulators?|anpd|oaic|pcpd)\b",),
        unless=r"\blinkedin must\b|\bto complain\b",
        also=("Your authority will stop LinkedIn.", "The DPC has to act on each complaint."),
        passes=("The authority may decide not to act.",),
    ),
)
