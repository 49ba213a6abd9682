"""What data is used. K08, K09, C01 to C14, G05."""

from tests.guide.tempting.judge import Falsehood

_TRAINING = r"\b(?:train\w*|models?|ai)\b"

DATA_USED = (
    Falsehood(
        "Private messages are used for this training.",
        r"\breads?…\bmessages to train\b"
        r"|\b(?:private|direct|personal|one-to-one) messages…\b(?:are|were|get) (?:also |now )?(?:used|read"
        r"|fed|taken)\b…\btrain|\btrain(?:s|ed|ing)? (?:\w+ )?on (?:\w+ )?(?:private |direct "
        r"|personal )?(?:messages|inmails?|chats with)\b",
        unless=r"\bgroup messages\b|\b(?:lawsuit|said|claim)\w*\b",
        also=(
            "LinkedIn trains on your private messages.",
            "LinkedIn reads your private messages to train its models.",
            "Your direct messages are fed to models in training.",
        ),
        passes=(
            "LinkedIn says that private messages are left out of this training.",
            "Machines still read private messages for other ends, such as finding harmful content.",
        ),
    ),
    Falsehood(
        "InMail is used for training.",
        r"\binmails?…\b(?:is|are|was|were) (?:also )?(?:used|fed|included|taken)\b"
        r"|\btrain(?:s|ed|ing)? (?:\w+ )?on (?:\w+ )?inmails?\b|\b(?:used|uses|fed) (?:\w+ )?inmails?\b",
        unless=r"\b(?:lawsuit|claims?|claimed)\b",
        also=("LinkedIn used Premium members' InMail: it trained on InMail.",),
        passes=("LinkedIn says that private messages and InMail are not used for this training.",),
    ),
    Falsehood(
        "Your messages are private.",
        r"(?<!group )\bmessages (?:are|stay|remain) (?:all |always |strictly )?(?:private|safe|confidential"
        r"|left out|untouched|not used|never used|your own)\b(?! of this training)",
        unless=r"\bprivate messages are (?:left out of|not used for) this\b",
        also=("All messages are left out.", "Messages stay confidential."),
        passes=(
            "LinkedIn says that private messages are left out of this training. Group messages are not left out.",
            "Private messages are not used for this training.",
        ),
    ),
    Falsehood(
        "Nobody reads your messages.",
        r"\b(?:nobody|no one|no machines?|nothing|linkedin never|linkedin does not) (?:ever )?(?:reads?"
        r"|looks? (?:at|into)|scans?|opens?)\b…\bmessages\b|\bmessages (?:are|is) (?:never|not) (?:read"
        r"|scanned)\b",
        also=("LinkedIn never scans messages.", "Private messages are not read."),
        passes=("Machines still read private messages for other ends.",),
    ),
    Falsehood(
        "Group messages are not used.",
        r"\b(?:messages|posts) in groups\b.*\b(?:not|never) used\b"
        r"|\bgroup (?:messages|chats|posts|activity)\b…\b(?:not (?:used|part|included)|left out|private|safe"
        r"|excluded|never used)\b|\bgroup (?:messages|posts|activity)\b.*\b(?:not|never) used\b",
        unless=r"\bprivate messages are left out\b|\bnot left out\b",
        also=(
            "What you write in groups is safe: group messages are private.",
            "Group posts are left out.",
            "Messages in groups are not used for training.",
        ),
        passes=("Group messages are used.", "Group messages are not left out."),
    ),
    Falsehood(
        "Payment data is used for this training.",
        r"\b(?:payment|salary|salaries|credit card|card|bank|log-?in|passwords?|credentials?)\b…\b(?:is|are"
        r"|gets?) (?:also )?(?:used|fed|included|taken|trained on)\b"
        r"|\btrain(?:s|ed|ing)? on…\b(?:payment|salary|salaries|passwords?|credit card|log-?in)\b",
        also=("LinkedIn trains on your salary.", "Passwords are fed to the model."),
        passes=(
            "LinkedIn says that log-in and payment data, and salary data you gave are not used for this training.",
        ),
    ),
    Falsehood(
        "LinkedIn trains on everything it has about you.",
        r"\b(?:everything|all (?:of )?(?:your |members' |the )?(?:data|content|posts)|all it (?:has|knows"
        r"|holds)|each and every)\b",
        (r"\btrain(?:s|ed)? (?:\w+ )?on\b|\bused? (?:for|to) train|\btraining uses\b",),
        unless=r"\bi mean all\b|\bobject\b",
        also=(
            "All your data is used to train AI.",
            "The training uses everything you ever did: all your data is used for training.",
        ),
        passes=("LinkedIn does not say that it trains on everything.",),
    ),
    Falsehood(
        "Only public posts are used.",
        r"\bonly (?:\w+ )?(?:public|published|recent|new|english) (?:posts?|content|data|profiles?"
        r"|information)\b|\bonly (?:what|things) (?:is|are|you) (?:public|posted publicly|publish\w*)\b",
        unless=r"\blater\b",
        also=("LinkedIn uses only public content for training.",),
        passes=("Not only public posts are used: group messages are as well.",),
    ),
    Falsehood(
        "Data back to 2003 is used.",
        r"\b(?:back to|since|from|as far back as) (?:the year )?2003\b",
        unless=r"\bfirst planned\b|\bconcerns?\b|\bplanned\b",
        also=("LinkedIn uses everything since 2003.",),
        passes=("LinkedIn first planned to use data back to 2003; the DPC had the period cut.",),
    ),
    Falsehood(
        "Only posts from the last two years are used.",
        r"\b(?:last|past|previous) (?:\w+ )?(?:years?|months|decade)\b"
        r"|\b(?:goes|reaches|dates?) back (?:only )?to (?:20\d\d|\w+ 20\d\d)\b|\bdata from before 20\d\d is\b",
        (r"\b(?:data|posts?|training|used?|uses)\b",),
        unless=r"\bcomplain|\blearned of\b|\b2003\b|\bmatter\b",
        also=("The training data goes back to 2015.",),
        passes=("How far back LinkedIn goes we do not know.",),
    ),
    Falsehood(
        "Health, religion and politics are filtered out of what you post.",
        r"\b(?:filter\w*|left out|removed|excluded|redact\w*|blocked|strips?|stripped)\b",
        (r"\b(?:health|religi\w+|politic\w*|sexual\w*|belief\w*|sensitive (?:data|posts|information|matters in))\b",),
        unless=r"\bpages and groups\b|\bpromises\b",
        also=("LinkedIn filters sensitive information from posts.",),
        passes=(
            "The DPC says that LinkedIn filters out pages and groups on sensitive matters, such as trade unions.",
            (
                "Nothing we found promises a filter for health, religion and the like when you write about them "
                "in normal posts."
            ),
        ),
    ),
    Falsehood(
        "Union groups are left out everywhere.",
        r"\b(?:left out|filtered|filters?|excluded|not used)\b",
        (r"\bunions?\b", r"\b(?:everywhere|worldwide|in every country|in the us|in all countries|all over)\b"),
        also=("LinkedIn filters union groups worldwide.",),
        passes=("The DPC says that LinkedIn filters out groups on sensitive matters, such as trade unions.",),
    ),
    Falsehood(
        "Your answers to a single employer's questions are used for training.",
        r"\b(?:single|one|each|every|any) (?:job )?(?:application|employer)\b…" + r"\b(?:are|is) (?:\w+ )?used\b",
        also=("What you say in each job application is used.",),
        passes=("LinkedIn says that answers tied to one single application are left out.",),
    ),
    Falsehood(
        "Posts that you deleted are not used.",
        r"\b(?:deleted|removed|old) (?:posts?|comments?|content|data)\b…\b(?:are|is|were"
        r"|be) (?:\w+ )?(?:used|gone|left out|out"
        r"|safe)\b|\bposts? (?:that )?you (?:have )?deleted\b.*\b(?:used|gone|left out|out"
        r"|safe)\b|\bdeleted (?:posts?|comments?)\b.*\bnot used\b",
        also=("Deleted comments are used as well.",),
        passes=("No text says what becomes of posts that you deleted.",),
    ),
    Falsehood(
        "Photos are left out.",
        r"\b(?:photos?|pictures?|images?|videos?)\b…(?:\b(?:left out|excluded|safe|exempt)\b|\b(?:not"
        r"|never) used\b)|\b(?:photos?|pictures?|images?|videos?) (?:is|are) (?:not|never) (?:used|part"
        r"|included)\b",
        also=("Your profile picture is not used.",),
        passes=("Photos are part of the profile data listed.",),
    ),
    Falsehood(
        "Prompts that you type into LinkedIn's AI are left out.",
        r"\b(?:prompts?|chats?|searches|search history)\b…\b(?:is|are|stays?|remains?) (?:not (?:used|kept"
        r"|part)|left out|never used|private|deleted|safe|excluded)\b",
        also=("Chats with LinkedIn's AI stay private: chats are private.",),
        passes=("What you say to LinkedIn's AI features is used: prompts, searches, chats.",),
    ),
    Falsehood(
        "Recommendations that others wrote about you are not used.",
        r"\brecommendations?…(?:\bleft out\b|\bexcluded\b)|\brecommendations?\b.*\b(?:not|never) (?:used|part)\b",
        also=("Recommendations by colleagues are left out.",),
        passes=("Your profile is used: name, photo, jobs, and recommendations others wrote about you.",),
    ),
    Falsehood(
        "LinkedIn uses fingerprints and faces to train AI.",
        r"\b(?:fingerprints?|faces?|facial|biometric\w*|identity documents?|id (?:cards?|verification)"
        r"|passports?|voice ?prints?|location history|keystrokes?)\b",
        (r"\btrain",),
        also=("Your identity document trains its AI: ID verification is part of the training.",),
        passes=("The European notice of August 2026 also speaks of ID verification.",),
    ),
    Falsehood(
        "LinkedIn removes all personal data from its training sets.",
        r"\b(?:removes?|redacts?|strips?|anonymi[sz]es?|cleans?|scrubs?|filters?"
        r"|has removed)\b…\b(?:personal|names?|identif\w+|your)\b|\b(?:is|are) (?:fully |all "
        r"|first )?(?:anonymi[sz]ed|redacted|removed|stripped|pseudonymi[sz]ed)\b|\banonymous\b",
        (_TRAINING,),
        unless=r"\bprivacy.enhancing tech\w+\b",
        also=("Your posts are anonymised before the training.", "The training data is anonymous."),
        passes=(
            (
                "LinkedIn says that it uses privacy enhancing technologies to redact or remove personal data in "
                "its training sets."
            ),
            "You cannot see what was taken out of your data, and what was not.",
        ),
    ),
    Falsehood(
        "LinkedIn sells your data to AI companies.",
        r"\b(?:sells?|sold|selling|licen[sc]es?|auctions?)\b…\b(?:data|posts?|content|profiles?)\b"
        r"|\b(?:data|posts?|content|profiles?)\b…\b(?:is|are|was|were|gets?|being) sold\b",
        unless=r"\bgpc\b|\bsignal\b|\basking them\b",
        also=("Your posts are sold to OpenAI.",),
        passes=("A signal your browser can send to websites, asking them not to sell or share your data.",),
    ),
)
