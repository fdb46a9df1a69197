"""Invented texts that the pages of these tests are made of: stories of places that do not exist."""

from __future__ import annotations

from typing import NamedTuple


class Story(NamedTuple):
    """A headline, a standfirst and paragraphs."""

    headline: str
    standfirst: str
    paragraphs: tuple[str, ...]


FERRY = Story(
    "Tarnow and Ostrava islands reopen ferry talks after two winters",
    "The boats have lain in the harbour since a quarrel over tolls, and shopkeepers on both shores want them back.",
    (
        "The ministers of both islands met in the old customs house on Monday and spoke for two hours about the ferry line that has been closed for two winters.",
        "“We are nearer than we were,” said Lena Mirek, who leads the delegation of the larger island, as she left the building in the rain.",
        "Shopkeepers on the northern shore have asked for the line to be opened before the summer, because the road over the dam takes four hours.",
        "A first boat could sail in May if the harbour board agrees to lower its tolls, which it has refused to do three times.",
        "The quarrel began when the board raised the toll for lorries without asking the shipping company, which then took its boats away.",
    ),
)
RAILWAY = Story(
    "Veldora parliament passes railway law against union protest",
    "Private trains may run from next year, and drivers threaten to strike.",
    (
        "Members of parliament in Veldora voted late on Tuesday for a law that opens the tracks of the state railway to private companies.",
        "The railway minister said that tickets would become cheaper, while the drivers' union warned that village stations would be shut.",
        "Veldora has had a single state railway for eighty years, and its trains arrive late more often than in any neighbouring country.",
        "The law now goes to the upper chamber, where the government lacks a majority and needs the votes of the farmers' party.",
    ),
)
GLASS = Story(
    "Museum finds two hundred forgotten vases in its cellar",
    "Curators had taken the crates for packing material.",
    (
        "A museum in the capital has opened three rooms of coloured glass that lay in its cellar for more than a century, wrapped in newspaper.",
        "The vases were blown by makers on the island of Lund, who coloured them with copper and with cobalt from the mainland.",
        "Curator Ilse Brandt said that nobody had looked into the crates because a label called them packing material.",
        "The rooms stay open until spring, and then the glass will travel to three other museums on the coast.",
    ),
)
DROUGHT = Story(
    "Reservoirs at a third after driest spring on record",
    "Farmers in the south may water their fields on two days a week.",
    (
        "Reservoirs in the southern provinces hold a third of their usual water after the driest spring since measurements began, the water office said.",
        "Farmers may water fields on Tuesdays and Fridays only, and owners of swimming pools must not fill them before the autumn.",
        "The office expects no rain for the coming two weeks and has asked towns to mend pipes that lose a fifth of their water.",
        "Bread and fruit have already become dearer at the markets of the south, where traders speak of the worst harvest in memory.",
    ),
)
TEASERS = (
    "The mayor of a small town has climbed every church tower of the county, and now he wants to write a book about it.",
    "Why the price of salt has doubled within a year, and what bakers do about it, in our long read of the week.",
    "A lost dog walked eighty kilometres along the river and was found in front of the house where it had been born.",
    "Our readers have sent us their best photographs of the eclipse, and the jury has chosen the twelve most beautiful.",
    "The orchestra of the valley has a new conductor, who is twenty-six and does not own a dinner jacket.",
    "Five walks for a rainy weekend, each with an inn at the end of it and a bus that brings you home.",
)
COMMENTS = (
    "I have taken that boat for thirty years, and nobody ever asked me what I think of the tolls. It is a shame.",
    "Typical. They talk and talk, and in the end we will all drive over the dam again, as we did last winter.",
    "Does anybody know whether bicycles will be allowed on board? Last time they sent us back to the harbour.",
    "The board should publish its accounts, then we would see who earns from the whole affair and who does not.",
)


def paragraphs(story: Story, tag: str = "p") -> str:
    """The paragraphs as elements."""
    return "".join(f"<{tag}>{text}</{tag}>" for text in story.paragraphs)
