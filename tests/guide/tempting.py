"""Tempting sentences that are false: a pattern, a sentence it must catch, and a true one close by it must leave alone.

From section G1 of the facts (what the web gets wrong) and the twelve facts of section 0.
"""

FALSE = [
    # K05, G03: what switching off does
    (
        r"(opt(ing|ed)? out|switch(ing|ed)? (it )?off|form)\b[^.]*\b(?<!you )(deletes|erases|removes|undoes)\b",
        "Opting out deletes your data from the model.",
        "Switching it off stops future use; it does not undo training.",
    ),
    (
        r"\b(pulls?|takes?|gets?) your data out of\b[^.]*\bmodels?",
        "This takes your data out of the models.",
        "This will not reach models already trained.",
    ),
    (
        r"\bretrain(s|ed)? (the|its) models? without you",
        "It retrained the model without you.",
        "Nothing retrains a model.",
    ),
    (
        r"(forget|unlearn)s? (you|your data|what it learned)",
        "The model forgets what it learned.",
        "What it has learned stays.",
    ),
    (
        r"\bstops? all (AI|use|training)",
        "It stops all AI training.",
        "It stops your data from being used for this training.",
    ),
    (
        r"switch\b[^.;]* (also )?(stops|covers|reaches) [^.;]*\b(ranks|ranking|recommend|moderat)",
        "The switch also stops AI that ranks your feed.",
        "The switch leaves out the AI that ranks your feed.",
    ),
    (
        r"switch\b[^.]*\bturns off LinkedIn's AI features",
        "The switch turns off LinkedIn's AI features.",
        "LinkedIn's AI features still work.",
    ),
    (
        r"(GPC|Global Privacy Control)\b[^.]*\b(stops|switches off|opts you out of) (AI|this) training",
        "GPC stops AI training.",
        "No text says that GPC changes the switch for AI training.",
    ),
    (
        r"clos(e|ing) your account (undoes|deletes what|removes|stops training)",
        "Closing your account undoes the training.",
        "No text says that closing your account changes anything.",
    ),
    (
        r"once (it is )?off,? (you are|nothing is|your data is no longer held)",
        "Once it is off, nothing is used.",
        "Once it is off, it stops using your data for this.",
    ),
    # G12: how long it lasts
    (
        r"opt out (again )?every|every 60 days|\b60 days",
        "You must opt out again every 60 days.",
        "Look at the switch again in 90 days.",
    ),
    (
        r"switch (turns|switches) itself (back )?on",
        "The switch turns itself back on.",
        "LinkedIn's help says that choices are kept.",
    ),
    # K01, K02, G01, G15: where and when
    (
        r"\b(EU|EEA|European Union|Europe|Switzerland)\b[^.]*\b(are|is) (not affected|exempt|excluded)",
        "Members in the EU are not affected.",
        "The EU was left out until 2 November 2025.",
    ),
    (
        r"does not (train|use) [^.]*\b(EU|EEA|Swiss|Switzerland)",
        "LinkedIn does not train on EU data.",
        "LinkedIn did not train on data from the EU in 2024.",
    ),
    (
        r"\b(UK|United Kingdom|Britain)\b[^.]*\b((is|are) (not affected|excluded|exempt)|still paused)",
        "The UK is still paused.",
        "Training on data from the UK was paused in 2024.",
    ),
    (
        r"\b(Canada|Hong Kong)\b[^.]*\b((is|are) (still )?(not affected|excluded|exempt)|(still|remains?) paused)",
        "Canada is still paused.",
        "Hong Kong was paused in 2024.",
    ),
    (
        r"\b(US|United States|American?s?)\b[^.]*\b(is|are) not affected",
        "The US is not affected.",
        "The change brought nothing new there, because it was already on.",
    ),
    (r"\b0?9(th)? (of )?November|November 0?9\b", "It began on 9 November.", "It began on 3 November 2025."),
    (
        r"since November 2024|3 November 2024",
        "Since November 2024 it trains there.",
        "Since November 2025 it trains there.",
    ),
    (
        r"14 January 2026|\b§ ?14\.3|AI Training Opt-Out\b",
        "The policy changed on 14 January 2026.",
        "The policy of 3 November 2025 is the newest we found.",
    ),
    # K03, G13: the default
    (
        r"\b(off by default|opt-in|only if you agree|with your consent|asks (you|members) first)\b",
        "It is off by default in Europe.",
        "It is on until you turn it off.",
    ),
    # K08, G05: messages
    (
        r"\b(private|direct) messages (are|and InMail are) used for (this )?training|InMail (is|are) used",
        "Private messages are used for training.",
        "Private messages are not used for this training.",
    ),
    (
        r"messages are (private|safe|left out)\.|nobody reads your (private )?messages",
        "Your messages are left out.",
        "Private messages are left out of this training. Group messages are not left out.",
    ),
    (r"group messages are (not used|left out|private)\b", "Group messages are not used.", "Group messages are used."),
    (
        r"(payment|salary|log-in)[^.]*\bare used for",
        "Payment and salary data are used for this training.",
        "Payment data is not used.",
    ),
    # K12, G16: authorities
    (
        r"\b(DPC|Data Protection Commission|authority|ICO|regulators?)\b (has |have )?(approved|cleared|accepted)",
        "The DPC approved the training.",
        "The DPC did not approve the training.",
    ),
    (
        r"(ruled|found|decided) (that )?(it|the training|LinkedIn) (is|was) (lawful|legal|unlawful|illegal)",
        "The court ruled that it is unlawful.",
        "The DPC decided not to step in.",
    ),
    (
        r"fined[^.]*\b(AI|training)|310 million[^.]*\btraining",
        "LinkedIn was fined for AI training.",
        "LinkedIn was fined for targeted ads.",
    ),
    (
        r"\bnoyb\b[^.]*\b(complain|sued|filed)[^.]*\bAI\b",
        "In 2026 noyb filed a complaint about AI training.",
        "In 2026 noyb complained about profile visitors.",
    ),
    (
        r"(trains?|trained) on (your )?(InMail|private messages)(?!, the lawsuit)",
        "LinkedIn trained on InMail.",
        "LinkedIn says that InMail is not used.",
    ),
    # K06, K11: Microsoft
    (
        r"\b(EU|EEA|Switzerland)\b[^.]*\bhands? [^.]*\bto Microsoft for (its|Microsoft's) own AI",
        "In the EU it hands your posts to Microsoft for its own AI.",
        "In the UK it hands your posts to Microsoft for its own AI.",
    ),
    (
        r"Microsoft (trains|is training)( its AI)? on (your|members')",
        "Microsoft trains its AI on your posts.",
        "Whether that means AI training we do not know.",
    ),
    (
        r"switch for AI training (also )?(stops|covers|turns off) (the )?(ads|sharing)",
        "The switch for AI training also stops the ads.",
        "The switch for AI training does not stop the sharing.",
    ),
    (
        r"(turn|switch)(s|es|ing)? (this |it )?off[^.]*\bstops? (all )?ads\b",
        "Switching it off stops all ads.",
        "This will not stop ads.",
    ),
    # K07, G04, E12: the form
    (r"LinkedIn must (stop|accept|agree)", "LinkedIn must stop at once.", "LinkedIn must answer within one month."),
    (
        r"right to object[^.]*\b(US|United States|California|India|Australia|Hong Kong)\b",
        "You have a right to object in the United States.",
        "We know of no right to object where you live.",
    ),
    (
        r"(GDPR|Article 21) (applies|holds) (everywhere|worldwide|in the (UK|US)\b|in (Switzerland|Canada))",
        "The GDPR applies worldwide.",
        "The GDPR holds in Norway too.",
    ),
    (
        r"no (grounds|reasons?) (is|are) needed (for|with) Other",
        "No reason is needed for Other.",
        "The option for AI training needs no reasons.",
    ),
    (
        r"form (stops|switches off|ends)\b",
        "The form stops the AI that ranks.",
        "The form puts your objection before LinkedIn.",
    ),
    (r"only members can|only for members (to )?object", "Only members can object.", "The setting is for members."),
    # K10: who is in charge
    (
        r"LinkedIn Ireland[^.]*\b(UK|United Kingdom|Britain|Canada|United States|everybody)\b",
        "LinkedIn Ireland is in charge in the UK.",
        "LinkedIn Corporation is in charge in the UK.",
    ),
    (
        r"data-for-generative-ai|settings/data-for-gen",
        "Open linkedin.com/…/settings/data-for-generative-ai-improvement.",
        "Open linkedin.com/…/settings/data-for-ai-improvement.",
    ),
    (r"privacy@linkedin\.com", "Write to privacy@linkedin.com.", "Open the form."),
    (
        r"(LinkedIn|it) (never|does not) train(s|ed)? on (anyone|people|members) under 18",
        "LinkedIn never trains on members under 18.",
        "LinkedIn says it leaves out those it thinks are under 18.",
    ),
    (
        r"\b(started|began) on 18 September 2024",
        "Training started on 18 September 2024.",
        "Training has gone on since September 2024 at the latest.",
    ),
]
