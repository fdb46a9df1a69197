"""Sheet: a page in the making, line by line with labels, under a site's template."""

from __future__ import annotations

from collections.abc import Callable

from pool import Story
from site_template import Site, pick

#: The label of each part of a template that is one drawn line.
_ONE_LINE = {
    "byline": "byline", "role": "byline", "section": "kicker", "signoff": "signoff", "bio": "author_bio", "credit": "credit",
    "ad": "ui", "poll": "ui",
}  # fmt: skip
_CLOCKS = ("{hh}:{min}", "{hh}.{min}", "{hh}:{min} {zone}", "{h}:{min} pm", "{hh}h{min}")


class Sheet:
    """A page in the making."""

    def __init__(self, site: Site, pool: list[Story]) -> None:
        self.site, self.pool, self.rng, self.bank = site, pool, site.rng, site.bank
        self.lines: list[str] = []
        self.labels: list[str] = []
        self.owners: list[tuple[str, str]] = []
        self.starts: set[int] = set()
        self.owner = ("", "")
        self._parts: dict[str, Callable[[Story], None]] = {
            "breadcrumb": self._breadcrumb,
            "repeat": self._repeat,
            "deck": lambda story: self.add(story.deck or self.bank.draw("teaser"), "summary"),
            "bullets": self._bullets,
            "agency": lambda _: self.add(self.bank.draw("credit"), "byline"),
            "stamp": lambda _: self._each(self.stamps(), "date_line"),
            "caption": self._caption,
            "related": lambda _: self.related(),
            "teasers": lambda _: self.teasers(self.rng.randint(2, 7)),
            "comments": lambda _: self._comments(),
            "comment_count": lambda _: self.add(self.bank.draw("comment_header"), "ui"),
            "share": lambda _: self._some("share", "ui", (1, 2, 7)),
            "ui": lambda _: self._some("ui", "ui", (1, 2, 7)),
            "newsletter": lambda _: self._some("newsletter", "newsletter", (1, 1, 3)),
            "tags": self._tags,
            "note": lambda _: self.add(self.bank.draw("bio"), "author_bio"),
            "box": self._box,
            "embed": self._embed,
            "related_inline": self._related_inline,
            "heading_link": lambda _: self.add(self.headline(), "related"),
            "footer": lambda _: self._some("footer", "ui", (5,)),
        }

    def add(self, text: str, label: str) -> None:
        """One line."""
        self.lines.append(text)
        self.labels.append(label)
        self.owners.append(self.owner)

    def blank(self, count: int) -> None:
        """Blank lines."""
        self._each([""] * count, "blank")

    def part(self, name: str, story: Story) -> None:
        """One part of the template."""
        if name in self._parts:
            self._parts[name](story)
        else:
            self.add(self.bank.draw(name), _ONE_LINE[name])

    def _each(self, texts: list[str], label: str) -> None:
        for text in texts:
            self.add(text, label)

    def _some(self, kind: str, label: str, most: tuple[int, ...]) -> None:
        self._each(self.bank.draws(kind, 1, self.rng.choice(most)), label)

    def headline(self) -> str:
        """The headline of some other story, or an invented one."""
        if self.rng.random() < 0.25:
            return self.bank.draw("heading")
        some = self.rng.sample(self.pool, min(12, len(self.pool)))
        same = [story for story in some if story.language == self.bank.language]
        return (same or some)[0].headline

    def stamps(self) -> list[str]:
        """One or two stamp lines in the site's form."""
        site, bank, rng = self.site, self.bank, self.rng
        if site.stamp == "clock":
            return [bank.fill(rng.choice(_CLOCKS))]
        text = f"{site.label} {bank.draw(site.stamp)}".strip()
        if not site.has_two_stamps:
            return [text]
        form = rng.choice([site.stamp, "stamp_relative"])
        second = f"{bank.draw('stamp_label')} {bank.draw(form)}".strip()
        if rng.random() < 0.4:
            return [f"{text} {rng.choice(['|', '·', '-', ''])} {second}"]
        return [text, second]

    def _breadcrumb(self, story: Story) -> None:
        words = [self.bank.draw("nav"), self.bank.draw("section")]
        if self.rng.random() < 0.5:
            words.append(story.headline)
        self.add(self.rng.choice([" / ", " > ", " » ", " | "]).join(words), "ui")

    def _repeat(self, story: Story) -> None:
        self.blank(self.rng.choice([0, 0, 1]))
        self.add(story.headline, "repeat_headline")

    def _bullets(self, story: Story) -> None:
        mark = self.rng.choice(["• ", "- ", "", "* "])
        self._each([mark + text for text in self.bank.draws("teaser", 1, 4)], "summary")

    def _caption(self, story: Story) -> None:
        self.add(self.bank.draw("caption"), "caption")
        if self.rng.random() < 0.4:
            self.add(self.bank.draw("credit"), "credit")

    def _tags(self, story: Story) -> None:
        if self.rng.random() < 0.5:
            self.add(self.bank.draw("tags"), "related")
        else:
            self._some("topic", "related", (6,))

    def _box(self, story: Story) -> None:
        self.add(self.bank.draw("box"), "ui")
        self._each(["• " + text for text in self.bank.draws("teaser", 0, 2)], "ui")

    def _embed(self, story: Story) -> None:
        bank = self.bank
        handle = bank.name().split()[0].lower() + str(self.rng.randint(1, 99))
        self.add(f"— {bank.name()} (@{handle}) {bank.draw('stamp_date')}", "ui")

    def _related_inline(self, story: Story) -> None:
        self.add(self.bank.draw("related_inline") + self.headline(), "related")

    def related(self) -> None:
        """A header and headlines."""
        rng = self.rng
        if rng.random() < 0.85:
            self.add(self.bank.draw("related"), "related")
        is_stamped = rng.random() < 0.25
        for _ in range(rng.choice([1, 2, 3, 4, 5, 8, 15])):
            self.add(self.headline(), "related")
            if is_stamped:
                self.add(self.stamps()[0], "related")

    def teasers(self, count: int) -> None:
        """Headlines with a sentence each."""
        rng, bank = self.rng, self.bank
        self.add(bank.draw("related"), "related")
        shares = {"section": 0.3, "text": 0.8, "stamp": 0.4, "byline": 0.2, "ui": 0.2}
        parts = pick(rng, shares)
        for _ in range(count):
            other = rng.choice(self.pool)
            if "section" in parts:
                self.add(bank.draw("section"), "related")
            self.add(other.headline if rng.random() < 0.7 else bank.draw("heading"), "related")
            if "text" in parts:
                own = other.deck if rng.random() < 0.6 else None
                self.add(own or bank.draw("teaser"), "related")
            for name in ("byline", "ui"):
                if name in parts:
                    self.add(bank.draw(name), "related")
            if "stamp" in parts:
                self.add(self.stamps()[0], "related")

    def _comments(self) -> None:
        """A heading and readers' comments."""
        rng, bank = self.rng, self.bank
        self.add(bank.draw("comment_header"), "comment")
        is_stamped = rng.random() < 0.7
        for _ in range(rng.choice([1, 2, 3, 6, 12])):
            self.add(bank.draw("nick"), "comment")
            if is_stamped:
                self.add(bank.draw("stamp_relative"), "comment")
            self._each(bank.draws("comment", 1, rng.choice([1, 1, 2])), "comment")
            self._each(bank.draws("comment_meta", 0, 2), "comment")
