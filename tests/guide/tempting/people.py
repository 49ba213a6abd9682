"""Whose data is used. C10, C15, G3.12."""

from tests.guide.tempting.judge import Falsehood
from tests.guide.tempting.terms import MODELS, OFF

PEOPLE = (
    Falsehood(
        "LinkedIn never trains on members under 18.",
        r"\b(?:never|not) (?:ever )?(?:trains?|trained|uses?|used)\b"
        r"|\b(?:are|is) (?:all |always |automatically |never )?(?:left out|excluded|exempt|safe|protected"
        r"|not used|spared)\b|\b(?:leaves?|keeps?) (?:out )?(?:all |every )?(?:minors?|teenagers?|teens"
        r"|children|under)",
        (r"\b(?:under[- ]18s?|under 18|minors?|teenagers?|teens|children|kids|16|17)\b",),
        unless=r"\breason to\b|\bthinks\b|\bbelieves?\b|\bit has reason\b",
        also=("Minors are excluded.", "Data of teenagers is not used.", "Children are never used for training."),
        passes=(
            "LinkedIn says that it does not train on members it has reason to think are under 18.",
            "LinkedIn says it leaves out those it thinks are under 18.",
        ),
    ),
    Falsehood(
        "LinkedIn trains on children's data.",
        r"\b(?:trains?|trained|uses?|used|exploits?)\b…\b(?:children'?s?|kids'?|minors'?|teenagers'?)\b"
        r"|\b(?:children|kids|minors|teenagers)\b…\b(?:is|are) (?:also )?(?:used|trained on|included)\b",
        also=("Minors are used as well.",),
        passes=("LinkedIn says that it does not train on members it has reason to think are under 18.",),
    ),
    Falsehood(
        "If you are under 18, there is nothing for you to do.",
        r"\bnothing (?:else )?(?:for you )?to do\b"
        r"|\b(?:need not|do not (?:need|have) to) (?:do|switch|opt|worry)\b"
        r"|\bare (?:already )?(?:safe|out|opted out)\b",
        (r"\b(?:under[- ]18|minors?|younger|teen\w*|16|17)\b",),
        also=("Minors do not have to switch it off.",),
        passes=("You are under 18: you can still switch it off.",),
    ),
    Falsehood(
        "People without an account are never used.",
        r"\b(?:never|not) (?:used|part|included|affected|trained on|concerned)\b"
        r"|\b(?:safe|unaffected|left out|out of it)\b|\bnothing to (?:fear|worry)\b",
        (
            (
                r"\b(?:without an? (?:linkedin )?account|non-?members?|visitors?|never joined"
                r"|not (?:a )?members?|no account)\b"
            ),
        ),
        also=("Non-members are left out.", "If you never joined, you are not affected."),
        passes=("People who are not members can be in the data, because others post about them.",),
    ),
    Falsehood(
        "Posts by others about people without an account are used everywhere.",
        r"\b(?:is|are) (?:also )?used (?:everywhere|worldwide|in (?:every|all) countr)|\bworldwide\b|\beverywhere\b",
        (r"\b(?:non-?members?|without an account|not members?|visitors?)\b",),
        also=("Worldwide LinkedIn uses what is said about non-members.",),
        passes=("We do not know whether posts by others about you are used where you live.",),
    ),
    Falsehood(
        "When you opt out, what others wrote about you is left out too.",
        r"\b(?:is|are|gets?) (?:\w+ )?(?:left out|removed|excluded|not used|gone|covered|deleted)\b"
        r"|\b(?:covers?|includes?|takes? out|stops?)\b",
        (
            (
                r"\b(?:what|posts?|comments?|content|recommendations?) (?:by |that |from )?(?:others?|colleagues"
                r"|other people|other members|your contacts)\b"
            ),
            OFF,
        ),
        also=("The switch covers posts by others about you as well.",),
        passes=("No text says whether what others write about you is left out when you switch off.",),
    ),
    Falsehood(
        "LinkedIn reads what members do on other websites to train AI.",
        r"\b(?:other (?:web)?sites?|your e-?mails?|inbox|whatsapp|facebook|browsing|web history"
        r"|contacts on your phone|outlook|teams)\b",
        (r"\btrain",),
        unless=r"\banswer\b|\bfetch\b",
        also=("It trains on your e-mail inbox.",),
        passes=("LinkedIn sends you an e-mail that it has your objection.",),
    ),
    Falsehood(
        "The models are all LinkedIn's own.",
        r"\b(?:all|only|exclusively|just) (?:\w+ )?(?:linkedin's own|its own|in-house)\b"
        r"|\b(?:models?|ai) (?:is|are) (?:built|made|trained) (?:only |solely )?(?:by openai|by microsoft"
        r"|in-house)\b",
        (MODELS,),
        also=("The models are built by OpenAI.",),
        passes=("The models may be LinkedIn's own or come from others, such as Microsoft.",),
    ),
    Falsehood(
        "Feedback that you give is never used.",
        r"\b(?:feedback|ratings?|support (?:messages|contacts|chats))\b…(?:\b(?:left out|excluded|private"
        r"|safe)\b)|\b(?:feedback|ratings?|support messages)\b.*\b(?:never|not) used\b",
        also=("Ratings are left out.",),
        passes=("LinkedIn's FAQ also names feedback, such as ratings.",),
    ),
    Falsehood(
        "Your employer's page decides for you.",
        r"\b(?:employer|company|administrator|admin|boss)\b…\b(?:decides?|can (?:switch|opt|turn)"
        r"|opts? (?:you|all)|controls?|has to)\b",
        (r"\b(?:train\w*|switch|opt|ai|you|employees)\b",),
        unless=r"\bcontroller\b|\bwhat happens with your data\b",
        also=("A company administrator can opt all employees out.",),
        passes=("Only you can set the switch of your account.",),
    ),
)
