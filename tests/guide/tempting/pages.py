"""Wrong names, addresses and ways. D01, D31, D90, E20 to E28, G11."""

from tests.guide.tempting.judge import Falsehood

PAGES = (
    Falsehood(
        "Open linkedin.com/mypreferences/d/settings/data-for-generative-ai-improvement.",
        r"data[-_]for[-_]gen",
        also=("The page is www.linkedin.com/mypreferences/d/settings/data-for-generative-ai.",),
        passes=("Open linkedin.com/mypreferences/d/settings/data-for-ai-improvement.",),
    ),
    Falsehood(
        "Write to privacy@linkedin.com.",
        r"\b[\w.+-]+@(?:[\w-]+\.)*(?:linkedin|microsoft)\.\w+",
        also=("Send an e-mail to dpo@linkedin.com.", "Mail: optout@linkedin.com"),
        passes=("Open www.linkedin.com/help/linkedin/ask/TS-DPRO.",),
    ),
    Falsehood(
        "The switch is called AI Training Opt-Out.",
        r"\bai training opt out\b"
        r"|\b(?:is called|look for|find) \"?(?:ai training|training opt|ai settings|ai data|do not train"
        r"|ai controls?|generative ai settings)\b",
        also=("Look for “AI Training” under Privacy.",),
        passes=("The switch is called Data for Generative AI Improvement.",),
    ),
    Falsehood(
        "The switch has been renamed.",
        r"\b(?:switch|setting|label|page)\b…\b(?:renamed|has a new name|is now called|was moved|has moved"
        r"|new address)\b",
        unless=r"\bcrossed\b|\blooked for\b",
        also=("The setting is now called something else.",),
        passes=("A check of 28 September 2026 found the name of the switch unchanged.",),
    ),
    Falsehood(
        "The way is Settings > Account preferences > Generative AI.",
        r"\b(?:security|account preferences|visibility|advertising data|notifications)\b.*(?:>|then"
        r"|→).*\b(?:generative|ai)\b|\bgenerative ai…\b(?:under|in) (?:sign in|account preferences"
        r"|visibility|advertising|notifications)\b",
        also=(
            "Data for Generative AI Improvement is under Account preferences: generative AI is in Account preferences.",
        ),
        passes=(
            "Me > Settings & Privacy > Data privacy > How LinkedIn uses your data > Data for Generative AI Improvement",
        ),
    ),
    Falsehood(
        "Your search history is at linkedin.com/mypreferences/d/search-history.",
        r"mypreferences_d_(?:search|hiring|messaging|focused|harmful|nudges)\w*|share[-_]data[-_]with[-_]select",
        also=("Go to www.linkedin.com/mypreferences/d/settings/share-data-with-select-partners.",),
        passes=("Go to www.linkedin.com/mypreferences/s/settings/share-data-with-trusted-partners.",),
    ),
    Falsehood(
        "Write to LinkedIn UK in London.",
        r"\b(?:linkedin|officer)\b…\b(?:in )?(?:london|berlin|munich|paris|toronto|94085|94086|94043)\b"
        r"|\b(?:wilton plaza)\b.*\b(?:uk|united kingdom)\b",
        also=("LinkedIn, 1000 W Maude Avenue, Sunnyvale: LinkedIn CA 94085.",),
        passes=("Dublin is where LinkedIn Ireland has its office.",),
    ),
    Falsehood(
        "The objection form is at linkedin.com/help/linkedin/ask/TS-DDF.",
        r"\b(?:objection|object)\b…(?:\S*ts-?_?ddf|\S*ts-?_?drf|\S*ppq)\b",
        also=("Send your objection through linkedin.com/help/linkedin/ask/ppq.",),
        passes=("The objection form is at linkedin.com/help/linkedin/ask/TS-DPRO.",),
    ),
)
