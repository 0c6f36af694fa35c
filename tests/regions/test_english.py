"""What an editor would say about English sentences, each decided by reading it."""

from __future__ import annotations

import pytest

from vocabtool.finding import Region

USES = {
    "statistics": "Police recorded 212 cases of {child pornography} last year.",
    "attributive": "The {child pornography} trade has moved to closed groups.",
    "list of offences without an instrument": "States shall criminalize offences of sale of children, child prostitution and {child pornography}.",
    "combating in running text": "The plan gives priority to combating the sexual exploitation of children and {child pornography}.",
    "after the short name of a convention": "The court applied the Convention on the Rights of the Child and {child pornography} offences were dropped.",
    "scare quotes around the term": "Officers closed down 14 “{child pornography}” forums.",
    "scare quotes straight": 'Material described as "{self-generated}" is also covered.',
    "scare quotes around a longer noun phrase": "The trial of the “{child pornography} ring” lasted a year.",
    "indirect speech": "The Minister said that {child pornography} cases had doubled.",
    "indirect speech without that": "Police say {child pornography} cases rose by a third.",
    "heading": "Fighting {child pornography} in the region",
    "hyphenated attribute": "The cost of {child-pornography}-related work would not rise.",
    "remove from the Internet": "Providers must remove {child pornography} from the Internet within 24 hours.",
    "in terms of": "In terms of {child pornography}, the figures are stable.",
    "a law in small letters": "The law on {child pornography} has not changed since 1998.",
    "a policy in small letters": "Our policy on {child prostitution} was adopted in 2001.",
    "apostrophes are no marks": "The offenders’ networks sold {child pornography} to buyers’ clubs.",
    "decades are no marks": "In the ’80s {child pornography} was traded by post; the ’90s changed that.",
    "the use after a mention": "The term child pornography is avoided, but {child pornography} cases rose.",
    "the use after a mention, semicolon": "The word “survivor” is preferred; {child pornography} remains a crime.",
    "definition of something else": "“Provider” means any person who stores {child pornography} for others.",
    "previously as an adverb of time": "Previously {child pornography} was sent by post.",
    "a verb known": "It is known that {child pornography} spreads fast.",
    "the sentence after a title": "Parliament ratified the Optional Protocol. It has not prohibited {child pornography}.",
    "a verb after the instrument": "The Convention on the Rights of the Child requires States to prohibit {child pornography}.",
    "a protocol of the police": "The police protocol for {child pornography} searches is from 2010.",
    "a capital at the beginning": "Guidelines on {child pornography} are out of date.",
    "headline in capitals": "POLICE SEIZE {CHILD PORNOGRAPHY} IN PORT CITY",
    "headline with capitals": "Ministry Seizes Record Amount of {Child Pornography}",
    "brackets around an offence": "He was charged under section 12 (possession of {child pornography}).",
    "records of debates": "Ms Ferreira: We have no figures on {child prostitution} in the ports.",
    "quoted elsewhere in the sentence": "“This is unacceptable,” said the judge, and fined the {child pornography} seller.",
    "between two quotations": "“We act,” he said. The {child pornography} unit is new. “We will not stop,” he added.",
    "after a registered body": "The Special Rapporteur visited two cities where {child prostitution} persists.",
    "minor as adjective": "Three {minor} drafting errors were found.",
    "a minor at the beginning of a sentence": "{Minors} may call without permission.",
    "a use verb": "Offenders use {child pornography} to lower a child's resistance.",
    "a person who avoids": "Filters help families avoid {child pornography} sites.",
    "called on": "She called on States to end {child prostitution}.",
    "reference to a case": "He referred to the rise of {child pornography} in the province.",
    "not only but also": "They sold drugs and also {child pornography}.",
    "instead of, another matter": "The unit now investigates fraud instead of {child pornography} offences.",
    "a dash": "The offences – fraud, theft, {child pornography} – are listed below.",
    "keywords": "Keywords: police, {child pornography}, hotlines",
}

MENTIONS = {
    "the term, curly": "The term “{child pornography}” is being increasingly referred to otherwise.",
    "the term, bare": "The term {child pornography} should be avoided.",
    "the mention before a use": "The term {child pornography} is avoided, but child pornography cases rose.",
    "the word": "In this paper the word ‘{victim}’ has no legal meaning.",
    "adjectives before the noun": "the old and misleading expression {child prostitute}",
    "terms such as": 'Terms such as "kiddy porn" and "{child porn}" are used by offenders.',
    "terms, second of two": "the terms child prostitution and {child pornography}",
    "marks in a row": "“Child prostitute”, “{child porn}” and “sex tourist” should not be used.",
    "first of a row": "“{Child prostitute}”, “child porn” and “sex tourist” should not be used.",
    "defined as": "In some States {child pornography} is defined as any visual depiction.",
    "shall mean": "“{Child prostitution}” shall mean the use of a child for remuneration.",
    "means": "{Child pornography} means any representation of that kind.",
    "same meaning": "{Child pornography} has the same meaning as in section 163.",
    "refers to": "“{Grooming}” refers to preparing a child for abuse.",
    "definition of": "The definition of {child pornography} in the Act dates from 1998.",
    "definition by reference": "‘child sexual abuse material’ means material constituting {child pornography} as defined in Article 2(c);",
    "also known as": "child sexual abuse material (also known as {child pornography})",
    "otherwise referred to as": "such material, otherwise referred to as “{child pornography}”",
    "formerly": "⁷ Formerly {child pornography}.",
    "formerly in brackets": "child sexual abuse material (formerly “{child pornography}”)",
    "now in brackets": "{child pornography} (now child sexual abuse material)",
    "so-called": "the so-called “{child prostitutes}” of the port",
    "gloss in brackets": "child sexual abuse material (“{child pornography}”)",
    "replace with": 'Option A replaces "{child pornography}" with "child sexual abuse material".',
    "replace by, bare": "Replace {child pornography} by child sexual abuse material",
    "substitute for": "In section 5, for “{child pornography}” substitute “child sexual abuse material”.",
    "substitute Y for X": "substitute “child sexual abuse material” for “{child pornography}”",
    "amending words longer than the term": "for the words “possession of {child pornography}” substitute “possession of such material”",
    "omit": "Omit “{child pornography}”. Insert instead “child abuse material”.",
    "references to": "Any reference to “{child pornography}” is to be read as a reference to the new term.",
    "remove references": "The bill removes references to {child pornography} throughout.",
    "rather than": "Use “child sexual abuse material” rather than “{child pornography}”.",
    "instead of": "Write child sexual abuse material instead of {child pornography}.",
    "not X but Y": "The heading should say not “{child pornography}” but “child sexual abuse material”.",
    "not X at the end": "Please write “exploitation of children in prostitution”, not “{child prostitution}”.",
    "prefer Y to X": "We prefer “child sexual abuse material” to “{child pornography}”.",
    "do not write": "Do not write {child pornography}; write child sexual abuse material.",
    "never say": "Never say “{child prostitute}”.",
    "avoid": "Avoid “{sex tourism}” in headlines.",
    "arrow": "{child pornography} → child sexual abuse material",
    "arrow in ASCII": "{child pornography} -> child sexual abuse material",
    "recast sign": "including {child pornography} ⌦ sexual abuse material ⌫",
    "no such thing": "There is no such thing as a ‘{child prostitute}’.",
    "the text uses": "The Protocol uses “child prostitution” and “{child pornography}”.",
    "writes": "The ministry writes “{victim}” in legal texts.",
    "called": "Newspapers still call it “{child porn}”.",
    "heading about the term": "Why we stopped writing “{child pornography}”",
    "heading asks": "What does {grooming} mean?",
    "the label": "Many reject the label {victim}.",
    "trivialises": "“{Child pornography}” trivialises abuse.",
    "an inaccurate term": "“{Child pornography}” is an inaccurate and harmful term.",
    "both terms": "“Child abuse images” or “{child pornography}” are not just images. Both terms refer to evidence.",
    "do not confuse": "Do not confuse {grooming} with the care of pets.",
    "what used to be called": "what used to be called {child pornography}",
    "bare is to be avoided": "{Child pornography} is to be avoided in this report.",
    "phrase over a line": "the term {child\npornography}",
    "hashtag slogan": "There is #NoSuchThing as {child pornography}",
    "concept of": "The concept of {child prostitution} denies the harm.",
    "spoken of under a heading": "recorded under the heading “{child pornography}”",
    "correction": "Correction: for “{child prostitute}” read “child”.",
}

QUOTATIONS = {
    "said the Minister": "“For too long we have spoken of {child pornography} as if it were a game,” said the Minister.",
    "wrote": 'The judge wrote: "The accused shared {child pornography} for years."',
    "partial with attribution": "She said the plan “does not go far enough on {child sex tourism}”.",
    "guillemets": "«{Child pornography} is a crime scene», the director said.",
    "attribution in the next sentence": "“We still read {child pornography} in the papers.” The director said this in May.",
    "according to": "According to the report, “{child prostitution} persists in the ports”.",
    "interrupted": "“The price,” he added, “of {child pornography} has fallen.”",
    "sic": "The file lists “{child porn} [sic]” as the charge.",
    "dash and name": "“Every time a paper prints {child pornography}, it borrows the abuser's words.” – Nomvula Dube",
    "single marks with apostrophes": "‘We don’t want the offenders’ word {child pornography} here,’ the teacher said.",
    "nested": "“He asked for ‘{child pornography} or worse’,” the witness testified.",
    "unclosed mark": "“We found {child pornography} on every disk, said the officer.",
    "a clause without a speaker": "“{Child pornography} is not entertainment.”",
}

TITLES = {
    "full": "the Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and {child pornography}",
    "lower case": "the optional protocol to the convention on the rights of the child on the sale of children, {child prostitution} and child pornography",
    "capitals": "OPTIONAL PROTOCOL TO THE CONVENTION ON THE RIGHTS OF THE CHILD ON THE SALE OF CHILDREN, CHILD PROSTITUTION AND {CHILD PORNOGRAPHY}",
    "a word misspelt": "Optional Protocol to the Convention on the Right of the Child on the Sale of Children, Child Prostitution and {Child Pornography}",
    "broken over lines": "the Optional Protocol to the Convention on the Rights of the\nChild on the sale of children, child prostitution\nand {child pornography}",
    "words added": "Optional Protocol to the United Nations Convention on the Rights of the Child, on the Sale of Children, Child Prostitution and {Child Pornography}",
    "a word repeated": "Optional Protocol to the Convention on the Rights of the Child of the Child on the Sale of Children, Child Prostitution, and {Child Pornography}",
    "wrong connector": "Protocol to the Convention on the Rights of the Child and the Sale of Children, Child Prostitution and {Child Pornography}",
    "footnote signs": "the Optional Protocol to the Convention on the Rights of the Child on the sale of children,¹ child prostitution and {child pornography},²",
    "OCR signs": "the Convention on the Rights of the Child? and the Optional Protocol thereto on the sale of children, child prostitution and {child pornography}?",
    "ellipsis": "the optional protocol (… on the sale of children, child prostitution and {child pornography})",
    "short": "its Optional Protocol on the sale of children, {child prostitution} and child pornography",
    "rapporteur": "the Special Rapporteur on the sale of children, child prostitution and {child pornography}, who visited in March",
    "later mandate": "Special Rapporteur on the sale and sexual exploitation of children, including child prostitution, {child pornography} and other child sexual abuse material",
    "mandate": "The mandate on the sale of children, child prostitution and {child pornography} was renewed.",
    "directive": "Directive 2011/93/EU of the European Parliament and of the Council on combating the sexual abuse and sexual exploitation of children and {child pornography}",
    "short directive": "Directive 2011/93/EU on combating the sexual abuse of children and {child pornography}",
    "framework decision": "Council Framework Decision 2004/68/JHA of\n22 December 2003 on combating the sexual exploitation\nof children and {child pornography} (5) approximates law",
    "statute": "the Child Trafficking and {Pornography} Act 1998",
    "statute in capitals": "the ANTI-{CHILD PORNOGRAPHY} ACT OF 2009",
    "bracketed statute": "the Crimes ({Child Sex Tourism}) Amendment Act 1994",
    "statute without year": "under the {Child Sex Offenders} Registration Act",
    "council": "The Inter-Agency Council Against {Child Pornography} met in June.",
    "congress": "the World Congress against the Commercial Sexual Exploitation of {Minors}",
    "conference": "the International Conference on Combating {Child Pornography} on the Internet",
    "programme": "the Programme of Action for the Prevention of the Sale of Children, Child Prostitution and {Child Pornography}",
    "act respecting": "An Act respecting the mandatory reporting of Internet {child pornography} by persons who provide an Internet service",
    "resolution entitled": "resolution 69/194, entitled “Model strategies on violence and {child pornography}”",
    "numbered law": "Law No. 30802 on {child prostitution} in lodgings",
    "numbered resolution": "resolution 2007/20 on {child pornography}, adopted in July",
    "report in marks": "the report “Ending {Child Prostitution} in the Region” (2004)",
    "guidelines named": "the Guidelines on Justice in Matters involving {Child Victims} and Witnesses of Crime",
    "convention on": "the Council of Europe Convention on {Child Pornography}",
    "congress on": "the Eighth United Nations Congress on the Prevention of Crime and the Treatment of {Offenders}",
}

NAMES = {
    "URL": "See https://example.org/news/{child-pornography}-plan-2024.",
    "bare host": "See www.example.org/{child-prostitution}.",
    "e-mail": "Write to {victim}@example.org.",
    "path": "The file lies in /srv/data/{child-porn}/index.",
    "file name": "Open {child-pornography}.pdf first.",
    "slug": "why-not-{child-pornography}",
    "identifier": "The field {child_pornography}_count is empty.",
    "hashtag": "Post with #{childpornography} only.",
    "courtesy title": "The chair, Ms {Minor}, opened the debate.",
    "initial": "The paper by J. {Minor} was cited.",
    "organization": "a partner of End {Child Prostitution}, Child Pornography and Trafficking of Children for Sexual Purposes",
}


def _cases(table: dict[str, str]) -> list[object]:
    return [pytest.param(text, id=name) for name, text in table.items()]


@pytest.mark.parametrize("text", _cases(USES))
def test_a_word_that_is_used_counts_as_use(place, text):
    assert place(text).region is Region.USE


@pytest.mark.parametrize("text", _cases(MENTIONS))
def test_a_word_that_is_talked_about_is_a_mention(place, text):
    assert place(text).region is Region.MENTION


@pytest.mark.parametrize("text", _cases(QUOTATIONS))
def test_words_of_somebody_else_are_a_quotation(place, text):
    assert place(text).region is Region.QUOTATION


@pytest.mark.parametrize("text", _cases(TITLES))
def test_a_name_of_an_instrument_or_body_is_a_title(place, text):
    assert place(text).region is Region.TITLE


@pytest.mark.parametrize("text", _cases(NAMES))
def test_machine_text_and_names_of_persons_are_names(place, text):
    assert place(text).region is Region.NAME
