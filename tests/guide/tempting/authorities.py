"""Who is in charge, who decides, who won. K10, K12, A05 to A33, B28 to B60, G16."""

from tests.guide.tempting.judge import Falsehood
from tests.guide.tempting.terms import CANADA, EUROPE, HONG_KONG, SWISS, UK, US

_AUTHORITY = (
    r"\b(?:dpc|data protection commission|authorit(?:y|ies)|ico|regulators?|cnil|garante|pcpd|opc"
    r"|commissioners?|edpb|watchdogs?|ftc|anpd|court|judge)\b"
)
_BANNED = r"\b(?:banned|bans|blocked|blocks|forbade|forbids|prohibited|prohibits|outlawed|ordered|orders|stopped)\b"

IN_CHARGE = (
    Falsehood(
        "LinkedIn Ireland is in charge in the UK.",
        r"\blinkedin ireland\b",
        (rf"{UK}|{CANADA}|{US}|{HONG_KONG}|\b(?:india|brazil|australia|worldwide|everywhere|everybody|all members)\b",),
        unless=r"\bnot linkedin ireland\b|\bleads?\b|\beu\b.*\beea\b",
        also=("In Canada LinkedIn Ireland handles your data.", "LinkedIn Ireland is the controller for all members."),
        passes=(
            "The company in charge of your data is LinkedIn Corporation in the United States, not LinkedIn Ireland.",
        ),
    ),
    Falsehood(
        "LinkedIn Corporation is in charge of data from the EU.",
        r"\blinkedin corporation\b",
        (rf"{EUROPE}|{SWISS}",),
        unless=r"\bcompared\b|\bnot linkedin ireland\b|\bbeside\b",
        also=("For Germany the controller is LinkedIn Corporation.",),
        passes=("LinkedIn Ireland is in charge of the data of members in the EU, the EEA and Switzerland.",),
    ),
    Falsehood(
        "Microsoft is in charge of your data.",
        r"\bmicrosoft…\b(?:is in charge|is the controller|decides|is responsible|controls?|owns your)\b"
        r"|\bcontroller is microsoft\b|\bin charge of your data: microsoft\b",
        also=("The controller is Microsoft.", "Microsoft controls what happens with your posts."),
        passes=("Microsoft owns LinkedIn, so Microsoft and its companies are LinkedIn's affiliates.",),
    ),
    Falsehood(
        "In Germany you complain to the federal commissioner.",
        r"\bfederal (?:commissioner|data protection commissioner)\b|\bbfdi\b|\bbundesbeauftragte",
        unless=r"\bswi(?:ss|tzerland)|\bfdpic\b|\bedöb\b",
        also=("Write to the BfDI in Bonn.",),
        passes=("Switzerland's Federal Data Protection and Information Commissioner is called FDPIC.",),
    ),
    Falsehood(
        "You can complain only in Ireland.",
        r"\bonly…\b(?:in ireland|to the dpc|the dpc|to the irish|to dublin)\b"
        r"|\b(?:must|have to)\b…\b(?:dpc|irish|dublin)\b",
        (r"\bcomplain|\bhear|\bturn\b|\bwrite\b",),
        also=("You have to complain to the DPC in Dublin.",),
        passes=("You can complain where you live, where you work, or where the breach happened.",),
    ),
    Falsehood(
        "The Swiss commissioner rules on your claim.",
        r"\b(?:rules? on|decides?|settles|judges|you are a party|makes you a party)\b",
        (r"\b(?:swiss|fdpic|edöb)\b", r"\bcommissioner|\bfdpic\b|\bedöb\b"),
        unless=r"\bcivil court\b",
        also=("The FDPIC decides on your own claim.",),
        passes=("The FDPIC takes reports, but whoever reports is not a party.",),
    ),
    Falsehood(
        "In the UK you go to the ICO first.",
        r"\b(?:ico|authority)\b…\bfirst\b|\bfirst…\b(?:to the ico|the ico)\b|\bgo straight to the ico\b",
        (r"\bico\b|\buk\b",),
        unless=r"\bask linkedin first\b|\bto linkedin first\b",
        also=("Complain to the ICO first.",),
        passes=("Complain to LinkedIn first; the ICO comes after that.",),
    ),
    Falsehood(
        "A complaint makes the authority order LinkedIn to delete your data.",
        r"\b(?:orders?|makes?|forces?|compels?|gets?)\b…\blinkedin (?:to )?(?:delete|erase|stop|comply"
        r"|remove)\b|\bcomplaints? (?:stops?|ends?|halts?|forces?)\b",
        also=("A complaint stops the training.", "The authority forces LinkedIn to stop."),
        passes=("This will not stop the use of your data while the authority looks into it.",),
    ),
)

RULINGS = (
    Falsehood(
        "The DPC approved the training.",
        r"\b(?:approv(?:es?|ed|al)|clear(?:s|ed)|accept(?:s|ed)|authori[sz](?:es?|ed)|green-?lit|signed off"
        r"|green light|bless(?:es|ed)?|permit(?:s|ted)|waved through|endors(?:es|ed))\b",
        (_AUTHORITY, r"\b(?:train\w*|linkedin\w*|ai|its?|plans?)\b"),
        unless=r"\byour objection\b|\bby itself\b|\baccepted it\b",
        also=(
            "The DPC has given its approval.",
            "Ireland's regulator has cleared LinkedIn's plans.",
            "LinkedIn got the green light from the ICO.",
        ),
        passes=("The DPC did not approve the training; it decided not to step in.",),
    ),
    Falsehood(
        "The DPC found the training compliant with the GDPR.",
        r"\b(?:found|ruled|decided|held|concluded|declared|confirmed|judged|says?|said)\b…\b(?:compliant"
        r"|lawful|legal|in line|fine|acceptable|in order|complies)\b",
        (_AUTHORITY,),
        also=("A court ruled that the training is lawful.", "The authority said it is acceptable."),
        passes=('The DPC decided not to step in "at present".',),
    ),
    Falsehood(
        "An authority found the training unlawful.",
        r"\b(?:found|ruled|decided|held|concluded|declared|confirmed|judged)\b…\b(?:unlawful|illegal"
        r"|in breach|a breach|a violation|violat\w+|breach\w+|infring\w+)\b",
        (_AUTHORITY,),
        also=("The court ruled that LinkedIn violated the GDPR.",),
        passes=("No authority has found the training unlawful, as far as we know.",),
    ),
    Falsehood(
        "The Dutch authority banned the training.",
        _BANNED,
        (
            _AUTHORITY + r"|\b(?:dutch|italy|italian|france|germany|hamburg|norway|edpb)\b",
            r"\btrain\w*|\bai\b|\blinkedin\b",
        ),
        unless=r"\bwill not\b|\bsent\b|\bplease\b|\bobjection\b|\bwhat linkedin did\b|\byou have stopped\b",
        also=("Italy's Garante blocked LinkedIn's AI.", "The EDPB prohibited training on posts."),
        passes=("In September 2025 the Dutch authority voiced major concerns.",),
    ),
    Falsehood(
        "The DPC published LinkedIn's report.",
        r"\b(?:published|released|made public|presented|closed|concluded|finished|completed|ended)\b",
        (
            r"\b(?:dpc|data protection commission|ireland's authority)\b",
            r"\b(?:report|outcome|result|inquiry|investigation|case|review|matter)\b",
        ),
        unless=r"\breports? after\b|\bsource|\bpublished \d",
        also=("In April 2026 the DPC closed its review of LinkedIn.",),
        passes=("LinkedIn owed the DPC a report within five months; we found no published outcome.",),
    ),
    Falsehood(
        "Canada's commissioner closed the matter.",
        r"\b(?:closed|settled|concluded|resolved|cleared|ended|is over|dropped)\b",
        (CANADA + r"|\bopc\b", r"\b(?:commissioner|opc|matter|case|inquiry|investigation)\b"),
        unless=r"\bpause ended\b",
        also=("The OPC's investigation in Canada is over.",),
        passes=("We found no later word from Canada's Privacy Commissioner on how the matter ended.",),
    ),
    Falsehood(
        "The ICO agreed to the training.",
        r"\b(?:agreed|allows?|allowed|satisfied|happy|welcomed|consented|gave (?:its|the) (?:ok|consent|blessing))\b",
        (r"\b(?:ico|information commissioner|pcpd|opc)\b", r"\btrain\w*|\blinkedin\b|\bresum"),
        unless=r"\bpublic office\b",
        also=("Hong Kong's PCPD allowed LinkedIn to resume.",),
        passes=("The ICO said that LinkedIn would resume in the UK, and that it would keep watching.",),
    ),
    Falsehood(
        "LinkedIn was fined for AI training.",
        r"\b(?:fined|fines?|penalty|penalties|penali[sz]ed|pays? €|paid €)\b",
        (r"\b(?:ai|train\w*|models?|generative)\b",),
        unless=r"\bnot for ai\b",
        also=("The DPC imposed a fine for training AI.", "LinkedIn paid €310 million for its AI."),
        passes=("LinkedIn was fined for targeted ads.", "LinkedIn was not fined for AI training."),
    ),
    Falsehood(
        "The €310 million fine was about AI.",
        r"\b310 million\b|\b310 m\b|€ ?310",
        (r"\b(?:ai|train\w*|models?|generative)\b",),
        unless=r"\bads\b|\badvert",
        also=("310 million euros: that is what training AI cost LinkedIn.",),
        passes=("In October 2024 the DPC fined LinkedIn €310 million for targeted ads, not for AI training.",),
    ),
    Falsehood(
        "Members won the lawsuit over InMail.",
        r"\b(?:won|wins?|succeeded|settled|settlement|awarded|paid out|compensation|damages|convicted"
        r"|lost (?:in court|a lawsuit|the lawsuit|the case))\b",
        (
            r"\b(?:lawsuits?|court|class action|sued|suit|de la torre|members?)\b",
            r"\b(?:linkedin|inmail|training|ai)\b",
        ),
        unless=r"\bthis is not a claim in court\b",
        also=(
            "LinkedIn lost a lawsuit about training on private messages.",
            "LinkedIn settled the class action over AI training.",
            "A court awarded damages against LinkedIn.",
        ),
        passes=("The lawsuit over InMail was withdrawn nine days later.",),
    ),
    Falsehood(
        "A lawsuit proved that LinkedIn trained on InMail.",
        r"\b(?:proved|proves|showed|shows|revealed|established|uncovered|admitted|admits|confessed)\b",
        (r"\b(?:lawsuit|court|class action|suit|linkedin)\b", r"\b(?:inmail|private messages|messages)\b"),
        also=("LinkedIn admitted that it used private messages.",),
        passes=('A lawsuit of January 2025 claimed that LinkedIn used InMail; LinkedIn said "We never did that".',),
    ),
    Falsehood(
        "noyb filed a complaint about LinkedIn's AI training.",
        r"\b(?:complain\w*|sued|filed|sues|lawsuit|action|case)\b",
        (r"\bnoyb\b|\bmax schrems\b|\bschrems\b", r"\b(?:ai|train\w*)\b"),
        unless=r"\bnot about ai\b|\bprofile visitors\b",
        also=("In 2026 noyb sued over AI training at LinkedIn.",),
        passes=("In 2026 noyb complained about profile visitors, not about AI.",),
    ),
    Falsehood(
        "The consumer groups' complaint was upheld.",
        r"\b(?:upheld|succeeded|won|was granted|led to|rejected|dismissed|decided)\b",
        (r"\b(?:testachats|euroconsumers|altroconsumo|idec|open rights group|consumer groups?)\b",),
        also=("Testachats won its case against LinkedIn.", "The complaint of Open Rights Group was rejected."),
        passes=("A consumer group in Belgium reported in August 2024 that objection forms had gone unanswered.",),
    ),
    Falsehood(
        "A court stopped the training.",
        r"\b(?:courts?|judges?|tribunals?) (?:has |have )?(?:stopped|halted|banned|blocked|ordered|suspended"
        r"|forbade|prohibited)\b|\b(?:stopped|halted|banned|blocked|suspended) by (?:a |the )?(?:courts?"
        r"|judges?)\b",
        also=("The training was halted by a court.",),
        passes=("A claim of your own goes to a civil court.",),
    ),
    Falsehood(
        "The DPC forced LinkedIn to stop.",
        r"\b(?:forced|made|compelled|obliged)\b…\blinkedin…\b(?:stop|end|give up|abandon|withdraw)\b",
        also=("The authorities made LinkedIn abandon the training.",),
        passes=("The DPC said that LinkedIn had cut the data it uses.",),
    ),
    Falsehood(
        "All authorities agree on what a late opt-out covers.",
        r"\b(?:all|every|the) (?:authorities|regulators?)\b…\b(?:agree|say the same|share|are of one mind)\b"
        r"|\bundisputed\b|\bno dispute\b",
        also=("It is undisputed what a late opt-out covers.",),
        passes=("Authorities differ on whether a late opt-out also covers what you posted before it.",),
    ),
)
