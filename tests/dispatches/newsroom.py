"""Invented dispatches, and what desks do to them: cuts, house style, merges, mistakes.

Everything here is made up.  ``restyle`` applies what outlets do to every text, ``shorten`` cuts as
desks cut (from the end, and single sentences), ``merge`` sets parts of a dispatch into an own
report, ``inject`` changes one fact and says which words it changed.
"""

from __future__ import annotations

import re
from random import Random
from typing import NamedTuple

HARBOUR = """\
PORT SAROVA (Meridian) - The harbour authority of Port Sarova will close its northern basin on Monday after divers found 14 cracks in a sea wall, its chief engineer said on Thursday.

Ilse Varga, who has run the port's works department since 2011, told reporters that the basin could not be used for at least three weeks.

"We looked at every metre of that wall, and what we found is worse than the drawings told us," Varga said. "No ship will moor there before the concrete has been tested."

About 240 dock workers would be moved to the southern terminal, the authority said in a statement. The union representing them said it had not been consulted.

Mr Tomas Brandl, the union's secretary, said members were ready to strike if wages were cut. "They told us on the radio, not at the table," he said.

The northern basin handles a quarter of the grain that leaves Sarova, most of it bound for the Kestrel Islands. Shipping agents said freight rates rose 8 percent in two days.

The transport ministry in Lindau said it may send inspectors to six other ports built in the same decade. A spokesman declined to name them.

Sarova's wall was finished in 1974 and repaired twice. The last inspection, in 2016, found no damage.

The Kestrel government said it had grain for 50 days and was not worried about supplies.
"""

TALKS = """\
ALDERNE, March 12 (Meridian) - Foreign ministers of Norland and Vestria met for five hours on Tuesday and agreed to reopen two border crossings that were shut after a shooting last year.

Norland's Foreign Minister Petra Lindqvist said the crossings at Halm and Oster would open to lorries on April 3. Private cars must wait until the summer, she said.

"Nobody in this room believes that everything is solved," Lindqvist told a news conference in Alderne. "But people who have not seen their families for a year will now be able to do so."

Her Vestrian counterpart, Marek Dolan, called the talks "frank and long". He said Vestria would not withdraw its complaint to the regional court.

The two countries closed the border after a Vestrian guard was killed near Halm on 9 May. Norland denied that its soldiers fired first.

Diplomats said the agreement was drafted by envoys from the United Nations, who have shuttled between the capitals for seven months. Mr Dolan thanked them for their patience.

Trade between the neighbours fell by 31 percent in the past year, according to the Vestrian statistics office. Farmers on both sides have asked for compensation.

The opposition in Norland criticised the deal. Its leader, Jonas Ekeby, said the government had given away too much and should explain itself in parliament.

A joint commission will meet in Oster in June to decide whether the crossings can stay open after the harvest.
"""

FLOOD = """\
The river Tamsin rose above its record level in Quell on Saturday, and rescue teams took 1,200 people from their homes during the night, officials said.

The governor of Quell province, Amara Osei, declared an emergency in four districts. She said that two people were missing and that the number of injured had risen to 36.

"The water came at two in the morning, and it came through the door like an animal," said Benno Hartl, a baker in the old town. "I could only save the children and the dog."

Army engineers blew up a road to let water flow into empty fields east of the city. A second breach was planned for Sunday but may be called off if the rain stops.

The weather service said that 180 millimetres of rain had fallen since Wednesday, three times the usual amount for the whole month. It expected the Tamsin to fall slowly from Monday.

Schools and two hospitals were without power. The energy company Brightwater said that it had restored service to 9,000 of 15,000 households by the evening.

Ms Osei asked the federal government for tents, pumps and $12 million in aid. The interior ministry said a first convoy with 40 pumps had left the capital.

Environmental groups said that the city should never have allowed houses on the flood plain. The mayor rejected the criticism and said all permits were legal.

The last great flood of the Tamsin, in 1987, killed 19 people.
"""

BANK = """\
KORVIN, Sept. 4 (Meridian) - The central bank of Maravia raised its main interest rate to 6.5 percent on Wednesday and said more increases would follow if prices did not fall.

It was the fourth increase in a year. Governor Elena Sabo said inflation, which reached 11.2 percent in July, was hurting the poor most.

"We would rather be accused of doing too much than of coming too late," Sabo said. "The crown is stable, and it will remain stable."

The crown gained 2 percent against the dollar after the decision. Shares in Korvin closed lower, led by Osterbank and the builder Talgrad.

Economists at Nordhaven Securities said they had expected a smaller step. Their chief analyst, Viktor Hale, said the bank could not raise rates again before the election in November.

Prime Minister Radu Kerin has criticised the bank's policy since March. He said on Friday that high rates were strangling small firms, but that he would not interfere.

Maravia's economy is expected to grow by 1.4 percent this year, less than half the rate of neighbouring Lethe. Unemployment rose to 7.9 percent in the second quarter.

The government plans to sell its stake in the airline AirMaravia to pay for cheaper energy. The sale must be approved by parliament.

The bank's next meeting is on October 9.
"""

MINE = """\
Rescuers reached the last of 22 miners trapped in a copper mine in northern Torvia on Friday, ending an operation that lasted nine days, the mining ministry said.

All of the men were alive. Two had broken legs and were flown to a clinic in Brask, the ministry's spokeswoman, Hanna Orlova, said.

"When the drill came through and we heard them knock, nobody could speak," said Pavel Rund, who led the rescue. "I have done this for thirty years and I never saw men so calm."

The roof of a gallery 600 metres below ground collapsed on Wednesday last week after a small earthquake. The miners survived on water from a pipe and on food from a shelter.

President Lukas Arend visited the site and promised an inquiry. He said that the company, Torvian Copper, must answer questions about its alarms.

The company said that its alarms had worked and that the shelter met all rules. It will pay each miner 10,000 marks, it said.

The mine, near the village of Skell, opened in 1952 and employs 900 people. Unions have complained about safety there for years.

In 2009 a fire in the same mine killed seven workers. A court fined two managers but did not send them to prison.

Dr. Mira Toll, a doctor at the Brask clinic, said most of the men could go home on Sunday.
"""

VACCINE = """\
GENDRY, Jan. 20 (Meridian) - Health officials in Ostmark began vaccinating children against river fever on Tuesday, hoping to stop an outbreak that has infected 3,400 people.

The vaccine, made by the Danvian firm Helix, was tested on 8,000 volunteers. Health Minister Oskar Brandt said it was safe and that side effects were mild.

"My own daughter was the first in the queue this morning," Brandt told state television. "I ask every parent in Gendry to bring their children before the rains."

River fever is spread by mosquitoes and can cause lasting damage to the kidneys. It has killed 61 people since October, according to the ministry.

Doctors Without Frontiers said it would send five teams to villages along the Ister. Its coordinator, Lucia Ferran, warned that roads may be closed by February.

Some clergymen have spoken against the campaign. The archbishop of Gendry said they did not speak for the church and that he supported the programme.

The government has bought 250,000 doses and plans to order more. Neighbouring Danvia lent 12 refrigerated trucks.

Officials said the campaign would cost 4 million crowns, half of it paid by the World Health Organization.

Schools that were closed in December will reopen next Monday.
"""

DISPATCHES = {
    "harbour": HARBOUR,
    "talks": TALKS,
    "flood": FLOOD,
    "bank": BANK,
    "mine": MINE,
    "vaccine": VACCINE,
}

#: Paragraphs an outlet may write itself, one list for each invented dispatch's subject.
OWN = (
    "Our correspondent walked along the quay in the afternoon and found most of the cafes closed.",
    "Readers of this newspaper first heard of the matter in a column printed two weeks ago.",
    "The local museum keeps photographs of a similar event, which can be seen at weekends without charge.",
    "A shopkeeper near the town hall, who did not want to give her name, thought that little would change.",
    "Bus lines 4 and 11 were diverted, and commuters waited up to forty minutes in the drizzle.",
    "Older residents remember the winter when the market square froze and the fair was held on ice.",
    "A panel of students from the technical college plans to debate the question on campus radio.",
    "Tickets for the benefit concert went on sale at noon and were gone before the choir had rehearsed.",
    "Two hikers who crossed the ridge that morning reported fresh snow and a fox with a white ear.",
    "The brewery on Mill Lane offered its yard to anyone who needed to store furniture or bicycles.",
)

_STYLES: tuple[tuple[str, str], ...] = (
    (r"\bMr ", ""),
    (r"\bMs ", ""),
    (r"\bpercent\b", "per cent"),
    (r"\bUnited Nations\b", "UN"),
    (r"\bcriticised\b", "criticized"),
    (r"\bprogramme\b", "program"),
    (r"\bmetres\b", "meters"),
    (r"\bSept\. ", "September "),
    (r"\bJan\. ", "January "),
    (r"\bWorld Health Organization\b", "WHO"),
    (r"^[A-Z][A-Z ]+(?:, [A-Z][a-z]+\.? \d+)? \(Meridian\) - ", ""),
    (r'"\.', '."'),
    (r"\bdid not\b", "didn't"),
    (r"\bneighbours\b", "neighbors"),
    (r"\n\n", "\n"),
)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text."""
    return [line for line in text.split("\n") if line.strip()]


def restyle(text: str, random: Random) -> str:
    """The text in a house style drawn at random."""
    for pattern, replacement in _STYLES:
        if random.random() < 0.5:
            text = re.sub(pattern, replacement, text)
    if random.random() < 0.5:
        text = re.sub(r'"(\w)', r"“\1", text).replace('"', "”").replace("'", "’")
    return text


def shorten(text: str, random: Random, share: float) -> str:
    """About ``share`` of the text, the lead always kept, cut from the end and here and there."""
    lines = paragraphs(text)
    kept = max(1, round(len(lines) * share))
    dropped = (
        set(random.sample(range(1, len(lines)), len(lines) - kept)) if kept < len(lines) else set()
    )
    return "\n\n".join(line for at, line in enumerate(lines) if at not in dropped)


def add_own(text: str, random: Random, count: int) -> str:
    """The text with paragraphs of the outlet's own set in."""
    lines = paragraphs(text)
    for line in random.sample(OWN, count):
        lines.insert(random.randrange(1, len(lines) + 1), line)
    return "\n\n".join(lines)


def merge(one: str, two: str, random: Random) -> str:
    """The first half of each, set one after the other."""
    halves = [paragraphs(text) for text in (one, two)]
    random.shuffle(halves)
    return "\n\n".join(line for lines in halves for line in lines[: len(lines) // 2])


class Injection(NamedTuple):
    """A text with one fact changed: kind, the words before and after, and the text."""

    kind: str
    before: str
    after: str
    text: str


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAMES = (
    "Varga", "Brandl", "Lindqvist", "Dolan", "Ekeby", "Osei", "Hartl", "Sabo", "Hale", "Kerin", "Orlova",
    "Rund", "Arend", "Toll", "Brandt", "Ferran", "Sarova", "Lindau", "Vestria", "Norland", "Quell", "Maravia",
    "Torvia", "Ostmark", "Danvia", "Halm", "Brask", "Helix", "Osterbank", "Brightwater",
)  # fmt: skip
_MODALS = (
    (" will ", " may "),
    (" would ", " might "),
    (" could ", " must "),
    (" may ", " will "),
    (" must ", " can "),
)
_OPPOSITES = (
    (" rose ", " fell "), (" closed ", " opened "), (" before ", " after "), (" above ", " below "), (" more ", " less "),
    (" supported ", " opposed "), (" northern ", " southern "), (" east ", " west "), (" killed ", " injured "),
    (" million ", " billion "), (" weeks", " months"), (" metres ", " feet "), (" lower", " higher"), (" approved ", " rejected "),
    (" alive", " dead"), (" legal", " illegal"), (" gained ", " lost "),
)  # fmt: skip
_NEGATIONS = (
    (" was ", " was not "),
    (" not ", " "),
    (" would ", " would not "),
    (" will ", " will not "),
    (" had ", " had never "),
)


def inject(text: str, random: Random) -> Injection | None:
    """One fact of the body changed; None when the kind drawn finds nothing to change."""
    kind = random.choice(("number", "name", "typo", "day", "modality", "contrast", "negation"))
    start = text.find("\n")
    places = list(_places(kind, text, start, random))
    if not places:
        return None
    at, before, after = random.choice(places)
    return Injection(kind, before, after, text[:at] + after + text[at + len(before) :])


def _places(kind: str, text: str, start: int, random: Random) -> list[tuple[int, str, str]]:
    if kind == "number":
        return [
            (m.start(), m.group(), _other_number(m.group(), random))
            for m in re.finditer(r"(?<![\w.,])\d[\d,.]*\d|(?<![\w.,])\d", text)
            if m.start() > start
        ]
    if kind == "day":
        return [
            (m.start(), m.group(), random.choice([d for d in _WEEKDAYS if d != m.group()]))
            for m in re.finditer("|".join(_WEEKDAYS), text)
        ]
    if kind in {"name", "typo"}:
        found = [
            m for m in re.finditer(r"\b(?:" + "|".join(_NAMES) + r")\b", text) if m.start() > start
        ]
        change = _typo if kind == "typo" else _other_name
        return [(m.start(), m.group(), change(m.group(), random)) for m in found]
    pairs = {"modality": _MODALS, "contrast": _OPPOSITES, "negation": _NEGATIONS}[kind]
    return [
        (m.start(), before, after)
        for before, after in pairs
        for m in re.finditer(re.escape(before), text)
        if m.start() > start
    ]


def _other_number(number: str, random: Random) -> str:
    digits = [at for at, c in enumerate(number) if c.isdigit()]
    at = random.choice(digits)
    other = random.choice([d for d in "123456789" if d != number[at]])
    return number[:at] + other + number[at + 1 :]


def _other_name(name: str, random: Random) -> str:
    return random.choice([other for other in _NAMES if other[:3] != name[:3]])


def _typo(name: str, random: Random) -> str:
    at = random.randrange(1, len(name))
    letter = random.choice([c for c in "bdfglmnprstvz" if c != name[at].lower()])
    return name[:at] + letter + name[at + 1 :]
